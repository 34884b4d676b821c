import type { Amount } from '../amount.ts';
import type { SnapshotFigure } from './monthly-report.ts';
import type { ReportDifference } from './submission.ts';
import type { ReportView } from './view.ts';

/** What became different since it was handed in: 上报时 → 现在, line by line. A figure that a later version of the app added is none. */
export function reportDifference(reported: readonly SnapshotFigure[], now: ReportView): readonly ReportDifference[] {
  return now.lines.flatMap(({ line, figures }) =>
    figures.flatMap(({ key, title, amount }) => {
      const then = reported.find((figure) => figure.line === line && figure.key === key);
      return then && !sameAmount(then.amount, amount) ? [{ line, key, title, reported: then.amount, now: amount }] : [];
    }),
  );
}

export const sameAmount = (one: Amount, other: Amount): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (amount: Amount): readonly unknown[] => Object.entries(amount).toSorted(([a], [b]) => (a < b ? -1 : 1));
