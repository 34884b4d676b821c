import type { Amount } from '../../../src/domain/amount.ts';
import type { Month } from '../../../src/domain/civil-date.ts';
import type { LineNumber } from '../../../src/domain/report/monthly-report.ts';
import type { PaperCount } from '../../../src/domain/report/paper-count.ts';
import { aPaperCount } from '../../helpers/reports.ts';
import type { Chance } from '../chance.ts';

/** What a branch copied off its paper books for a month; not every line every month. */
export function paperCountsOf(chance: Chance, month: Month, members: number): readonly PaperCount[] {
  const on = `${month}-26`;
  const of = (line: LineNumber, figure: string, amount: Amount): PaperCount =>
    aPaperCount({ id: `paper-${month}-${line}-${figure}`, month, line, figure, amount, on, source: `台账 ${month} 页` });
  const times = (line: LineNumber, figure: string, value: number, unit = '次') => of(line, figure, { is: 'count', value, unit });
  const held = 2 + chance.below(3);
  const some = (share: number, counts: () => readonly PaperCount[]) => (chance.below(100) < share ? counts() : []);
  return [
    times(3, 'required', 3),
    times(3, 'held', held),
    times(3, 'expected', held * members, '人次'),
    times(3, 'present', held * members - chance.below(held * 3), '人次'),
    times(3, 'theme-days', chance.below(10) > 0 ? 1 : 0),
    ...some(60, () => [times(9, 'raised', chance.below(3), '件'), times(9, 'closed', chance.below(2), '件')]),
    ...some(50, () => [times(11, 'events', 1 + chance.below(2)), of(11, 'hours', { is: 'hours', tenths: 20 + 5 * chance.below(40) })]),
    ...some(45, () => [of(12, 'enterprise', { is: 'money', fen: 10_000 * (5 + chance.below(60)) })]),
    ...some(25, () => [of(12, 'dues', { is: 'money', fen: 10_000 * (1 + chance.below(20)) })]),
    ...some(30, () => [of(8, 'secretaries-meeting', { is: 'date', on: `${month}-1${chance.below(9)}` })]),
  ];
}
