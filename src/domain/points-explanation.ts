import type { PointsLine, PointsPeriod, PointsScheme } from './points.ts';
import { type Balance, balanceOf, type CountedItem } from './points-balance.ts';
import type { Cut } from './points-caps.ts';

/** One row of the arithmetic. Read from the top, `counts` of the lines, the base and the deductions lead to the total. */
export type ExplainedRow =
  | { readonly row: 'base' | 'carried'; readonly counts: number }
  | { readonly row: 'category'; readonly name: string; readonly cap?: number; readonly sum: number; readonly counts: number }
  | {
      readonly row: 'item';
      readonly name: string;
      readonly cap?: number;
      readonly sum: number;
      readonly counts: number;
      readonly lines: number;
    }
  | { readonly row: 'line'; readonly line: PointsLine; readonly item: string; readonly counts: number; readonly cut?: Cut }
  | { readonly row: 'deductions'; readonly cap?: number; readonly sum: number; readonly counts: number }
  | { readonly row: 'factor'; readonly permille: number; readonly class: string; readonly counts: number };

/** A person's points in a period as they are shown, printed and handed to the person: every line, what the caps cut, by which version. */
export type Explanation = {
  readonly balance: Balance;
  readonly scheme: PointsScheme;
  readonly period: PointsPeriod;
  readonly rows: readonly ExplainedRow[];
};

export function explainPoints(
  personId: string,
  { period, scheme, lines }: { readonly period: PointsPeriod; readonly scheme: PointsScheme; readonly lines: readonly PointsLine[] },
): Explanation {
  const balance = balanceOf(personId, { period, scheme, lines });
  return { balance, scheme, period, rows: balance.exempt ? [] : rowsOf(balance, scheme) };
}

function rowsOf(balance: Balance, scheme: PointsScheme): readonly ExplainedRow[] {
  const { base, carried, categories, deductions, factorPermille, total, beforeFactor } = balance;
  const factor = total - beforeFactor;
  return [
    ...(base === 0 ? [] : [{ row: 'base', counts: base } as const]),
    ...(carried === 0 ? [] : [{ row: 'carried', counts: carried } as const]),
    ...categories.flatMap(({ code, name, cap, sum, counts, items }): readonly ExplainedRow[] => [
      { row: 'category', name: name ?? code, sum, counts, ...(cap !== undefined && { cap }) },
      ...items.flatMap(itemRows),
    ]),
    ...(deductions.items.length === 0
      ? []
      : [
          {
            row: 'deductions',
            sum: negative(deductions.sum),
            counts: negative(deductions.counts),
            ...(deductions.cap !== undefined && { cap: deductions.cap }),
          } as const,
          ...deductions.items.flatMap(itemRows),
        ]),
    ...(factor === 0 && factorPermille === 1000
      ? []
      : [{ row: 'factor', permille: factorPermille, class: classNameOf(balance, scheme), counts: factor } as const]),
  ];
}

const itemRows = ({ code, name, cap, sum, counts, lines }: CountedItem): readonly ExplainedRow[] => [
  { row: 'item', name: name ?? code, sum, counts, lines: lines.length, ...(cap !== undefined && { cap }) },
  ...lines.map(
    ({ line, counts: counted, cut }) => ({ row: 'line', line, item: name ?? code, counts: counted, ...(cut && { cut }) }) as const,
  ),
];
const negative = (hundredths: number): number => (hundredths === 0 ? 0 : -hundredths);
export const classNameOf = ({ classCode }: Pick<Balance, 'classCode'>, scheme: PointsScheme): string =>
  scheme.classes.find(({ code }) => code === classCode)?.name ?? classCode;
