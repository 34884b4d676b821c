import type { Answer, AnswerVerdict } from './answer.ts';
import type { CivilDate, Month } from './civil-date.ts';
import { openElectionAnswer } from './election/answers.ts';
import type { Election } from './election/election.ts';
import { openGroupAnswer } from './group/answers.ts';
import type { AutonomousGroup } from './group/group.ts';
import type { GroupReport } from './group/report.ts';
import { groupReportAnswer } from './group/report-up.ts';
import { openPlanAnswer } from './plan/answers.ts';
import type { GroupPlan } from './plan/plan.ts';

/** What of a group the word is about: approved, the one begins it and the other ends it. */
export type GroupMatter = 'founding' | 'dissolution';
export const matterOf = ({ state }: Pick<AutonomousGroup, 'state'>): GroupMatter =>
  state === 'dissolution-proposed' ? 'dissolution' : 'founding';

/** What somebody above said, in the words of their answer; '' where it says nothing. */
export type ArrivedWord = {
  readonly verdict: AnswerVerdict;
  readonly issuer: string;
  readonly documentNumber: string;
  readonly registerNumber: string;
  readonly opinion: string;
};

/** What of a group across enterprises was answered: its founding or end, the leader that it elected, the plan of its year. */
export type AnsweredGroup = { readonly section: 'answers' | 'returned' } & (
  | { readonly item: { readonly code: 'group-answered'; readonly matter: GroupMatter; readonly group: string } & ArrivedWord }
  | { readonly item: { readonly code: 'election-answered'; readonly group: string } & ArrivedWord }
  | { readonly item: { readonly code: 'group-report-returned'; readonly group: string; readonly month: Month } & ArrivedWord }
  | {
      readonly item: {
        readonly code: 'plan-answered';
        readonly group: string;
        readonly groupId: string;
        readonly year: string;
        readonly leftOut: number;
      } & ArrivedWord;
    }
);
type Row = { readonly id: string; readonly on: CivilDate; readonly recordId: string } & AnsweredGroup;

export const fromGroups = (
  {
    groups,
    elections,
    plans,
    groupReports,
  }: {
    readonly groups: readonly AutonomousGroup[];
    readonly elections: readonly Election[];
    readonly plans: readonly GroupPlan[];
    readonly groupReports: readonly GroupReport[];
  },
  answers: readonly Answer[],
): readonly Row[] => [
  ...groups.flatMap((group) => fromGroup(group, answers)),
  ...elections.flatMap((election) => fromElection(election, groups, answers)),
  ...plans.flatMap((plan) => fromPlan(plan, groups, answers)),
  ...groupReports.flatMap((report) => fromReport(report, groups, answers)),
];

function fromGroup(group: AutonomousGroup, answers: readonly Answer[]): readonly Row[] {
  const answer = openGroupAnswer(group, answers);
  if (!answer) return [];
  const section = answer.verdict === 'returned' ? 'returned' : 'answers';
  const item = { code: 'group-answered', matter: matterOf(group), group: group.name, ...arrived(answer) } as const;
  return [{ id: `group-answered:${answer.id}`, on: answer.on, recordId: group.id, section, item }];
}

function fromElection(election: Election, groups: readonly AutonomousGroup[], answers: readonly Answer[]): readonly Row[] {
  const answer = openElectionAnswer(election, answers);
  if (!answer) return [];
  const group = groups.find(({ id }) => id === election.groupId)?.name ?? '';
  const item = { code: 'election-answered', group, ...arrived(answer) } as const;
  return [{ id: `election-answered:${answer.id}`, on: answer.on, recordId: election.id, section: 'answers', item }];
}

function fromPlan(plan: GroupPlan, groups: readonly AutonomousGroup[], answers: readonly Answer[]): readonly Row[] {
  const answer = openPlanAnswer(plan, answers);
  if (!answer) return [];
  const { id, groupId, year } = plan;
  const group = groups.find((it) => it.id === groupId)?.name ?? '';
  const section = answer.verdict === 'returned' ? 'returned' : 'answers';
  const leftOut = answer.exceptions?.length ?? 0;
  const item = { code: 'plan-answered', group, groupId, year, leftOut, ...arrived(answer) } as const;
  return [{ id: `plan-answered:${answer.id}`, on: answer.on, recordId: id, section, item }];
}

/** Taken in, it asks for nothing; what came back is opened again. */
function fromReport(report: GroupReport, groups: readonly AutonomousGroup[], answers: readonly Answer[]): readonly Row[] {
  const answer = groupReportAnswer(report, answers);
  if (answer?.verdict !== 'returned') return [];
  const { groupId, month } = report;
  const group = groups.find(({ id }) => id === groupId)?.name ?? '';
  const item = { code: 'group-report-returned', group, month, ...arrived(answer) } as const;
  return [{ id: `group-report-returned:${answer.id}`, on: answer.on, recordId: `${groupId}:${month}`, section: 'returned', item }];
}

export const arrived = ({ verdict, issuer, documentNumber = '', registerNumber = '', opinion = '' }: Answer): ArrivedWord => ({
  verdict,
  issuer,
  documentNumber,
  registerNumber,
  opinion,
});
