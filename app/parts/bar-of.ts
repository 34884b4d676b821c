import type { Amount } from '../../src/domain/amount.ts';

/** How high a figure stands in a chart. What is no number has no bar. */
export function barHeight(amount: Amount | undefined): number {
  if (!amount) return 0;
  if (amount.is === 'count') return amount.value;
  if (amount.is === 'money') return amount.fen;
  if (amount.is === 'hours') return amount.tenths / 10;
  if (amount.is === 'average') return amount.whole ? Math.round((amount.part / amount.whole) * 100) / 100 : 0;
  return amount.is === 'share' && amount.whole ? Math.round((amount.part / amount.whole) * 100) : 0;
}

/** What is printed on the bar, short enough for its width. */
export const barText = ({ is }: Amount): ((value: number) => string) =>
  is === 'money' ? inYuan : is === 'share' ? (value) => (value ? `${value}%` : '0') : String;
const inYuan = (fen: number): string => (fen >= 100_000 ? `${(fen / 1_000_000).toFixed(1)} 万` : String(fen / 100));

export function barUnit(amount: Amount): string {
  if (amount.is === 'count' || amount.is === 'average') return amount.unit;
  if (amount.is === 'money') return '元';
  return amount.is === 'hours' ? '小时' : '';
}
