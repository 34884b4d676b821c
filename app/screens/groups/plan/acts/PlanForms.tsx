import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { agreePlanItems } from '../../../../../src/commands/agree-plan-items.ts';
import { reviewPlan } from '../../../../../src/commands/review-plan.ts';
import { submitPlan } from '../../../../../src/commands/submit-plan.ts';
import { planGoalNames } from '../../../../../src/domain/names.ts';
import { type GroupPlan, isReadyForReview, type PlanItem } from '../../../../../src/domain/plan/plan.ts';
import type { ItemVerdict } from '../../../../../src/domain/plan/steps.ts';
import { useCommand } from '../../../../live/command.ts';
import { ActDialog } from '../../../../parts/ActDialog.tsx';
import { DateField, Field, LongTextField } from '../../../../parts/fields.tsx';
import { dayWord } from '../../../../words/dates.ts';
import { useStepNote } from '../../../posts/acts/act-form.ts';
import { useRuling } from '../../acts/Ruling.tsx';
import type { GroupRow } from '../../group-rows.tsx';

export type PlanFormProps = {
  readonly row: GroupRow;
  readonly plan: GroupPlan;
  readonly items: readonly PlanItem[];
  readonly onClose: () => void;
};

export function AgreeForm({ row: { group, today }, items, onClose }: PlanFormProps) {
  const act = useCommand(agreePlanItems);
  const ideas = items.filter(({ state }) => state === 'idea');
  const step = useStepNote(today);
  const [chosen, setChosen] = useState<readonly string[]>(ideas.map(({ id }) => id));
  const save = async () => {
    if (await act.run(chosen, { on: step.on })) onClose();
  };
  return (
    <ActDialog
      title={`组内议定：${group.name}`}
      verb="组内议定"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={chosen.length > 0 ? undefined : '还没有选项目'}
    >
      <p>组里开会同意了的项目打勾，其余的留作设想。</p>
      <Field label="议定哪些">
        {(id) => (
          <Checkbox.Group
            className="plan-choices"
            name={id}
            value={[...chosen]}
            onChange={(values) => setChosen(values)}
            options={ideas.map(({ id: value, title, due }) => ({ value, label: `${title}　${dayWord(due, today)}` }))}
          />
        )}
      </Field>
      <DateField label="哪天议定" value={step.on} onChange={step.setOn} latest={today} />
    </ActDialog>
  );
}

export function SubmitPlanForm({ row: { group, today }, plan, items, onClose }: PlanFormProps) {
  const act = useCommand(submitPlan);
  const step = useStepNote(today);
  const ready = items.filter(isReadyForReview);
  const save = async () => {
    if (await act.run(plan.id, step.note)) onClose();
  };
  return (
    <ActDialog title={`计划报审：${group.name} ${plan.year} 年`} verb="计划报审" act={act} onSave={save} onClose={onClose}>
      <p>
        {group.scope === 'enterprise'
          ? `组内议定的 ${ready.length} 项报上级党组织审核，批准了才能申领。报审的表（F-12）在“打印”里。`
          : `组内议定的 ${ready.length} 项报批准组建的党组织审核，批准了才能申领。上报的是：小组名称、批准文号、年度、项目、四类目标、时限和措施，组长的单位、类型，同意上报的写姓名。`}
      </p>
      <ol className="plan-lines">
        {ready.map(({ id, title, goal, due }) => (
          <li key={id}>
            {title}
            <span className="caption">
              {planGoalNames[goal]}，{dayWord(due, today)}
            </span>
          </li>
        ))}
      </ol>
      <DateField label="哪天报审" value={step.on} onChange={step.setOn} latest={today} earliest={plan.steps.at(-1)?.on ?? today} />
    </ActDialog>
  );
}

const verdictWords: readonly { readonly value: ItemVerdict; readonly label: string }[] = [
  { value: 'approved', label: '批准' },
  { value: 'returned', label: '退回' },
  { value: 'rejected', label: '不批准' },
];

/** Gate 3, item by item. */
export function ReviewPlanForm({ row: { group, today }, plan, items, onClose }: PlanFormProps) {
  const act = useCommand(reviewPlan);
  const waiting = items.filter(({ state }) => state === 'submitted');
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, ItemVerdict>>(new Map(waiting.map(({ id }) => [id, 'approved'])));
  const [reason, setReason] = useState('');
  const ruling = useRuling({
    today,
    earliest: plan.steps.at(-1)?.on,
    dayLabel: '哪天审核',
    opinion: true,
    onPaperOnly: group.scope !== 'enterprise',
  });
  const allBack = [...verdicts.values()].every((it) => it !== 'approved');
  const someBack = [...verdicts.values()].some((it) => it !== 'approved');
  const save = async () => {
    if (await act.run(plan.id, { ...ruling.ruling, verdicts }, ruling.note(reason))) onClose();
  };
  return (
    <ActDialog
      title={`审核计划：${group.name} ${plan.year} 年`}
      verb="审核计划"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={someBack && !reason.trim() ? '还没有写退回或不批准的理由' : allBack ? undefined : ruling.missing}
      width={680}
    >
      <ul className="plan-verdicts">
        {waiting.map(({ id, title, goal, due, measure }) => (
          <li key={id}>
            <div>
              <p id={`v${id}`}>{title}</p>
              <p className="caption">
                {planGoalNames[goal]}，{dayWord(due, today)}
                {measure && `；${measure}`}
              </p>
            </div>
            <Radio.Group
              aria-labelledby={`v${id}`}
              size="small"
              optionType="button"
              value={verdicts.get(id)}
              onChange={(event) => setVerdicts(new Map([...verdicts, [id, event.target.value]]))}
              options={[...verdictWords]}
            />
          </li>
        ))}
      </ul>
      {someBack && <LongTextField label="退回或不批准的理由" hint="必填" value={reason} onChange={setReason} maxLength={500} rows={2} />}
      {ruling.fields}
    </ActDialog>
  );
}
