import { type Activity, type RecordedActivity, recordedActivities } from '../activity/activity.ts';
import { attendanceCounts } from '../activity/attendance.ts';
import { type CivilDate, firstDayOf, isWithin, lastDayOf, type Month, monthOf, shiftMonth } from '../civil-date.ts';
import type { Idea } from '../idea.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Claim } from '../plan/claim.ts';
import type { PlanItem } from '../plan/plan.ts';
import { tasksOf } from '../plan/task.ts';
import { type Machine, type Step, stepTo, type Taken } from '../step.ts';
import { type AutonomousGroup, isStanding } from './group.ts';
import { participantsOn } from './statistics.ts';

export type GroupReportState = 'draft' | 'handed-in';

/** What the month was, counted; never typed. People are counted per activity. */
export type GroupReportFigures = {
  readonly activities: number;
  readonly inside: number;
  readonly outside: number;
  readonly tasksDone: number;
  readonly tasksGoing: number;
  readonly ideas: number;
};
export type GroupReportTexts = { readonly difficulties: string; readonly nextMonth: string };

/** GRP-13, F-05: what one group tells of one month. A document begins with the first text; what was counted is frozen when it is handed in. */
export type GroupReport = GroupReportTexts & {
  readonly v: 1;
  readonly id: string;
  readonly groupId: string;
  readonly month: Month;
  readonly figures?: GroupReportFigures;
  /** Of a group across enterprises: what was handed up of this month last. */
  readonly submissionId?: string;
  readonly state: GroupReportState;
  readonly steps: readonly Step<GroupReportState>[];
};

export const GROUP_REPORT: Machine<GroupReportState> = {
  type: 'group-report',
  transitions: { draft: ['handed-in'], 'handed-in': ['draft'] },
};

export type GroupReportFacts = {
  readonly activities: readonly Activity[];
  readonly ideas: readonly Idea[];
  readonly planItems: readonly PlanItem[];
  readonly claims: readonly Claim[];
};

/** The records that a month of a group counts, up to its last day. */
export function countedIn(group: AutonomousGroup, month: Month, { activities, ideas, planItems, claims }: GroupReportFacts) {
  const [from, to] = [firstDayOf(month), lastDayOf(month)];
  const held: readonly RecordedActivity[] = recordedActivities(activities)
    .filter(({ groupId, heldOn }) => groupId === group.id && isWithin(heldOn, from, to))
    .toSorted((one, other) => byText(one.heldOn, other.heldOn));
  const heldIds = new Set(held.map(({ id }) => id));
  const tasks = tasksOf(
    planItems.filter(({ groupId }) => groupId === group.id),
    claims.filter(({ groupId }) => groupId === group.id),
  ).toSorted((one, other) => byText(one.item.due, other.item.due) || byText(one.item.title, other.item.title));
  return {
    held,
    done: tasks.filter(({ item }) => item.acceptance && isWithin(item.acceptance.on, from, to)),
    going: tasks.filter(
      ({ lead, state, item }) =>
        lead !== undefined && lead.claimedOn <= to && state !== 'cancelled' && (!item.acceptance || item.acceptance.on > to),
    ),
    ideas: ideas.filter(({ activityId }) => activityId !== undefined && heldIds.has(activityId)),
  };
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export function groupReportFigures(group: AutonomousGroup, month: Month, facts: GroupReportFacts): GroupReportFigures {
  const { held, done: accepted, going, ideas } = countedIn(group, month, facts);
  const people = held.map((activity) => {
    const { present, observers, guests } = attendanceCounts(activity);
    const own = new Set(participantsOn(group, activity.heldOn));
    const inside = activity.attendance.filter(({ who, mark }) => mark === 'present' && own.has(who)).length;
    return { inside, outside: present + observers + guests - inside };
  });
  return {
    activities: held.length,
    inside: people.reduce((sum, it) => sum + it.inside, 0),
    outside: people.reduce((sum, it) => sum + it.outside, 0),
    tasksDone: accepted.length,
    tasksGoing: going.length,
    ideas: ideas.length,
  };
}

const LONGEST = 500;

/** Of a month that has begun, for a group that stands; a report that is handed in is opened again first. */
export function writeGroupReport(
  before: GroupReport | undefined,
  texts: GroupReportTexts,
  {
    id,
    group,
    month,
    today,
    step,
  }: { readonly id: string; readonly group: AutonomousGroup; readonly month: Month; readonly today: CivilDate; readonly step: Taken },
): Outcome<GroupReport> {
  if (!before && !isStanding(group))
    return refuse({ code: 'wrong-state', type: 'autonomous-group', state: group.state, expected: ['approved', 'filed', 'active'] });
  if (firstDayOf(month) > today) return refuse({ code: 'date-in-future', field: 'month', date: month, today });
  if (before && before.state !== 'draft')
    return refuse({ code: 'wrong-state', type: GROUP_REPORT.type, state: before.state, expected: ['draft'] });
  const tidied = { difficulties: texts.difficulties.trim(), nextMonth: texts.nextMonth.trim() };
  for (const field of ['difficulties', 'nextMonth'] as const)
    if (tidied[field].length > LONGEST) return refuse({ code: 'field-too-long', field, length: tidied[field].length, limit: LONGEST });
  if (before) return done({ ...before, ...tidied });
  return done({ v: 1, id, groupId: group.id, month, ...tidied, state: 'draft', steps: [{ ...step, to: 'draft' }] });
}

export const handInGroupReport = (report: GroupReport, figures: GroupReportFigures, step: Taken): Outcome<GroupReport> =>
  stepTo(GROUP_REPORT, { ...report, figures }, 'handed-in', step);

/** Something was forgotten: it is counted anew when it is handed in again. */
export function reopenGroupReport(report: GroupReport, step: Taken): Outcome<GroupReport> {
  if (!step.reason) return refuse({ code: 'group-reason-needed', step: 'report-reopened' });
  const { figures: _, ...open } = report;
  return stepTo(GROUP_REPORT, open, 'draft', step);
}

/** One per group and month; of two that were begun apart the one that was handed in, then the lower id. */
export const reportOf = (reports: readonly GroupReport[], groupId: string, month: Month): GroupReport | undefined =>
  reports
    .filter((it) => it.groupId === groupId && it.month === month)
    .toSorted((one, other) => (one.state === other.state ? (one.id < other.id ? -1 : 1) : one.state === 'handed-in' ? -1 : 1))[0];

/** The month to tell next: last month until its report is in, if the group stood by then; else the one that runs. */
export function monthToTell(
  { id, approval }: Pick<AutonomousGroup, 'id' | 'approval'>,
  reports: readonly GroupReport[],
  today: CivilDate,
): Month {
  const [last, running] = [shiftMonth(monthOf(today), -1), monthOf(today)];
  const isOwed = approval !== undefined && monthOf(approval.on) <= last;
  return isOwed && reportOf(reports, id, last)?.state !== 'handed-in' ? last : running;
}

/** When it was handed in last. */
export const handedInOn = ({ state, steps }: GroupReport): CivilDate | undefined =>
  state === 'handed-in' ? steps.findLast(({ to }) => to === 'handed-in')?.on : undefined;
