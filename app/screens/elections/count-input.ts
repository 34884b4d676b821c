import type { Round } from '../../../src/domain/election/round.ts';

/** The numbers of a count sheet (F-09) in its order, besides the votes. */
export const countNumbers = ['expected', 'present', 'ballotsOut', 'ballotsIn', 'invalid', 'abstained'] as const;
export type CountNumber = (typeof countNumbers)[number];
export const countLabels: Readonly<Record<CountNumber, string>> = {
  expected: '应到',
  present: '实到',
  ballotsOut: '发出选票',
  ballotsIn: '收回选票',
  invalid: '无效票',
  abstained: '弃权',
};
export type Numbers = Readonly<Record<CountNumber, number | null>>;
export type Votes = Readonly<Record<string, number | null>>;

/** The ballot as it was typed, once no number is missing. */
export function paperRound(counts: Numbers, votes: Votes, { on, among }: Pick<Round, 'on' | 'among'>): Round | undefined {
  const { expected, present, ballotsOut, ballotsIn, invalid, abstained } = counts;
  if (expected === null || present === null || ballotsOut === null || ballotsIn === null || invalid === null || abstained === null)
    return undefined;
  const counted = among.flatMap((personId) => {
    const count = votes[personId];
    return typeof count === 'number' ? [{ personId, votes: count }] : [];
  });
  if (counted.length < among.length) return undefined;
  return { on, way: 'paper', among, expected, present, ballotsOut, ballotsIn, invalid, abstained, votes: counted };
}
