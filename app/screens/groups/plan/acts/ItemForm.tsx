import { Checkbox } from 'antd';
import { useState } from 'react';
import { addPlanItem } from '../../../../../src/commands/add-plan-item.ts';
import { rewritePlanItem } from '../../../../../src/commands/rewrite-plan-item.ts';
import { planGoalNames } from '../../../../../src/domain/names.ts';
import { PLAN_GOALS, type PlanGoal, type PlanItem } from '../../../../../src/domain/plan/plan.ts';
import { useCommand } from '../../../../live/command.ts';
import { ActDialog } from '../../../../parts/ActDialog.tsx';
import { DateField, LongTextField, SelectField, TextField } from '../../../../parts/fields.tsx';
import type { GroupRow } from '../../group-rows.tsx';
import type { TaskFormProps } from './act-form.ts';

const goals = PLAN_GOALS.map((value) => ({ value, word: planGoalNames[value] }));

function useItemFields(year: string, before?: PlanItem) {
  const [title, setTitle] = useState(before?.title ?? '');
  const [goal, setGoal] = useState<PlanGoal | undefined>(before?.goal);
  const [due, setDue] = useState(before?.due);
  const [measure, setMeasure] = useState(before?.measure ?? '');
  const missing = !title.trim() ? '还没有写项目' : !goal ? '还没有选目标' : !due ? '还没有定时限' : undefined;
  return {
    fields: goal && due && { title, goal, due, ...(measure.trim() && { measure }) },
    missing,
    /** The next one of the same goal and day. */
    clear: () => {
      setTitle('');
      setMeasure('');
    },
    shown: (
      <>
        <TextField label="项目" value={title} onChange={setTitle} maxLength={60} placeholder="细纱换型由 40 分钟缩到 25 分钟" />
        <div className="pair">
          <SelectField label="目标" hint="四类之一" options={goals} value={goal} onChange={setGoal} />
          <DateField label="完成时限" value={due} onChange={setDue} earliest={`${year}-01-01`} latest={`${year}-12-31`} />
        </div>
        <LongTextField label="怎么做" hint="可不填" value={measure} onChange={setMeasure} maxLength={500} rows={2} />
      </>
    ),
  };
}

/** 记项目, one after another, as they are thought of at the group's meeting. */
export function AddItemForm({
  row: { group },
  year,
  onClose,
}: {
  readonly row: GroupRow;
  readonly year: string;
  readonly onClose: () => void;
}) {
  const act = useCommand(addPlanItem);
  const { fields, missing, clear, shown } = useItemFields(year);
  const [isAgreed, setIsAgreed] = useState(true);
  const [kept, setKept] = useState(0);
  const save = async () => {
    if (!fields || !(await act.run({ ...fields, groupId: group.id, year, isAgreed }))) return;
    setKept(kept + 1);
    clear();
  };
  return (
    <ActDialog
      title={`记项目：${group.name} ${year} 年`}
      verb="保存，记下一项"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={missing}
      {...(kept > 0 && { closeWord: '记完了，关上' })}
    >
      <p role="status">{kept > 0 ? `已记 ${kept} 项。` : '组长召集组员议出具体项目，人人都出主意。'}</p>
      {shown}
      <Checkbox checked={isAgreed} onChange={(event) => setIsAgreed(event.target.checked)}>
        组内已经议定
      </Checkbox>
    </ActDialog>
  );
}

export function RewriteItemForm({ task: { item }, onClose }: TaskFormProps) {
  const act = useCommand(rewritePlanItem);
  const { fields, missing, shown } = useItemFields(item.year, item);
  const save = async () => {
    if (fields && (await act.run(item.id, fields))) onClose();
  };
  const returned = item.state === 'returned' ? item.steps.findLast(({ to }) => to === 'returned')?.reason : undefined;
  return (
    <ActDialog title={`改项目：${item.title}`} verb="改项目" act={act} onSave={save} onClose={onClose} missing={missing}>
      {returned && <p>退回的理由：{returned}</p>}
      {shown}
    </ActDialog>
  );
}
