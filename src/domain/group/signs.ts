import { type Activity, recordedActivities } from '../activity/activity.ts';
import type { CivilDate, Month } from '../civil-date.ts';
import { grouped } from '../grouped.ts';
import { parameterAt, type RuleSetting } from '../parameters.ts';
import type { GroundNumbers } from './dissolution.ts';
import { type AutonomousGroup, countedParticipants, groupOn, isStanding, leaderOf } from './group.ts';
import { dayOfMonths, monthsWithout } from './inactivity.ts';
import { checkSize } from './size.ts';

/** Days on which a group's recorded activities took place; planned ones and such as were only held do not count (COMP-08). */
export type HeldDays = readonly CivilDate[];

export function heldDaysByGroup(activities: readonly Activity[]): ReadonlyMap<string, HeldDays> {
  const ofGroups = recordedActivities(activities).flatMap(({ groupId, heldOn }) => (groupId ? [{ groupId, heldOn }] : []));
  return new Map([...grouped(ofGroups, ({ groupId }) => groupId)].map(([id, some]) => [id, some.map(({ heldOn }) => heldOn)]));
}

/** How the months stand: since when, how many, and when they reach the number at which a dissolution is proposed. */
export type Inactivity = {
  readonly months: number;
  readonly limit: number;
  readonly warnFrom: number;
  /** The last activity; without one the months run from the approval. */
  readonly lastOn?: CivilDate;
  readonly since: CivilDate;
  readonly dueOn?: CivilDate;
  readonly justified: number;
  readonly source: string;
};

/** What is not right about a group that stands; each names its rule by numbers. */
export type GroupSign =
  | ({ readonly sign: 'no-activity' } & Inactivity)
  | ({ readonly sign: 'activity-warning' } & Inactivity)
  | { readonly sign: 'too-few'; readonly count: number; readonly least: number; readonly source: string }
  | { readonly sign: 'at-least'; readonly count: number; readonly least: number; readonly source: string }
  | { readonly sign: 'many'; readonly count: number; readonly most: number; readonly source: string }
  | { readonly sign: 'no-leader' }
  /** In a row, the oldest first. */
  | { readonly sign: 'reports-missing'; readonly months: readonly Month[] }
  | { readonly sign: 'held-ahead'; readonly heldOn: CivilDate };

type Beside = {
  readonly held: HeldDays;
  readonly settings: readonly RuleSetting[];
  readonly today: CivilDate;
  /** As `missedReports` tells them. */
  readonly missed?: readonly Month[];
};
/** SM-1 (inferred): so many monthly reports in a row that did not come warn. */
const REPORTS_WARN = 2;

/** COMP-08; a group that was never approved has no months. A future day counts as today. */
export function inactivityOf(group: AutonomousGroup, { held, settings, today }: Beside): Inactivity | undefined {
  if (!group.approval) return undefined;
  const latest = held.reduce<CivilDate | undefined>((last, day) => (last && last > day ? last : day), undefined);
  const lastOn = latest && latest > today ? today : latest;
  const since = lastOn && lastOn > group.approval.on ? lastOn : group.approval.on;
  const { value: limit, source } = parameterAt(settings, 'group-dissolve-months', today);
  const dueOn = dayOfMonths(since, limit, group.justified);
  return {
    months: monthsWithout(since, today, group.justified),
    limit,
    warnFrom: parameterAt(settings, 'group-warn-months', today).value,
    since,
    justified: monthsWithout(since, today) - monthsWithout(since, today, group.justified),
    source,
    ...(lastOn && { lastOn }),
    ...(dueOn && { dueOn }),
  };
}

/** GRP-11, GRP-12 with the readings: few and long are proposals, fewer than one more and four or five months are warnings. */
export function groupSigns(group: AutonomousGroup, beside: Beside): readonly GroupSign[] {
  if (!isStanding(group)) return [];
  const { settings, today, held, missed = [] } = beside;
  const now = groupOn(group, today);
  const least = parameterAt(settings, 'group-size-least', today);
  const most = parameterAt(settings, 'group-size-most', today);
  const count = countedParticipants(now).length;
  const size = checkSize(count, { least: least.value, most: most.value });
  const inactivity = inactivityOf(group, beside);
  const ahead = held.find((day) => day > today);
  const signs: GroupSign[] = [];
  if (inactivity && inactivity.months >= inactivity.limit) signs.push({ sign: 'no-activity', ...inactivity });
  else if (inactivity && inactivity.months >= inactivity.warnFrom) signs.push({ sign: 'activity-warning', ...inactivity });
  if (size === 'too-few') signs.push({ sign: 'too-few', count, least: least.value, source: least.source });
  else if (count === least.value) signs.push({ sign: 'at-least', count, least: least.value, source: least.source });
  if (size === 'many') signs.push({ sign: 'many', count, most: most.value, source: most.source });
  if (group.state === 'active' && !leaderOf(now)) signs.push({ sign: 'no-leader' });
  if (missed.length >= REPORTS_WARN) signs.push({ sign: 'reports-missing', months: missed });
  if (ahead) signs.push({ sign: 'held-ahead', heldOn: ahead });
  return signs;
}

/** SM-1's WARNING: active, and something presses. Computed, so that no two PCs can disagree about it. */
export const isWarned = (group: AutonomousGroup, signs: readonly GroupSign[]): boolean =>
  group.state === 'active' && signs.some(({ sign }) => WARNINGS.includes(sign));
const WARNINGS: readonly GroupSign['sign'][] = ['no-activity', 'activity-warning', 'too-few', 'at-least', 'no-leader', 'reports-missing'];

export const groundNumbers = (group: AutonomousGroup, beside: Beside): GroundNumbers => {
  const inactivity = inactivityOf(group, beside);
  return {
    participants: countedParticipants(groupOn(group, beside.today)).length,
    least: parameterAt(beside.settings, 'group-size-least', beside.today).value,
    months: inactivity?.months ?? 0,
    limit: parameterAt(beside.settings, 'group-dissolve-months', beside.today).value,
    ...(inactivity?.lastOn && { lastActivityOn: inactivity.lastOn }),
  };
};
