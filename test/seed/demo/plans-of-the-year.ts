import { acceptTask } from '../../../src/commands/accept-task.ts';
import { addPlanItem } from '../../../src/commands/add-plan-item.ts';
import { claimTask } from '../../../src/commands/claim-task.ts';
import { handInTask } from '../../../src/commands/hand-in-task.ts';
import { reviewPlan } from '../../../src/commands/review-plan.ts';
import { startTask } from '../../../src/commands/start-task.ts';
import { submitPlan } from '../../../src/commands/submit-plan.ts';
import { addDays, type CivilDate } from '../../../src/domain/civil-date.ts';
import type { PlanGoal, TaskQuality } from '../../../src/domain/plan/plan.ts';
import type { Year } from './year.ts';

/** How far an item gets by today, and who takes it: places in the group's list. */
type Item = {
  readonly title: string;
  readonly goal: PlanGoal;
  /** Days from today. */
  readonly due: number;
  readonly measure?: string;
  readonly lead?: number;
  readonly helpers?: readonly number[];
  readonly far?: 'started' | 'handed-in' | TaskQuality;
  readonly isIdea?: boolean;
};

const plans: Readonly<Record<string, { readonly reviewed: boolean; readonly items: readonly Item[] }>> = {
  生产管理: {
    reviewed: true,
    items: [
      { title: '三号机换型工装改两套', goal: 'transformation', due: -12, lead: 1, helpers: [2], far: 'outstanding' },
      { title: '换型口诀先写五条上墙', goal: 'transformation', due: -5, lead: 2, far: 'done' },
      { title: '等料原因每周记一张表', goal: 'transformation', due: 3, lead: 3, helpers: [4], far: 'handed-in' },
      { title: '夜班热水和靠背椅', goal: 'wellbeing', due: -3, lead: 4, far: 'started' },
      { title: '车间口的公告栏每月换一次', goal: 'energy', due: 18, lead: 6 },
      { title: '班前五分钟：重温岗位承诺', goal: 'direction', due: 24, lead: 0, far: 'started' },
      { title: '帮新工人三天上手', goal: 'energy', due: 26, measure: '一人带一人，第三天自己换一次型' },
      { title: '车间读书角', goal: 'wellbeing', due: 30, isIdea: true },
    ],
  },
  质量体系: {
    reviewed: false,
    items: [
      { title: '每道工序一张质量图', goal: 'transformation', due: 25 },
      { title: '质量开放日', goal: 'energy', due: 28, measure: '请职工家属来看一次' },
    ],
  },
};

const within = (day: CivilDate, year: string): CivilDate =>
  day < `${year}-01-01` ? `${year}-01-01` : day > `${year}-12-31` ? `${year}-12-31` : day;

/** This year's plan of a group whose leader is in office since `from`, and what became of its items. */
export function planItems(
  { desk, plan, today }: Year,
  group: { readonly id: string; readonly name: string; readonly people: readonly string[] },
  from: CivilDate,
): void {
  const planned = plans[group.name];
  if (!planned) return;
  const year = today.slice(0, 4);
  const on = planned.reviewed ? addDays(from, 3) : addDays(today, -4);
  plan(on, async () => {
    const items = [];
    for (const { title, goal, due, measure, isIdea = false, ...how } of planned.items) {
      const fields = { title, goal, due: within(addDays(today, due), year), ...(measure && { measure }) };
      const { id } = await desk.does(addPlanItem, { ...fields, groupId: group.id, year, isAgreed: !isIdea });
      items.push({ id, isIdea, ...how });
    }
    const known = (await desk.facts.all('group-plan')).find(({ body }) => body.groupId === group.id)!;
    plan(addDays(on, 2), () => desk.does(submitPlan, known.id));
    if (!planned.reviewed) return;
    const approved = items.filter(({ isIdea }) => !isIdea);
    plan(addDays(on, 6), () =>
      desk.does(reviewPlan, known.id, {
        number: `恒川支〔${year}〕31 号`,
        opinion: '项目实在，同意。夜班的事请行政配合。',
        verdicts: new Map(approved.map(({ id }) => [id, 'approved'] as const)),
      }),
    );
    for (const { id: itemId, lead, helpers = [], far } of approved) {
      if (lead === undefined) continue;
      plan(addDays(on, 9), async () => {
        const claim = await desk.does(claimTask, { itemId, personId: group.people[lead]!, as: 'lead' });
        for (const at of helpers) await desk.does(claimTask, { itemId, personId: group.people[at]!, as: 'helper' });
        if (!far) return;
        plan(addDays(on, 12), () => desk.does(startTask, claim.id));
        if (far === 'started') return;
        plan(addDays(on, 40), () => desk.does(handInTask, claim.id, '做完了，班组长看过，换型时间记在班组台账上。'));
        if (far === 'handed-in') return;
        plan(addDays(on, 44), () => desk.does(acceptTask, itemId, { quality: far, opinion: '班组反映好' }));
      });
    }
  });
}
