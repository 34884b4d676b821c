import type { Amount } from '../amount.ts';
import { amountText } from '../amount-text.ts';

/** How much of a figure changed since last month; undefined where the two cannot be compared. */
export function changeOf(before: Amount, now: Amount): Amount | undefined {
  if (before.is === 'count' && now.is === 'count') return { ...now, value: now.value - before.value };
  if (before.is === 'hours' && now.is === 'hours') return { is: 'hours', tenths: now.tenths - before.tenths };
  if (before.is === 'money' && now.is === 'money') return { is: 'money', fen: now.fen - before.fen };
  return undefined;
}

const sizeOf = (amount: Amount): number =>
  amount.is === 'count' ? amount.value : amount.is === 'hours' ? amount.tenths : amount.is === 'money' ? amount.fen : 0;

export type Compared = { readonly title: string; readonly before: Amount; readonly now: Amount };

/** The column 较上月 in words: the first figure that changed, 持平 if none did, — where there is nothing to compare with. */
export function changeText(figures: readonly Compared[]): string {
  const changes = figures.flatMap(({ title, before, now }) => {
    const change = changeOf(before, now);
    return change ? [{ title, change }] : [];
  });
  if (changes.length === 0) return '—';
  const first = changes.find(({ change }) => sizeOf(change) !== 0);
  if (!first) return '持平';
  return `${first.title} ${sizeOf(first.change) > 0 ? '+' : ''}${amountText(first.change)}`;
}
