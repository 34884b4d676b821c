import { type AutonomousGroup, leaderOf } from '../../domain/group/group.ts';
import { planGoalNames, planItemStateNames } from '../../domain/names.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { coverageOf } from '../../domain/plan/coverage.ts';
import type { GroupPlan } from '../../domain/plan/plan.ts';
import type { Task } from '../../domain/plan/task.ts';
import type { FilledForm } from '../forms/form.ts';
import { claimBoardForm, groupPlanForm } from '../forms/plan.ts';
import { fillForm, namesOf } from './sheet-head.ts';

/** What a plan's sheets are filled from; `nameOf` is the name as this receiver may read it. */
export type PlanFacts = {
  readonly organisation: Organisation;
  readonly group: AutonomousGroup;
  readonly year: string;
  readonly plan: GroupPlan | undefined;
  readonly tasks: readonly Task[];
  readonly nameOf: (id: string) => string | undefined;
};

/** F-12 with everything that the group did not give up; a draft until it went to the superior. */
export function groupPlanSheet({ organisation, group, year, plan, tasks, nameOf }: PlanFacts): FilledForm {
  const leader = leaderOf(group);
  const submittedOn = plan?.steps.findLast(({ to }) => to === 'submitted')?.on ?? '';
  const { review } = plan ?? {};
  const values = {
    小组名称: group.name,
    年度: `${year} 年`,
    组长: leader ? namesOf([leader.who], nameOf) : '',
    报审日期: submittedOn,
    审核日期: review?.on ?? '',
    审核文号: review ? `${review.organisation} ${review.number}` : '',
    审核意见: review?.opinion ?? '',
  };
  const rows = tasks
    .filter(({ item }) => item.state !== 'cancelled')
    .map(({ item, lead }, at) => ({
      序号: at + 1,
      项目: item.measure ? `${item.title}：${item.measure}` : item.title,
      四类目标: planGoalNames[item.goal],
      时间: item.due,
      申领人: lead ? namesOf([lead.personId], nameOf) : '',
      审核: item.state === 'accepted' ? planItemStateNames.approved : decidedWord(item.state),
    }));
  const head = { organisation, period: `${year} 年`, aboutId: group.id, draft: !submittedOn };
  return fillForm(groupPlanForm, head, values, { 项目: rows });
}

const decidedWord = (state: Task['item']['state']): string =>
  state === 'approved' || state === 'returned' || state === 'rejected' ? planItemStateNames[state] : '';

/** F-13 of what the review approved: whose each item is, and until when. */
export function claimBoardSheet({ organisation, group, year, tasks, nameOf }: PlanFacts): FilledForm {
  const reviewed = tasks.filter(({ state }) => state !== undefined && state !== 'cancelled');
  const { holding, people, unclaimed } = coverageOf(group, tasks);
  const values = {
    小组名称: group.name,
    年度: `${year} 年`,
    人人有项目: `${people} 人中 ${holding.length} 人有项目，${unclaimed} 项没人领`,
  };
  const rows = reviewed.map(({ item, lead, helpers }, at) => ({
    序号: at + 1,
    项目: item.title,
    申领人: lead ? namesOf([lead.personId], nameOf) : '',
    协办人: namesOf(
      helpers.map(({ personId }) => personId),
      nameOf,
    ),
    完成时限: item.due,
  }));
  return fillForm(claimBoardForm, { organisation, period: `${year} 年`, aboutId: group.id }, values, { 项目: rows });
}
