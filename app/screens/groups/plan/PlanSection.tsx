import { Button } from 'antd';
import { useState } from 'react';
import { takePlanAnswer } from '../../../../src/commands/take-plan-answer.ts';
import { isWorkedUpon } from '../../../../src/domain/group/group.ts';
import { planStateNames } from '../../../../src/domain/names.ts';
import { openPlanAnswer } from '../../../../src/domain/plan/answers.ts';
import { coverageOf } from '../../../../src/domain/plan/coverage.ts';
import { type GroupPlan, isReadyForReview, type PlanItem } from '../../../../src/domain/plan/plan.ts';
import { SampleButton } from '../../../leaving/SampleButton.tsx';
import { bodies } from '../../../live/bodies.ts';
import { useCommand } from '../../../live/command.ts';
import { useDocs } from '../../../live/documents.ts';
import { usePeople } from '../../../live/people.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { State, type StateKind } from '../../../parts/State.tsx';
import { Why } from '../../../parts/Why.tsx';
import { YearStep } from '../../../parts/YearStep.tsx';
import { go } from '../../../where.ts';
import { dayWord } from '../../../words/dates.ts';
import { verbNames } from '../../../words/verbs.ts';
import type { GroupRow } from '../group-rows.tsx';
import { TakeAnswer } from '../TakeAnswer.tsx';
import { useMayInGroup } from '../use-may-in-group.ts';
import { AddItemForm } from './acts/ItemForm.tsx';
import { AgreeForm, ReviewPlanForm, SubmitPlanForm } from './acts/PlanForms.tsx';
import { TaskTable } from './TaskTable.tsx';
import { type GroupYear, useGroupYear } from './use-tasks.ts';
import './plan.css';

type PlanAct = 'add-plan-item' | 'agree-plan-items' | 'submit-plan' | 'review-plan';
const planKinds: Readonly<Record<GroupPlan['state'], StateKind>> = {
  draft: 'draft',
  submitted: 'soon',
  returned: 'returned',
  reviewed: 'done',
};

/** 计划与项目: the year's plan, who holds what, and what may be done with it. */
export function PlanSection({ row }: { readonly row: GroupRow }) {
  const { group, today } = row;
  const [year, setYear] = useState(today.slice(0, 4));
  const [open, setOpen] = useState<PlanAct>();
  const may = useMayInGroup(group.id);
  const ofYear = useGroupYear(group.id, year);
  const take = useCommand(takePlanAnswer);
  const answers = useDocs('answer');
  if (!ofYear) return null;
  const { plan, tasks } = ofYear;
  const items = tasks.map(({ item }) => item);
  const answer = plan && openPlanAnswer(plan, bodies(answers ?? []));
  const acts = isWorkedUpon(group) ? planActs(plan, items).filter(({ act }) => may(act) && !(answer && act === 'review-plan')) : [];
  const close = () => setOpen(undefined);
  const buttons = acts.map(({ act, count }) => (
    <Button key={act} size="small" onClick={() => setOpen(act)}>
      {verbNames[act]}
      {count > 0 && ` ${count}`}
    </Button>
  ));
  return (
    <div className="plan">
      <header className="plan-head">
        <YearStep year={year} onChoose={setYear} />
        {plan && <State is={planKinds[plan.state]} word={planStateNames[plan.state]} />}
        {plan?.review && (
          <span className="caption">
            {plan.review.organisation} {plan.review.number}，{dayWord(plan.review.on, today)}
          </span>
        )}
        <span className="plan-acts">
          {buttons}
          {tasks.some(({ state }) => state !== undefined) && (
            <Button size="small" onClick={() => go({ rail: 'groups', tab: 'groups', page: 'board', id: `${group.id}:${year}` })}>
              申领看板
            </Button>
          )}
        </span>
      </header>
      {plan && answer && (
        <TakeAnswer
          {...{ answer, group: group.name, act: take }}
          matter="plan"
          verb="take-plan-answer"
          onTake={() => void take.run(plan.id)}
        />
      )}
      <CoverageLine row={row} ofYear={ofYear} />
      {tasks.length > 0 ? (
        <TaskTable row={row} tasks={tasks} />
      ) : (
        <Empty
          what={`${year} 年还没有计划。`}
          first="组长召集组员，围绕四类目标议出具体项目，报上级审核，再由组员申领：人人有项目。"
          actions={
            <>
              {buttons}
              <SampleButton form="group-plan" />
            </>
          }
        />
      )}
      {open === 'add-plan-item' && <AddItemForm row={row} year={year} onClose={close} />}
      {open === 'agree-plan-items' && plan && <AgreeForm row={row} plan={plan} items={items} onClose={close} />}
      {open === 'submit-plan' && plan && <SubmitPlanForm row={row} plan={plan} items={items} onClose={close} />}
      {open === 'review-plan' && plan && <ReviewPlanForm row={row} plan={plan} items={items} onClose={close} />}
    </div>
  );
}

function planActs(plan: GroupPlan | undefined, items: readonly PlanItem[]): readonly { readonly act: PlanAct; readonly count: number }[] {
  const count = (is: (item: PlanItem) => boolean) => items.filter(is).length;
  const ideas = count(({ state }) => state === 'idea');
  const ready = count(isReadyForReview);
  const waiting = count(({ state }) => state === 'submitted');
  return [
    ...(plan?.state === 'submitted' && waiting > 0 ? [{ act: 'review-plan' as const, count: waiting }] : []),
    ...(plan && plan.state !== 'submitted' && ready > 0 ? [{ act: 'submit-plan' as const, count: ready }] : []),
    ...(ideas > 0 ? [{ act: 'agree-plan-items' as const, count: ideas }] : []),
    { act: 'add-plan-item', count: 0 },
  ];
}

/** COMP-07, in its own words; who has none is named, because that is who to ask. */
function CoverageLine({ row: { group }, ofYear: { tasks } }: { readonly row: GroupRow; readonly ofYear: GroupYear }) {
  const { nameOf } = usePeople();
  const { holding, without, people, unclaimed } = coverageOf(group, tasks);
  if (!tasks.some(({ state }) => state !== undefined && state !== 'cancelled')) return null;
  const names = without.map((who) => nameOf(who) ?? '（已清除）').join('、');
  return (
    <p className="plan-coverage">
      {people} 人中 {holding.length} 人有项目；{unclaimed} 项没人领
      {without.length > 0 && <span className="caption">　还没有项目：{names}</span>}{' '}
      <Why rule="人人有项目：负责和协办都算有项目" source="“申领任务与活动”，自主党小组做法" formula={`${holding.length} ÷ ${people} 人`} />
    </p>
  );
}
