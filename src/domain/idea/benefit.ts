import type { Benefit, Idea } from '../idea.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { ParameterValues } from '../parameters.ts';
import { divideRounded } from '../rate.ts';

/**
 * COMP-12, in whole fen and without floats: (cost before − cost after) × volume, annualised by 12 / months first, then the
 * one-off cost taken off, whole or its yearly share. Rounded once per term, half away from zero.
 */
export function netBenefitFen(benefit: Benefit, measuredMonths = 12): number {
  const saved = BigInt(benefit.costBeforeFen - benefit.costAfterFen) * BigInt(benefit.volumeMilli) * 12n;
  const yearly = divideRounded(saved, 1000n * BigInt(measuredMonths));
  return Number(yearly - divideRounded(BigInt(benefit.oneOffFen), BigInt(benefit.oneOffYears ?? 1)));
}
export const forecastNetFen = ({ forecast }: Pick<Idea, 'forecast'>): number | undefined => forecast && netBenefitFen(forecast);
export const verifiedNetFen = ({ actual }: Pick<Idea, 'actual'>): number | undefined =>
  actual && netBenefitFen(actual, actual.measuredMonths);

export function checkBenefit({ costBeforeFen, costAfterFen, volumeMilli, oneOffFen, unit }: Benefit) {
  for (const [field, value] of Object.entries({ costBeforeFen, costAfterFen, volumeMilli, oneOffFen }))
    if (!Number.isSafeInteger(value) || value < 0) return refuse({ code: 'field-invalid', field, found: String(value) } as const);
  return unit.trim() === '' ? refuse({ code: 'field-missing', field: 'unit' } as const) : undefined;
}

/** The branch's rule says whether a one-off cost is taken off at once or in yearly shares. */
export function benefitAsRuled(benefit: Benefit, oneOff: ParameterValues['idea-one-off']): Outcome<Benefit> {
  const { oneOffYears, ...whole } = benefit;
  if (oneOff === 'whole' || benefit.oneOffFen === 0) return done(whole);
  return oneOffYears ? done(benefit) : refuse({ code: 'field-missing', field: 'oneOffYears' });
}
