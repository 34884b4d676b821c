import type { Amount } from '../amount.ts';
import { protectSmallCells, type ShownCell } from '../small-cells.ts';
import { amountsOf, type ReportLine } from './line.ts';
import { lineOf } from './lines.ts';
import type { LineNumber } from './monthly-report.ts';
import type { SubmittedFigure, SubmittedLine } from './submission.ts';
import type { Sum } from './sum.ts';

/** The sensitive counts of a line as the receiver may read them. */
export function protectedAmounts(
  { cells, total }: NonNullable<ReportLine['sensitive']>,
  figures: readonly { readonly key: string; readonly amount: Amount }[],
  least: number,
): ReadonlyMap<string, Amount> {
  const amounts = amountsOf(figures);
  const shown = protectSmallCells(
    cells.map((key) => countIn(amounts(key))),
    least,
  );
  return new Map([
    ...cells.map((key, at) => [key, protectedAmount(amounts(key), shown.cells[at]!, least)] as const),
    [total, protectedAmount(amounts(total), shown.total, least)],
  ]);
}

const countIn = (amount: Amount): number => (amount.is === 'count' ? amount.value : 0);
function protectedAmount(amount: Amount, shown: ShownCell, least: number): Amount {
  if (shown.is === 'fewer') return { is: 'fewer', than: least };
  return shown.is === 'hidden' ? { is: 'hidden' } : amount;
}

/** A line that came up, with the small counts protected that its branch left open: an older program, or another limit. */
export function protectedLine(line: SubmittedLine, least: number): SubmittedLine {
  const { sensitive } = lineOf(line.line);
  if (!sensitive) return line;
  const isShut = line.figures.some(({ amount }) => amount.is === 'fewer' || amount.is === 'hidden');
  const isSmall = ({ key, amount }: SubmittedFigure) =>
    sensitive.cells.includes(key) && amount.is === 'count' && amount.value > 0 && amount.value < least;
  if (!line.figures.some(isSmall)) return line;
  const replaced = isShut
    ? new Map<string, Amount>([
        ...line.figures.filter(isSmall).map(({ key }) => [key, { is: 'fewer', than: least }] as const),
        [sensitive.total, { is: 'hidden' }],
      ])
    : protectedAmounts(sensitive, line.figures, least);
  return { ...line, figures: line.figures.map((figure) => ({ ...figure, amount: replaced.get(figure.key) ?? figure.amount })) };
}

/** Whether anything is withheld in the sensitive part of the line that a figure belongs to. */
export function isProtected(id: string, sums: ReadonlyMap<string, Sum>): boolean {
  const [line, key] = id.split(' ');
  const { sensitive } = lineOf(Number(line) as LineNumber);
  if (!sensitive || !key) return false;
  const keys = [...sensitive.cells, sensitive.total];
  return keys.includes(key) && keys.some((one) => (sums.get(`${line} ${one}`)?.hidden ?? 0) > 0);
}
