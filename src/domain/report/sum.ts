import type { Amount } from '../amount.ts';

/**
 * What several reports come to in one figure. Only what can be added is: a share is added in both its numbers and never averaged,
 * a protected count (COMP-30) is told and not guessed, a date or a name is counted and not added.
 */
export type Sum = {
  /** `none` where nothing could be added. */
  readonly amount: Amount;
  /** How many reports were added. */
  readonly of: number;
  /** How many hold a protected count. */
  readonly hidden: number;
  /** How many hold something that is not added: a date, a name, or another unit than the first. */
  readonly unlike: number;
};

export const NO_SUM: Sum = { amount: { is: 'none' }, of: 0, hidden: 0, unlike: 0 };

/** One more report. */
export function withAmount(sum: Sum, amount: Amount): Sum {
  if (amount.is === 'none') return sum;
  if (amount.is === 'fewer' || amount.is === 'hidden') return { ...sum, hidden: sum.hidden + 1 };
  if (amount.is === 'date' || amount.is === 'name') return { ...sum, unlike: sum.unlike + 1 };
  const added = sum.of === 0 ? amount : together(sum.amount, amount);
  return added ? { ...sum, amount: added, of: sum.of + 1 } : { ...sum, unlike: sum.unlike + 1 };
}

/** Sums of parts that have no report in common. */
export const withSum = (one: Sum, other: Sum): Sum => {
  const amount = one.of === 0 ? other.amount : other.of === 0 ? one.amount : together(one.amount, other.amount);
  const [hidden, unlike] = [one.hidden + other.hidden, one.unlike + other.unlike];
  return amount ? { amount, of: one.of + other.of, hidden, unlike } : { ...one, hidden, unlike: unlike + other.of };
};

/** Undefined where the two are counted in different things. */
function together(one: Amount, other: Amount): Amount | undefined {
  if (one.is === 'count' && other.is === 'count' && one.unit === other.unit) return { ...one, value: one.value + other.value };
  if (one.is === 'hours' && other.is === 'hours') return { is: 'hours', tenths: one.tenths + other.tenths };
  if (one.is === 'money' && other.is === 'money') return { is: 'money', fen: one.fen + other.fen };
  if (one.is === 'share' && other.is === 'share') return { is: 'share', part: one.part + other.part, whole: one.whole + other.whole };
  if (one.is === 'average' && other.is === 'average' && one.unit === other.unit)
    return { ...one, part: one.part + other.part, whole: one.whole + other.whole };
  return undefined;
}
