import { type Activity, type ActivityType, type RecordedActivity, recordedActivities } from '../activity/activity.ts';
import { partyGroupsOf } from '../activity/attendance.ts';
import { type CivilDate, daysBetween } from '../civil-date.ts';
import { grouped } from '../grouped.ts';
import { parameterAt, type RuleSetting } from '../parameters.ts';
import { isMember, isPresent, type Person } from '../person.ts';
import { type Period, type PeriodKind, periodAt, periodEnd, periodKindOf, periodsBetween } from './period.ts';
import type { ObligationRule } from './rule.ts';

/** What duties are computed from. `since` is the day on which the ledger began: nothing is owed for periods before it. */
export type DutyFacts = {
  readonly activities: readonly Activity[];
  readonly people: readonly Person[];
  readonly parameters: readonly RuleSetting[];
  readonly since: CivilDate;
};

/** Why somebody is not bound, with the numbers. */
export type Excuse =
  | { readonly because: 'no-party-groups' }
  | { readonly because: 'no-committee'; readonly members: number; readonly from: number };

/** `done` green · `ahead` grey · `soon` yellow · `missing` red: closed and not done. */
export type DutyStatus = 'done' | 'ahead' | 'soon' | 'missing';

/** One rule in one period for one unit: the branch (`unit` is empty) or a Party group by name. */
export type Duty = {
  readonly id: string;
  readonly rule: ObligationRule;
  readonly unit: string;
  readonly period: Period;
  readonly endsOn: CivilDate;
  readonly status: DutyStatus;
  /** Held in the period, in order. */
  readonly served: readonly RecordedActivity[];
  /** Held later for this period (补): it stays red, and the later period is not served by it. */
  readonly madeUp: readonly RecordedActivity[];
  /** Days until the period ends; below zero once it is over. */
  readonly daysLeft: number;
};

/** Made up in full, though late. */
export const isMadeUp = ({ status, served, madeUp, rule }: Duty): boolean =>
  status === 'missing' && madeUp.length > 0 && served.length + madeUp.length >= rule.least;

/** COMP-09, per rule, unit and period. A rule holds for the periods whose last day lies in its validity. */
export function dutiesOf(
  facts: DutyFacts,
  { from, to, today }: { readonly from: CivilDate; readonly to: CivilDate; readonly today: CivilDate },
): readonly Duty[] {
  const { people, parameters, since } = facts;
  const start = from < since ? since : from;
  // No period that is asked for begins before that year.
  const newYear = `${start.slice(0, 4)}-01-01`;
  const places = KINDS.flatMap((kind) => (start <= to ? periodsBetween(kind, start, to) : [])).map((period) => ({
    period,
    endsOn: periodEnd(period),
  }));
  const asked = places.map((place) => ({
    ...place,
    rules: parameterAt(parameters, 'obligations', place.endsOn).value.filter((rule) => rule.period === periodKindOf(place.period)),
  }));
  // Groups that are many hold thousands of activities that no rule asks for.
  const counted = new Set(asked.flatMap(({ rules }) => rules.map(({ counts }) => counts)));
  const held = recordedActivities(facts.activities.filter(({ activityType }) => counted.has(activityType)));
  const deeds = deedsOf(held.filter(({ heldOn }) => heldOn >= newYear));
  const unitsByRule = new Map<ObligationRule, readonly string[]>();
  const units = (rule: ObligationRule): readonly string[] => {
    const found = unitsByRule.get(rule) ?? unitsOf(rule, people).units;
    unitsByRule.set(rule, found);
    return found;
  };
  return asked.flatMap(({ period, endsOn, rules }) =>
    rules.flatMap((rule) => units(rule).map((unit) => dutyOf({ rule, unit, period, endsOn }, deeds, today))),
  );
}

/** Rules that bind nobody at present, and why. */
export function excusedRules(
  { people, parameters }: Pick<DutyFacts, 'people' | 'parameters'>,
  today: CivilDate,
): readonly { readonly rule: ObligationRule; readonly excuse: Excuse }[] {
  return parameterAt(parameters, 'obligations', today).value.flatMap((rule) => {
    const { excuse } = unitsOf(rule, people);
    return excuse ? [{ rule, excuse }] : [];
  });
}

/** Done of required, over periods that are closed or done; what was made up late does not count as done. */
export function complianceOf(duties: readonly Duty[]): { readonly part: number; readonly whole: number } {
  const counted = duties.filter(({ status }) => status === 'done' || status === 'missing');
  return {
    part: counted.reduce((sum, { served, rule }) => sum + Math.min(served.length, rule.least), 0),
    whole: counted.reduce((sum, { rule }) => sum + rule.least, 0),
  };
}

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'half-year', 'year'];

/** Nothing is owed while the roster has no members. */
function unitsOf(rule: ObligationRule, people: readonly Person[]): { readonly units: readonly string[]; readonly excuse?: Excuse } {
  if (rule.scope === 'party-group') {
    const units = partyGroupsOf(people);
    return units.length > 0 ? { units } : { units, excuse: { because: 'no-party-groups' } };
  }
  if (!people.some((it) => isMember(it) && isPresent(it))) return { units: [] };
  const from = rule.fromMembers ?? 0;
  const members = people.filter((it) => it.standing === 'full' && isPresent(it)).length;
  return rule.scope === 'committee' && members < from ? { units: [], excuse: { because: 'no-committee', members, from } } : { units: [''] };
}

type Place = Pick<Duty, 'rule' | 'unit' | 'period' | 'endsOn'>;
type Deeds = ReadonlyMap<string, readonly RecordedActivity[]>;

function dutyOf({ rule, unit, period, endsOn }: Place, deeds: Deeds, today: CivilDate): Duty {
  const at = keyOf(rule.counts, unit, period);
  const [served, madeUp] = [deeds.get(`in ${at}`) ?? [], deeds.get(`for ${at}`) ?? []];
  const daysLeft = daysBetween(today, endsOn);
  const status = statusOf({ done: served.length, least: rule.least, daysLeft, soonDays: rule.soonDays });
  return { id: at, rule, unit, period, endsOn, status, served, madeUp, daysLeft };
}

type Standing = { readonly done: number; readonly least: number; readonly daysLeft: number; readonly soonDays: number };
function statusOf({ done, least, daysLeft, soonDays }: Standing): DutyStatus {
  if (done >= least) return 'done';
  if (daysLeft < 0) return 'missing';
  return daysLeft <= soonDays ? 'soon' : 'ahead';
}

const keyOf = (counts: ActivityType, unit: string, period: Period): string => `${counts}:${unit}:${period}`;

/** Looked up by kind, unit and period, so that a year over thousands of activities is one walk. */
function deedsOf(activities: readonly RecordedActivity[]): Deeds {
  const inOrder = activities.toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
  const placed = inOrder.flatMap((activity) => {
    const unit = activity.activityType === 'group-meeting' ? (activity.partyGroup ?? '') : '';
    if (activity.makesUpFor) return [{ key: `for ${keyOf(activity.activityType, unit, activity.makesUpFor)}`, activity }];
    return KINDS.map((kind) => ({ key: `in ${keyOf(activity.activityType, unit, periodAt(kind, activity.heldOn))}`, activity }));
  });
  return new Map([...grouped(placed, ({ key }) => key)].map(([key, found]) => [key, found.map(({ activity }) => activity)]));
}
