import { Radio } from 'antd';
import { useState } from 'react';
import { acceptTask } from '../../../../../src/commands/accept-task.ts';
import { agreePlanItems } from '../../../../../src/commands/agree-plan-items.ts';
import { cancelPlanItem } from '../../../../../src/commands/cancel-plan-item.ts';
import type { CommandContext, CommandOutcome } from '../../../../../src/commands/context.ts';
import { handInTask } from '../../../../../src/commands/hand-in-task.ts';
import { returnTask } from '../../../../../src/commands/return-task.ts';
import { startTask } from '../../../../../src/commands/start-task.ts';
import type { TaskQuality } from '../../../../../src/domain/plan/plan.ts';
import type { StepNote } from '../../../../../src/domain/step.ts';
import { useCommand } from '../../../../live/command.ts';
import { usePeople } from '../../../../live/people.ts';
import { ActDialog } from '../../../../parts/ActDialog.tsx';
import { useFromPaper } from '../../../../parts/FromPaper.tsx';
import { DateField, Field, LongTextField } from '../../../../parts/fields.tsx';
import { verbNames } from '../../../../words/verbs.ts';
import { useStepNote } from '../../../posts/acts/act-form.ts';
import type { TaskAct } from '../task-acts.ts';
import type { TaskFormProps } from './act-form.ts';

type StepCommand = (context: CommandContext, id: string, note: StepNote) => Promise<CommandOutcome<unknown>>;
type StepProps = TaskFormProps & {
  readonly command: StepCommand;
  readonly verb: TaskAct;
  readonly id: string;
  readonly what: string;
  /** The rule asks for one. */
  readonly reason?: string;
  /** Without a day of its own it is today. */
  readonly isToday?: boolean;
};

/** A step that asks for its day, and where the rule does, for its reason. */
function StepForm({ task: { item, lead }, row: { today }, onClose, command, verb, id, what, reason, isToday = false }: StepProps) {
  const act = useCommand(command);
  const step = useStepNote(today);
  const save = async () => {
    if (await act.run(id, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`${verbNames[verb]}：${item.title}`}
      verb={verbNames[verb]}
      act={act}
      onSave={save}
      onClose={onClose}
      missing={reason && !step.text ? `还没有写${reason}` : undefined}
    >
      <p>{what}</p>
      {!isToday && (
        <DateField
          label="日期"
          value={step.on}
          onChange={step.setOn}
          latest={today}
          earliest={lead?.steps.at(-1)?.on ?? item.steps.at(-1)?.on ?? today}
        />
      )}
      {reason && <LongTextField label={reason} hint="必填" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />}
    </ActDialog>
  );
}

const agreeOne: StepCommand = (context, id, note) => agreePlanItems(context, [id], note);
const cancelOne: StepCommand = (context, id, { reason = '' }) => cancelPlanItem(context, id, reason);

export const AgreeItemForm = (props: TaskFormProps) => (
  <StepForm {...props} id={props.task.item.id} command={agreeOne} verb="agree-plan-items" what="组里开会同意了，可以报审。" />
);
export const StartForm = (props: TaskFormProps) => (
  <StepForm
    {...props}
    id={props.task.lead?.id ?? ''}
    command={startTask}
    verb="start-task"
    what="开始做了就不能再退领，要换人由组长改派。"
  />
);
export const ReturnTaskForm = (props: TaskFormProps) => (
  <StepForm
    {...props}
    id={props.task.lead?.id ?? ''}
    command={returnTask}
    verb="return-task"
    what={`交出的是：${props.task.lead?.result ?? ''}`}
    reason="哪里要重做"
  />
);
export const CancelForm = (props: TaskFormProps) => (
  <StepForm
    {...props}
    id={props.task.item.id}
    command={cancelOne}
    verb="cancel-plan-item"
    what="取消了就到此为止，项目只供查阅。"
    reason="理由"
    isToday
  />
);

export function HandInForm({ task: { item, lead }, row: { today }, onClose }: TaskFormProps) {
  const act = useCommand(handInTask);
  const step = useStepNote(today);
  const [result, setResult] = useState(lead?.result ?? '');
  const save = async () => {
    if (lead && (await act.run(lead.id, result, step.note))) onClose();
  };
  return (
    <ActDialog
      title={`交出：${item.title}`}
      verb="交出"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={result.trim() ? undefined : '还没有写做了什么'}
    >
      <LongTextField label="做了什么，做成了没有" hint="必填" value={result} onChange={setResult} maxLength={500} rows={3} />
      <DateField label="哪天交出" value={step.on} onChange={step.setOn} latest={today} earliest={lead?.steps.at(-1)?.on ?? today} />
    </ActDialog>
  );
}

export function AcceptForm({ task: { item, lead }, row: { today }, onClose }: TaskFormProps) {
  const act = useCommand(acceptTask);
  const { nameOf } = usePeople();
  const step = useStepNote(today);
  const paper = useFromPaper();
  const [quality, setQuality] = useState<TaskQuality>('done');
  const [opinion, setOpinion] = useState('');
  const said = opinion.trim();
  const save = async () => {
    if (await act.run(item.id, { quality, ...(said && { opinion: said }) }, step.noteFrom(paper.paper))) onClose();
  };
  return (
    <ActDialog title={`验收：${item.title}`} verb="验收" act={act} onSave={save} onClose={onClose} missing={paper.missing}>
      <p>
        {lead && (nameOf(lead.personId) ?? '（已清除）')}交出：{lead?.result}
      </p>
      <p className="caption">组员的项目由组长验收，组长的由书记验收。办法里有这一项的，验收后提出积分，另由专人核实。</p>
      <Field label="完成质量">
        {(id) => (
          <Radio.Group
            id={id}
            value={quality}
            onChange={(event) => setQuality(event.target.value)}
            options={[
              { value: 'done', label: '完成' },
              { value: 'outstanding', label: '优秀' },
            ]}
          />
        )}
      </Field>
      <LongTextField label="意见" hint="可不填" value={opinion} onChange={setOpinion} maxLength={500} rows={2} />
      {!paper.isOn && (
        <DateField label="哪天验收" value={step.on} onChange={step.setOn} latest={today} earliest={lead?.steps.at(-1)?.on ?? today} />
      )}
      {paper.fields(today, false)}
    </ActDialog>
  );
}
