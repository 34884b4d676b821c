import { type FormEvent, useState } from 'react';
import { addPlanItem } from '../../src/commands/add-plan-item.ts';
import { agreePlanItems } from '../../src/commands/agree-plan-items.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { planGoalNames, planItemStateNames } from '../../src/domain/names.ts';
import { PLAN_GOALS, type PlanGoal } from '../../src/domain/plan/plan.ts';
import { LedFoot, type LedForm, LedPart } from './LedPart.tsx';
import type { LedProps } from './OwnLed.tsx';
import { OwnText } from './OwnText.tsx';
import { useOwnAct } from './own.ts';
import { bodiesIn } from './packet.ts';

type Fields = Parameters<typeof addPlanItem>[1];

/** 年度计划 (TSK-01): what the group means to do this year, what comes up at its meeting, and what it agrees on of what others wrote down. The secretary hands it to the review. */
export function LedPlan({ group, ...props }: LedProps) {
  const { groupId } = group;
  const act = useOwnAct(props);
  const { run, busy } = act;
  const year = civilDateAt(Date.now()).slice(0, 4);
  const items = bodiesIn(props.packet, 'plan-item')
    .filter((item) => item.groupId === groupId && item.year >= year && item.state !== 'cancelled')
    .toSorted((one, other) => (one.due < other.due ? -1 : 1));
  return (
    <LedPart
      {...{ act, group }}
      title="年度计划"
      verb="记项目"
      then="。由书记报审，批准了才能申领。"
      write={(context, fields: Omit<Fields, 'groupId'>) => addPlanItem(context, { ...fields, groupId })}
      form={(given) => <ItemForm year={year} {...given} />}
    >
      {items.length > 0 && (
        <ul>
          {items.map(({ id, title, due, state }) => (
            <li key={id}>
              {title}
              <span className="own-task-about">
                {due} 前，{planItemStateNames[state]}
              </span>
              {state === 'idea' && (
                <div className="own-objection-foot">
                  <button
                    type="button"
                    className="big-button"
                    disabled={busy}
                    aria-label={`组内议定：${title}`}
                    onClick={() => void run((context) => agreePlanItems(context, [id]))}
                  >
                    组内议定
                  </button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </LedPart>
  );
}

type ItemFormProps = LedForm<Omit<Fields, 'groupId'>> & { readonly year: string };

function ItemForm({ year, busy, onSave, onClose }: ItemFormProps) {
  const [title, setTitle] = useState('');
  const [goal, setGoal] = useState<PlanGoal>();
  const [due, setDue] = useState('');
  const [measure, setMeasure] = useState('');
  const [isAgreed, setAgreed] = useState(true);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (goal) void onSave({ title, goal, due, ...(measure.trim() && { measure }), year: due.slice(0, 4), isAgreed });
  };
  return (
    <form className="own-idea" autoComplete="off" onSubmit={save}>
      <label htmlFor="plan-title">项目</label>
      <input id="plan-title" value={title} maxLength={60} onChange={(event) => setTitle(event.target.value)} autoComplete="off" />
      <fieldset>
        <legend>目标，四类之一</legend>
        {PLAN_GOALS.map((key) => (
          <label key={key}>
            <input type="radio" name="plan-goal" checked={goal === key} onChange={() => setGoal(key)} /> {planGoalNames[key]}
          </label>
        ))}
      </fieldset>
      <label htmlFor="plan-due">完成时限</label>
      <input
        id="plan-due"
        type="date"
        min={`${year}-01-01`}
        max={`${Number(year) + 1}-12-31`}
        value={due}
        onChange={(event) => setDue(event.target.value)}
        autoComplete="off"
      />
      <OwnText label="怎么做，可不填" value={measure} onChange={setMeasure} maxLength={500} />
      <label>
        <input type="checkbox" checked={isAgreed} onChange={(event) => setAgreed(event.target.checked)} /> 组内已经议定
      </label>
      <LedFoot busy={busy} isMissing={!title.trim() || !goal || !due} onClose={onClose} />
    </form>
  );
}
