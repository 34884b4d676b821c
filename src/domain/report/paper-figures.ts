import type { Amount, Figure } from '../amount.ts';
import type { PaperFigure, ReportFacts, ReportPeriod } from './line.ts';
import type { LineNumber } from './monthly-report.ts';
import type { PaperCount } from './paper-count.ts';

/** The figures of a line that are kept on paper: what was recorded for the month, with its sources. */
export const paperFiguresOf = (
  line: LineNumber,
  definitions: readonly PaperFigure[],
  { paperCounts }: ReportFacts,
  { month }: ReportPeriod,
): readonly Figure[] => {
  const ofMonth = paperCounts.filter((count) => count.line === line && count.month === month && count.state === 'recorded');
  return definitions.map((definition) => {
    const counts = ofMonth.filter((count) => count.figure === definition.key).toSorted((one, other) => (one.on < other.on ? -1 : 1));
    return {
      key: definition.key,
      title: definition.title,
      amount: together(definition, counts),
      records: counts.map(({ id }) => ({ type: 'paper-count', id })),
      rule:
        counts.length === 0
          ? '按纸质台账，本月没有补录'
          : `按纸质台账补录 ${counts.length} 笔：${[...new Set(counts.map((it) => it.source))].join('、')}`,
    };
  });
};

/** A figure that says the state at the month's end takes the latest paper, one that counts events adds them up. */
function together({ together: how, takes }: PaperFigure, counts: readonly PaperCount[]): Amount {
  const last = counts.at(-1)?.amount;
  if (!last) return { is: 'none' };
  if (how === 'latest') return last;
  if (takes === 'hours') return { is: 'hours', tenths: sum(counts, (amount) => (amount.is === 'hours' ? amount.tenths : 0)) };
  if (takes === 'money') return { is: 'money', fen: sum(counts, (amount) => (amount.is === 'money' ? amount.fen : 0)) };
  return last.is === 'count' ? { ...last, value: sum(counts, (amount) => (amount.is === 'count' ? amount.value : 0)) } : last;
}
const sum = (counts: readonly PaperCount[], of: (amount: Amount) => number): number =>
  counts.reduce((total, { amount }) => total + of(amount), 0);
