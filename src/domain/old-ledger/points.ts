import type { CivilDate } from '../civil-date.ts';
import { type Outcome, refuse } from '../outcome.ts';
import { POINTS_LINE, type PointsLine, type PointsPeriod, type PointsScheme } from '../points.ts';
import { type Paper, stepTo, type Taken } from '../step.ts';

/** A line of an old points ledger. What it gave then is taken over, whatever the item is worth by today's scheme. */
export type OldPoints = {
  readonly personId: string;
  /** The code of an item of the scheme, or the old ledger's own words where it has none. */
  readonly item: string;
  readonly hundredths: number;
  readonly on: CivilDate;
  readonly reason: string;
  /** The file it came from. */
  readonly book: string;
};

/** Verified by the old ledger itself, which `paper` names, and posted: it counts in the period that its day belongs to. */
export function pointsFromOldLedger(
  { book, reason, ...given }: OldPoints,
  {
    id,
    period,
    scheme,
    step,
    paper,
  }: { readonly id: string; readonly period: PointsPeriod; readonly scheme: PointsScheme; readonly step: Taken; readonly paper: Paper },
): Outcome<PointsLine> {
  if (period.state !== 'open') return refuse({ code: 'points-period-not-open', period: period.name, state: period.state });
  if (given.on < period.from || given.on > period.until) {
    return refuse({ code: 'points-outside-period', on: given.on, from: period.from, until: period.until, period: period.name });
  }
  const proposed: PointsLine = {
    ...given,
    reason: reason.trim() || book,
    times: 1,
    v: 1,
    id,
    periodId: period.id,
    schemeId: scheme.id,
    source: { fact: 'import', note: book },
    state: 'proposed',
    steps: [{ ...step, to: 'proposed' }],
  };
  const verified = stepTo(POINTS_LINE, proposed, 'verified', { ...step, paper });
  return verified.ok ? stepTo(POINTS_LINE, verified.value, 'posted', step) : verified;
}
