import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import { type Holidays, parameterAt, type RuleSetting, type ValidSetting } from './parameters.ts';
import { POINTS_LINE, type PointsLine, type PointsLineState, type PointsPeriod, type PointsScheme, type PointsSource } from './points.ts';
import { isSame } from './same.ts';
import { refusalOfSecond } from './second-person.ts';
import { stepTo, type Taken } from './step.ts';
import { workingDaysAfter } from './working-days.ts';

export type LineFields = {
  readonly personId: string;
  readonly item: string;
  readonly times: number;
  readonly on: CivilDate;
  readonly reason: string;
  readonly source: PointsSource;
};

/** A line that somebody proposes, or that follows from a fact. What the item is worth is written into it, by this version. */
export function proposeLine(
  fields: LineFields,
  { id, period, scheme, step }: { id: string; period: PointsPeriod; scheme: PointsScheme; step: Taken },
): Outcome<PointsLine> {
  const item = scheme.items.find((it) => it.code === fields.item);
  if (!item) return refuse({ code: 'points-item-unknown', item: fields.item, scheme: scheme.name, version: scheme.version });
  if (!fields.reason.trim()) return refuse({ code: 'points-reason-missing' });
  if (!Number.isInteger(fields.times) || fields.times < 1 || fields.times > 1000) {
    return refuse({ code: 'points-times', times: fields.times, most: 1000 });
  }
  if (period.state !== 'open') return refuse({ code: 'points-period-not-open', period: period.name, state: period.state });
  if (fields.on < period.from || fields.on > period.until) {
    return refuse({ code: 'points-outside-period', on: fields.on, from: period.from, until: period.until, period: period.name });
  }
  return done({
    ...fields,
    reason: fields.reason.trim(),
    v: 1,
    id,
    periodId: period.id,
    schemeId: scheme.id,
    hundredths: item.valueHundredths * fields.times * (item.sign === 'deduction' ? -1 : 1),
    state: 'proposed',
    steps: [{ ...step, to: 'proposed' }],
  });
}

/** Verified by somebody else than the person, or by the paper that shows it. */
export function verifyLine(line: PointsLine, verifierId: string | undefined, step: Taken): Outcome<PointsLine> {
  return ownRefusal(line, verifierId, 'verify', step) ?? stepTo(POINTS_LINE, line, 'verified', step);
}

export const declineLine = (line: PointsLine, step: Taken): Outcome<PointsLine> =>
  step.reason ? stepTo(POINTS_LINE, line, 'declined', step) : refuse({ code: 'points-reason-missing' });

export const postLine = (line: PointsLine, step: Taken): Outcome<PointsLine> => stepTo(POINTS_LINE, line, 'posted', step);

/** How long one may object to a line: the rule of the day on which it was posted, so that a later one takes nobody's days away. */
export const objectionDaysOf = (line: PointsLine, settings: readonly RuleSetting[]): ValidSetting<'points-objection-days'> =>
  parameterAt(settings, 'points-objection-days', postedOn(line));

/** The last day on which somebody may object to a posted line. */
export const objectionUntil = (line: PointsLine, workingDays: number, holidays: Holidays): CivilDate =>
  workingDaysAfter(postedOn(line), workingDays, holidays).until;

export function objectToLine(
  line: PointsLine,
  matter: string,
  { workingDays, holidays, step }: { workingDays: number; holidays: Holidays; step: Taken },
): Outcome<PointsLine> {
  if (!matter.trim()) return refuse({ code: 'field-missing', field: 'matter' });
  const objected = stepTo(POINTS_LINE, { ...line, objection: { on: step.on, matter: matter.trim() } }, 'objected', step);
  if (!objected.ok) return objected;
  const until = objectionUntil(line, workingDays, holidays);
  return step.on > until ? refuse({ code: 'points-objection-late', postedOn: postedOn(line), until, workingDays }) : objected;
}

/** Is this version of one's own line the one before with an objection, and nothing else changed? */
export function isOwnObjection(before: PointsLine | undefined, after: PointsLine, personId: string): boolean {
  if (!before) return false;
  const { objection, state, steps, ...rest } = after;
  const { objection: _none, state: from, steps: past, ...same } = before;
  const [step, ...earlier] = steps.toReversed();
  return (
    before.personId === personId &&
    from === 'posted' &&
    state === 'objected' &&
    objection !== undefined &&
    step?.by === personId &&
    step.role === 'participant' &&
    isSame([rest, earlier.reverse()], [same, past])
  );
}

/** An objection that does not hold confirms the line; one that holds reverses it (`reverseLine`). */
export function dismissObjection(line: PointsLine, deciderId: string | undefined, step: Taken): Outcome<PointsLine> {
  if (line.state !== 'objected') {
    return refuse({ code: 'wrong-state', type: POINTS_LINE.type, state: line.state, expected: ['objected'] });
  }
  const own = ownRefusal(line, deciderId, 'decide', step);
  if (own) return own;
  if (!step.reason) return refuse({ code: 'points-reason-missing' });
  const objection = { ...line.objection!, outcome: 'dismissed' as const, reason: step.reason };
  return stepTo<PointsLineState, PointsLine>(POINTS_LINE, { ...line, objection }, 'confirmed', step);
}

/** Nobody objected in time. */
export function confirmLine(
  line: PointsLine,
  { workingDays, holidays, step }: { workingDays: number; holidays: Holidays; step: Taken },
): Outcome<PointsLine> {
  if (line.state === 'posted') {
    const until = objectionUntil(line, workingDays, holidays);
    if (step.on <= until) return refuse({ code: 'points-objection-runs', until, on: step.on });
  }
  return stepTo(POINTS_LINE, line, 'confirmed', step);
}

/**
 * A mistake is answered by a counter-line and never by an edit. In a period that is not closed it takes off what the line gave;
 * after the closing it takes off, in the period now open, what the line had changed in the closed total (`effect`).
 */
export function reverseLine(
  line: PointsLine,
  {
    id,
    into,
    reverserId,
    step,
  }: { id: string; into: { readonly periodId: string; readonly hundredths: number }; reverserId: string | undefined; step: Taken },
): Outcome<{ readonly line: PointsLine; readonly counter: PointsLine }> {
  if (line.reverses) return refuse({ code: 'points-is-counter-line' });
  const own = ownRefusal(line, reverserId, 'reverse', step);
  if (own) return own;
  if (!step.reason) return refuse({ code: 'points-reason-missing' });
  const objection = line.objection && { ...line.objection, outcome: 'upheld' as const, reason: step.reason };
  const reversed = stepTo(POINTS_LINE, { ...line, reversedBy: id, ...(objection && { objection }) }, 'reversed', step);
  if (!reversed.ok) return reversed;
  const { objection: _objection, reversedBy: _by, ...rest } = line;
  return done({
    line: reversed.value,
    counter: {
      ...rest,
      id,
      periodId: into.periodId,
      hundredths: 0 - into.hundredths,
      on: step.on,
      reason: step.reason,
      state: 'posted',
      reverses: line.id,
      steps: [{ ...step, to: 'posted' }],
    },
  });
}

const ownRefusal = ({ personId }: PointsLine, actorId: string | undefined, verb: 'verify' | 'reverse' | 'decide', step: Taken) =>
  refusalOfSecond(personId, { actorId, step, own: { code: 'points-own-line', verb } });

const postedOn = (line: PointsLine): CivilDate => line.steps.find((it) => it.to === 'posted')?.on ?? line.on;
