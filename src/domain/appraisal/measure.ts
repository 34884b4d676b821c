import { type Activity, recordedActivities } from '../activity/activity.ts';
import { attendanceCounts } from '../activity/attendance.ts';
import { addDays, type CivilDate, isWithin } from '../civil-date.ts';
import type { AutonomousGroup } from '../group/group.ts';
import { wholeMonths } from '../group/inactivity.ts';
import type { Claim } from '../plan/claim.ts';
import type { PlanItem } from '../plan/plan.ts';
import { type Task, tasksOf } from '../plan/task.ts';
import type { GroupAppraisal } from './appraisal.ts';
import { daysInBeing, retentionOf } from './renewal.ts';
import { satisfiedIn } from './satisfaction.ts';
import type { Measured } from './score.ts';

/** What a year is measured by beside the appraisal itself. */
export type MeasureFacts = {
  readonly group: AutonomousGroup;
  readonly activities: readonly Activity[];
  /** How many activities a full year asks for. */
  readonly perYear: number;
  /** Items of the plan with their claims; where nothing of the year was claimed, nothing is asked. */
  readonly planItems: readonly PlanItem[];
  readonly claims: readonly Claim[];
  readonly today: CivilDate;
};

/** The group's recorded activities of the year, as far as it was there. */
export function activitiesOfYear(group: AutonomousGroup, year: string, { activities, today }: Pick<MeasureFacts, 'activities' | 'today'>) {
  const days = daysInBeing(group, year, today);
  if (!days) return [];
  return recordedActivities(activities).filter((it) => it.groupId === group.id && isWithin(it.heldOn, days.from, days.to));
}

/** How many a year asks for: of a group that was not there all year, of its months, rounded up. */
export function activitiesAsked(group: AutonomousGroup, year: string, { perYear, today }: Pick<MeasureFacts, 'perYear' | 'today'>): number {
  const days = daysInBeing(group, year, today);
  if (!days) return 0;
  return Math.max(1, Math.ceil((perYear * wholeMonths(days.from, addDays(days.to, 1))) / 12));
}

/** Items of the group's plan of the year that somebody holds or has done, also where the claim was purged with the person. */
function claimedOf(
  { id }: AutonomousGroup,
  year: string,
  { planItems, claims }: Pick<MeasureFacts, 'planItems' | 'claims'>,
): readonly Task[] {
  const own = planItems.filter((it) => it.groupId === id && it.year === year);
  return tasksOf(
    own,
    claims.filter(({ groupId }) => groupId === id),
  ).filter(({ lead, state }) => state === 'accepted' || (lead !== undefined && state !== undefined && state !== 'cancelled'));
}

/** Everything that the score is made of, in the order of the table of weights; what is not there is left out. */
export function measure(appraisal: Pick<GroupAppraisal, 'year' | 'renewals' | 'satisfaction'>, facts: MeasureFacts): readonly Measured[] {
  const { group } = facts;
  const tasks = claimedOf(group, appraisal.year, facts);
  const held = activitiesOfYear(group, appraisal.year, facts);
  const attendance = held.map(attendanceCounts);
  const sum = (of: 'present' | 'expected') => attendance.reduce((total, counts) => total + counts[of], 0);
  const { part, whole } = retentionOf(appraisal.renewals);
  return [
    { part: 'renewals' as const, done: part, of: whole },
    { part: 'activities' as const, done: held.length, of: activitiesAsked(group, appraisal.year, facts) },
    { part: 'attendance' as const, done: sum('present'), of: sum('expected') },
    { part: 'tasks' as const, done: tasks.filter(({ state }) => state === 'accepted').length, of: tasks.length },
    ...appraisal.satisfaction.map((totals) => {
      const satisfied = satisfiedIn(totals);
      return { part: totals.kind, done: satisfied.part, of: satisfied.whole };
    }),
  ].filter(({ of }) => of > 0);
}
