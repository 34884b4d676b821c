import type { Activity } from './activity/activity.ts';
import type { Answer } from './answer.ts';
import type { CivilDate, Month } from './civil-date.ts';
import type { Election } from './election/election.ts';
import type { AutonomousGroup } from './group/group.ts';
import type { GroupReport } from './group/report.ts';
import type { Idea } from './idea.ts';
import { type AnsweredGroup, type ArrivedWord, arrived, fromGroups } from './inbox-of-groups.ts';
import type { Claim } from './plan/claim.ts';
import type { GroupPlan, PlanItem } from './plan/plan.ts';
import type { MonthlyReport } from './report/monthly-report.ts';
import { type OpenAnswer, openAnswers } from './report/open-answers.ts';
import type { Slip } from './slip.ts';

/** A row of 收件: what came in and by what record it is opened. 批复 and 退回 come from above, 待我处理 from the branch's own people. */
export type InboxItem = { readonly id: string; readonly on: CivilDate; readonly recordId: string } & (
  | { readonly section: 'to-handle'; readonly item: { readonly code: 'slip'; readonly number: string; readonly title: string } }
  | {
      readonly section: 'to-handle';
      readonly item: { readonly code: 'self-service-idea' | 'self-service-activity' | 'appeal'; readonly title: string };
    }
  | {
      readonly section: 'to-handle';
      readonly item: { readonly code: 'self-service-task'; readonly title: string; readonly result: string };
    }
  | {
      readonly section: 'answers';
      readonly item: { readonly code: 'report-answered'; readonly month: Month; readonly answer: 'accepted' | 'evaluated' };
    }
  | { readonly section: 'returned'; readonly item: { readonly code: 'report-returned'; readonly month: Month; readonly opinion: string } }
  /** Came over the line, and the report has not taken its step from it yet. */
  | {
      readonly section: 'answers' | 'returned';
      readonly item: { readonly code: 'answer-arrived'; readonly month: Month } & ArrivedWord;
    }
  /** The same about a group across enterprises. */
  | AnsweredGroup
);

/** The newest first. Rows vanish by doing the thing, like those of 今日; answers stay as long as the report is not closed. */
export function inboxItems({
  slips,
  ideas,
  reports,
  groups = [],
  plans = [],
  planItems = [],
  claims = [],
  activities = [],
  elections = [],
  groupReports = [],
  answers,
}: {
  readonly slips: readonly Slip[];
  readonly ideas: readonly Idea[];
  readonly reports: readonly MonthlyReport[];
  readonly groups?: readonly AutonomousGroup[];
  readonly plans?: readonly GroupPlan[];
  readonly planItems?: readonly PlanItem[];
  readonly claims?: readonly Claim[];
  readonly activities?: readonly Activity[];
  readonly elections?: readonly Election[];
  readonly groupReports?: readonly GroupReport[];
  readonly answers: readonly Answer[];
}): readonly InboxItem[] {
  return [
    ...slips.flatMap(fromSlip),
    ...ideas.flatMap(fromIdea),
    ...claims.flatMap((claim) => fromClaim(claim, planItems)),
    ...activities.flatMap(fromActivity),
    ...reports.flatMap(fromReport),
    ...arrivedItems({ reports, groups, elections, plans, groupReports }, answers),
  ].toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}

type Asking = {
  readonly reports: readonly MonthlyReport[];
  readonly groups: readonly AutonomousGroup[];
  readonly elections: readonly Election[];
  readonly plans: readonly GroupPlan[];
  readonly groupReports: readonly GroupReport[];
};
export type ArrivedItem = Extract<InboxItem, { readonly item: ArrivedWord }>;

/** What came from above and waits to be taken over, in no order. */
export const arrivedItems = ({ reports, ...asking }: Asking, answers: readonly Answer[]): readonly ArrivedItem[] => [
  ...openAnswers(reports, answers).map(fromAnswer),
  ...fromGroups(asking, answers),
];

const fromAnswer = ({ report, answer }: OpenAnswer): ArrivedItem => ({
  id: `answer-arrived:${answer.id}`,
  on: answer.on,
  recordId: report.id,
  section: answer.verdict === 'returned' ? 'returned' : 'answers',
  item: { code: 'answer-arrived', month: report.month, ...arrived(answer) },
});

const fromSlip = ({ id, state, droppedOn, number, title }: Slip): readonly InboxItem[] =>
  state === 'opened'
    ? [{ id: `slip:${id}`, on: droppedOn, recordId: id, section: 'to-handle', item: { code: 'slip', number, title } }]
    : [];

function fromIdea({ id, state, source, title, appealedOn, decidedOn, proposedOn }: Idea): readonly InboxItem[] {
  if (state === 'submitted' && source === 'self-service')
    return [
      { id: `self-service-idea:${id}`, on: proposedOn, recordId: id, section: 'to-handle', item: { code: 'self-service-idea', title } },
    ];
  if (state === 'under-review' && appealedOn && !decidedOn)
    return [{ id: `appeal:${id}`, on: appealedOn, recordId: id, section: 'to-handle', item: { code: 'appeal', title } }];
  return [];
}

/** Work that somebody handed in for themselves waits for whoever accepts it; opened, it is an item of its group. */
function fromClaim({ id, itemId, groupId, state, result = '', steps }: Claim, planItems: readonly PlanItem[]): readonly InboxItem[] {
  const last = steps.at(-1);
  if (state !== 'handed-in' || last?.role !== 'participant') return [];
  const title = planItems.find((it) => it.id === itemId)?.title ?? '';
  return [
    {
      id: `self-service-task:${id}`,
      on: last.on,
      recordId: groupId,
      section: 'to-handle',
      item: { code: 'self-service-task', title, result },
    },
  ];
}

/** What a leader wrote down by themselves waits for the secretary, who confirms it. */
function fromActivity({ id, title, state, steps }: Activity): readonly InboxItem[] {
  const last = steps.at(-1);
  if (state !== 'recorded' || last?.role !== 'participant') return [];
  return [
    { id: `self-service-activity:${id}`, on: last.on, recordId: id, section: 'to-handle', item: { code: 'self-service-activity', title } },
  ];
}

function fromReport({ id, state, month, steps }: MonthlyReport): readonly InboxItem[] {
  const last = steps.at(-1);
  if (!last) return [];
  if (state === 'returned')
    return [
      {
        id: `report-returned:${id}`,
        on: last.on,
        recordId: id,
        section: 'returned',
        item: { code: 'report-returned', month, opinion: last.paper?.opinion ?? '' },
      },
    ];
  if (state === 'accepted' || state === 'evaluated')
    return [
      {
        id: `report-answered:${id}`,
        on: last.on,
        recordId: id,
        section: 'answers',
        item: { code: 'report-answered', month, answer: state },
      },
    ];
  return [];
}
