import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, type Refusal, refuse } from './outcome.ts';
import type { Holidays } from './parameters.ts';
import { isMember, isPresent, mayBeNamedPublicly, type Person } from './person.ts';
import { POINTS_PERIOD, type PointsLine, type PointsPeriod, type PointsResult, type PointsScheme } from './points.ts';
import { balanceOf, carriedOver } from './points-balance.ts';
import { stepTo, type Taken } from './step.ts';
import { workingDaysAfter } from './working-days.ts';

/** What a period is counted by. */
type Books = { readonly scheme: PointsScheme; readonly lines: readonly PointsLine[] };
export type PeriodFields = Pick<PointsPeriod, 'name' | 'from' | 'until'>;

/** A new period counts by the scheme in force, and starts with a share of the one before where the scheme says so. */
export function openPeriod(
  fields: PeriodFields,
  { id, scheme, periods, step }: { id: string; scheme: PointsScheme; periods: readonly PointsPeriod[]; step: Taken },
): Outcome<PointsPeriod> {
  const name = fields.name.trim();
  if (!name) return refuse({ code: 'field-missing', field: 'periodName' });
  if (fields.until < fields.from) return refuse({ code: 'points-period-backwards', from: fields.from, until: fields.until });
  if (scheme.state !== 'in-force') return refuse({ code: 'points-scheme-not-in-force', name: scheme.name, version: scheme.version });
  const overlapped = periods.find((it) => it.from <= fields.until && fields.from <= it.until);
  if (overlapped)
    return refuse({ code: 'points-period-overlaps', period: overlapped.name, from: overlapped.from, until: overlapped.until });
  const last = latestBefore(periods, fields.from);
  const opened: PointsPeriod = {
    v: 1,
    id,
    name,
    schemeId: scheme.id,
    from: fields.from,
    until: fields.until,
    state: 'open',
    // Whoever was in a class stays in it: nobody has to set it anew every year.
    classOf: (last?.classOf ?? []).filter((it) => scheme.classes.some((one) => one.code === it.classCode)),
    carried: [],
    results: [],
    steps: [{ ...step, to: 'open' }],
  };
  return done(last?.state === 'closed' ? carryInto(opened, last, scheme) : opened);
}

/**
 * What a closed period leaves to the one after it, where the scheme of that one says so. The next period usually begins before the last
 * one is closed: its closing brings the share in then.
 */
export function carryInto(next: PointsPeriod, closed: PointsPeriod, scheme: PointsScheme): PointsPeriod {
  if (scheme.carryOverPercent === 0 || next.carriedFrom !== undefined || next.state === 'closed') return next;
  const carried = closed.results.flatMap(({ personId, totalHundredths }) => {
    const hundredths = carriedOver(totalHundredths, scheme.carryOverPercent);
    return hundredths > 0 ? [{ personId, hundredths }] : [];
  });
  return { ...next, carried, carriedFrom: closed.id };
}

/** The period that follows this one, if it was opened already. */
export const periodAfter = (period: PointsPeriod, periods: readonly PointsPeriod[]): PointsPeriod | undefined =>
  periods.filter((it) => it.from > period.until).toSorted((a, b) => a.from.localeCompare(b.from))[0];

/** The open period that a day belongs to; of two that two PCs opened apart, the one with the smaller id. */
export const periodOn = (periods: readonly PointsPeriod[], on: CivilDate): PointsPeriod | undefined =>
  periods.filter((it) => it.state === 'open' && it.from <= on && on <= it.until).toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];

/** Several people at once come into one class of the scheme. */
export function setClass(
  period: PointsPeriod,
  { personIds, classCode, scheme }: { personIds: readonly string[]; classCode: string; scheme: PointsScheme },
): Outcome<PointsPeriod> {
  if (personIds.length === 0) return refuse({ code: 'nothing-chosen' });
  if (period.state === 'closed') return refuse({ code: 'points-period-not-open', period: period.name, state: period.state });
  if (!scheme.classes.some((it) => it.code === classCode)) return refuse({ code: 'points-class-unknown', classCode });
  const others = period.classOf.filter((it) => !personIds.includes(it.personId));
  return done({ ...period, classOf: [...others, ...personIds.map((personId) => ({ personId, classCode }))] });
}

/** Counting begins after the last day, when nothing waits for a decision any more. */
export function countPeriod(
  period: PointsPeriod,
  { scheme, lines, people, step }: { scheme: PointsScheme; lines: readonly PointsLine[]; people: readonly Person[]; step: Taken },
): Outcome<PointsPeriod> {
  if (period.state === 'open' && step.on <= period.until) return refuse({ code: 'points-period-runs', until: period.until, on: step.on });
  const undecided = undecidedOf(lines.filter((it) => it.periodId === period.id));
  if (undecided) return refuse({ code: 'points-lines-undecided', ...undecided });
  return stepTo(POINTS_PERIOD, { ...period, results: resultsOf(period, { scheme, lines, people }) }, 'counting', step);
}

/** Back to recording, when the counting shows that lines are missing. */
export const reopenPeriod = (period: PointsPeriod, step: Taken): Outcome<PointsPeriod> =>
  step.reason ? stepTo(POINTS_PERIOD, { ...period, results: [] }, 'open', step) : refuse({ code: 'points-reason-missing' });

export function publishPeriod(
  period: PointsPeriod,
  {
    workingDays,
    holidays,
    scheme,
    lines,
    step,
  }: Books & { readonly workingDays: number; readonly holidays: Holidays; readonly step: Taken },
): Outcome<PointsPeriod> {
  const stale = period.state === 'counting' ? staleCount(period, { scheme, lines }) : undefined;
  if (stale) return refuse(stale);
  const { until, checked } = workingDaysAfter(step.on, workingDays, holidays);
  return stepTo(POINTS_PERIOD, { ...period, publicity: { from: step.on, workingDays, until, checked } }, 'publicity', step);
}

/** What was published is what is closed: a line reversed or a class set in between has to be counted and published anew. */
export function closePeriod(period: PointsPeriod, { scheme, lines, step }: Books & { readonly step: Taken }): Outcome<PointsPeriod> {
  const undecided = undecidedOf(lines.filter((it) => it.periodId === period.id));
  if (period.state === 'publicity' && period.publicity && step.on <= period.publicity.until) {
    const { until, workingDays } = period.publicity;
    return refuse({ code: 'points-publicity-runs', until, workingDays, on: step.on });
  }
  if (undecided) return refuse({ code: 'points-lines-undecided', ...undecided });
  const stale = period.state === 'publicity' ? staleCount(period, { scheme, lines }) : undefined;
  return stale ? refuse(stale) : stepTo(POINTS_PERIOD, period, 'closed', step);
}

/** For how many people the books now come to something else than was counted. */
export function changedSinceCount(period: PointsPeriod, { scheme, lines }: Books): number {
  const own = lines.filter((it) => it.periodId === period.id);
  const counted = new Map(period.results.map((it) => [it.personId, it]));
  const ids = new Set([...counted.keys(), ...own.map((it) => it.personId)]);
  return [...ids].filter((personId) => {
    const [then, now] = [counted.get(personId), resultOf(personId, period, { scheme, lines: own })];
    return then?.totalHundredths !== now.totalHundredths || then.grade !== now.grade;
  }).length;
}
function staleCount(period: PointsPeriod, books: Books): Refusal | undefined {
  const people = changedSinceCount(period, books);
  if (people === 0) return undefined;
  return { code: 'points-changed-since-count', people, countedOn: period.steps.findLast((it) => it.to === 'counting')?.on ?? '' };
}

/** Members who are here, and everybody who has a line: in the order of their ids, which says nothing about points. */
export function resultsOf(
  period: PointsPeriod,
  { scheme, lines, people }: { scheme: PointsScheme; lines: readonly PointsLine[]; people: readonly Person[] },
): readonly PointsResult[] {
  const own = lines.filter((it) => it.periodId === period.id);
  const ids = new Set([...people.filter((it) => isMember(it) && isPresent(it)).map((it) => it.id), ...own.map((it) => it.personId)]);
  return [...ids].toSorted().map((personId) => resultOf(personId, period, { scheme, lines: own }));
}

function resultOf(personId: string, period: PointsPeriod, { scheme, lines }: Books): PointsResult {
  const { classCode, exempt, total, grade } = balanceOf(personId, { period, scheme, lines });
  return { personId, classCode, totalHundredths: exempt ? 0 : total, ...(grade && { grade: grade.code }) };
}

/** What hangs on the wall: grades with the names of those who agreed, in the order of the roster; the others are only counted. */
export type PublishedGrade = {
  readonly grade: string;
  readonly name: string;
  readonly people: readonly Person[];
  readonly unnamed: number;
};
export function publication(
  period: PointsPeriod,
  { scheme, people, on }: { scheme: PointsScheme; people: readonly Person[]; on: CivilDate },
): readonly PublishedGrade[] {
  return scheme.grades.map(({ code, name }) => {
    const ids = new Set(period.results.filter((it) => it.grade === code).map((it) => it.personId));
    const named = people.filter((it) => ids.has(it.id) && mayBeNamedPublicly(it, on));
    return { grade: code, name, people: named, unnamed: ids.size - named.length };
  });
}

function undecidedOf(lines: readonly PointsLine[]) {
  const count = (state: PointsLine['state']) => lines.filter((it) => it.state === state).length;
  const [proposed, verified, objected] = [count('proposed'), count('verified'), count('objected')];
  return proposed + verified + objected > 0 ? { proposed, verified, objected } : undefined;
}

const latestBefore = (periods: readonly PointsPeriod[], day: CivilDate): PointsPeriod | undefined =>
  periods.filter((it) => it.until < day).toSorted((a, b) => b.until.localeCompare(a.until))[0];
