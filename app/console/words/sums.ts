import type { Amount } from '../../../src/domain/amount.ts';
import { amountText } from '../../../src/domain/amount-text.ts';
import { changeOf } from '../../../src/domain/report/change.ts';
import type { Coverage } from '../../../src/domain/report/roll-up.ts';
import { NO_SUM, type Sum } from '../../../src/domain/report/sum.ts';

export const circledNumber = (line: number): string => String.fromCodePoint(0x2460 + line - 1);

/** 计算数 as it reads: what could be added, and what could not. */
export function sumText(sum: Sum | undefined): string {
  const { amount, of, hidden, unlike } = sum ?? NO_SUM;
  if (of === 0 && hidden > 0) return `${hidden} 个不显示`;
  if (of === 0 && unlike > 0) return `${unlike} 个填了`;
  const rest = [hidden > 0 ? `${hidden} 个不显示` : '', unlike > 0 ? `${unlike} 个没有加` : ''].filter(Boolean);
  return [amountText(amount), ...rest].join('，另 ');
}

const sizeOf = (amount: Amount): number =>
  amount.is === 'count' ? amount.value : amount.is === 'hours' ? amount.tenths : amount.is === 'money' ? amount.fen : 0;
const signed = (amount: Amount): string => `${sizeOf(amount) > 0 ? '+' : ''}${amountText(amount)}`;

/** The column 较上月; — where the two cannot be compared, also because fewer or more organisations are in one of them: a month that is coming in is no fall. */
export function sumChange(now: Sum | undefined, before: Sum | undefined): string {
  const change = now && before && before.of > 0 && now.of === before.of ? changeOf(before.amount, now.amount) : undefined;
  if (!change) return '—';
  return sizeOf(change) === 0 ? '持平' : signed(change);
}

/** The same in a sentence, with how many were added then and now: fewer reports make a smaller sum. */
export function changeSentence(now: Sum | undefined, before: Sum | undefined): string {
  if (!before || before.of === 0) return '上月没有这一项。';
  if (!now || now.of === 0) return `上月 ${sumText(before)}，本月没有。`;
  const change = changeOf(before.amount, now.amount);
  const told =
    change === undefined
      ? `上月 ${sumText(before)}`
      : sizeOf(change) === 0
        ? '和上月持平'
        : `比上月${sizeOf(change) > 0 ? '多' : '少'} ${amountText(absolute(change))}`;
  if (before.of === now.of) return `${told}。`;
  return `${told}。上月 ${before.of} 个报了这一项，本月 ${now.of} 个。`;
}
const absolute = (amount: Amount): Amount =>
  amount.is === 'count'
    ? { ...amount, value: Math.abs(amount.value) }
    : amount.is === 'hours'
      ? { ...amount, tenths: Math.abs(amount.tenths) }
      : amount.is === 'money'
        ? { ...amount, fen: Math.abs(amount.fen) }
        : amount;

/** 上报数 less 计算数; undefined where there is none or they agree. */
export function differenceText(stated: Amount | undefined, sum: Sum | undefined): string | undefined {
  const difference = stated && sum ? changeOf(sum.amount, stated) : undefined;
  return difference && sizeOf(difference) !== 0 ? signed(difference) : undefined;
}

/** What the sum is made of, and what it leaves out. */
export function madeOf(sum: Sum | undefined, unchanged: number, { counted, absent, returned }: Coverage): string {
  const { of, hidden, unlike } = sum ?? NO_SUM;
  const left = [
    hidden > 0 && `${hidden} 个的数少于 5，支部上报时就没有显示`,
    unlike > 0 && `${unlike} 个填的是日期、名称或别的单位`,
    unchanged > 0 && `${unchanged} 个报“无变化”`,
    absent > 0 && `${absent} 个没报`,
    returned > 0 && `${returned} 个退回未改`,
  ].filter((one) => one !== false);
  const rest = left.length > 0 ? `没有加进来的：${left.join('；')}。` : '';
  return `${counted} 个组织的月报里，${of} 个报了这一项，相加得到。${rest}`;
}
