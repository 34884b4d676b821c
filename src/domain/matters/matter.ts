import type { Activity } from '../activity/activity.ts';
import type { Answer } from '../answer.ts';
import type { GroupAppraisal } from '../appraisal/appraisal.ts';
import { type CivilDate, daysBetween } from '../civil-date.ts';
import type { Candidacy } from '../election/candidacy.ts';
import type { Election } from '../election/election.ts';
import type { AutonomousGroup } from '../group/group.ts';
import type { GroupReport } from '../group/report.ts';
import type { HeldDays } from '../group/signs.ts';
import type { Idea } from '../idea.ts';
import type { RuleSetting } from '../parameters.ts';
import type { Person } from '../person.ts';
import type { Claim } from '../plan/claim.ts';
import type { GroupPlan, PlanItem } from '../plan/plan.ts';
import type { Pledge } from '../pledge.ts';
import type { PointsLine, PointsPeriod } from '../points.ts';
import type { Post } from '../post.ts';
import type { Incident } from '../protection/incident.ts';
import type { MonthlyReport } from '../report/monthly-report.ts';
import type { Slip } from '../slip.ts';

/**
 * A row of 今日, computed from facts: it vanishes by doing the thing and by nothing else. `matter` holds the numbers of its rule,
 * and its code says which screen it leads to; `recordId` is the record opened there, missing where it concerns several.
 */
export type OpenMatter<M extends { readonly code: string }> = {
  readonly id: string;
  readonly due: 'late' | 'today' | 'later';
  readonly dueOn: CivilDate;
  /** Days over the limit, or left until it; 0 today. */
  readonly days: number;
  readonly matter: M;
  readonly recordId?: string;
};

/** A row of 等别人: somebody else's turn, since when, and how far it got (the three cells). */
export type WaitingMatter<W extends { readonly code: string }> = {
  readonly id: string;
  readonly since: CivilDate;
  readonly days: number;
  readonly reached: 'saved' | 'delivered';
  readonly matter: W;
  readonly recordId: string;
};

/** Everything that 今日 is computed from. A subject adds its records here. */
export type TodayFacts = {
  readonly ideas: readonly Idea[];
  readonly slips: readonly Slip[];
  /** Slips that lie sealed in the drop box. */
  readonly slipsInBox: number;
  readonly reports: readonly MonthlyReport[];
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly pledges: readonly Pledge[];
  readonly activities: readonly Activity[];
  readonly pointsLines: readonly PointsLine[];
  readonly pointsPeriods: readonly PointsPeriod[];
  readonly groups: readonly AutonomousGroup[];
  readonly elections: readonly Election[];
  readonly candidacies: readonly Candidacy[];
  readonly plans: readonly GroupPlan[];
  readonly planItems: readonly PlanItem[];
  readonly claims: readonly Claim[];
  readonly appraisals: readonly GroupAppraisal[];
  readonly groupReports: readonly GroupReport[];
  /** What the county's organisations said. */
  readonly answers: readonly Answer[];
  readonly incidents: readonly Incident[];
  /** Days of recorded activities, by group. */
  readonly heldDays: ReadonlyMap<string, HeldDays>;
  readonly parameters: readonly RuleSetting[];
  /** The day on which this ledger began: nothing is owed for the time before. */
  readonly since: CivilDate;
  /** The superior organisation's name. */
  readonly receiver: string;
  /** The version of the notice (F-59) that people are told by now. */
  readonly noticeVersion: string;
  /** Days on which PCs of the branch were revoked whose keys nobody has renewed since. */
  readonly revokedPcs: readonly CivilDate[];
  /** By how many minutes this PC's clock is ahead of the county's, or behind it; 0 where it is right, or nobody knows. */
  readonly clockOffMinutes: number;
};

/** When a matter is due, seen from today. */
export function dueBy(dueOn: CivilDate, today: CivilDate): Pick<OpenMatter<never>, 'due' | 'dueOn' | 'days'> {
  const days = daysBetween(today, dueOn);
  return { due: days < 0 ? 'late' : days === 0 ? 'today' : 'later', dueOn, days: Math.abs(days) };
}
export const waitingSince = (since: CivilDate, today: CivilDate): Pick<WaitingMatter<never>, 'since' | 'days'> => ({
  since,
  days: Math.max(0, daysBetween(since, today)),
});
