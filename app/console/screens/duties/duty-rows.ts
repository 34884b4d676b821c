import type { TreeType } from '../../../../src/domain/county/organisation.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import type { DutyMonth, KeptDuties } from '../../../../src/domain/report/duty-months.ts';
import type { StateKind } from '../../../parts/State.tsx';
import { todayHere } from '../../today.ts';

/** What the county answers of one organisation's year: from January on, as far as it has gone. */
export type DutyRow = {
  readonly id: string;
  readonly name: string;
  readonly type: TreeType;
  readonly sumsUp: boolean;
  readonly months: readonly (DutyMonth | null)[];
};
export type DutyYear = { readonly whole: DutyRow | null; readonly parts: readonly DutyRow[] };

/** 月报 itself, 规定动作 or 小组汇报: the first is known here, the others by what the first says. */
export type DutyOf = 'reports' | 'meetings' | 'groups';

export type DutyFace = {
  readonly text: string;
  readonly said: string;
  readonly tone: 'held' | 'late' | 'missing' | 'soon' | 'ahead' | 'none';
};

/** Days before a day from which it is yellow; a branch may have set another number for itself. */
const soonDays = (): number => parameterAt([], 'soon-days', todayHere()).value;

/** How a month reads in its cell. A month without a report says so: nothing is known of it. */
export function faceOf({ months, sumsUp }: Pick<DutyRow, 'months' | 'sumsUp'>, at: number, of: DutyOf): DutyFace {
  const month = months[at];
  if (!month) return { text: '', said: '没有', tone: 'none' };
  if (of === 'reports') return reportFace(month, sumsUp);
  if (month.counted === 0 && month.returned > 0) return { text: '退回', said: '月报退回了，还没有改好', tone: 'missing' };
  if (month.counted === 0 && month.daysLeft >= 0) return { text: '', said: '月报还没到期', tone: 'ahead' };
  if (month.counted === 0) return { text: '没报', said: '月报没有报，不知道', tone: 'missing' };
  const kept = month[of];
  const heard = month.counted < month.due ? `，${month.due} 个里报了 ${month.counted} 个` : '';
  if (!kept) return { text: '—', said: `没有到期的，或记在纸上${heard}`, tone: 'ahead' };
  return { text: `${kept.part}/${kept.whole}`, said: `应做 ${kept.whole}，按期 ${kept.part}${heard}`, tone: toneOf(kept, sumsUp) };
}

/** The duty to report, which the county sees itself and before the month's day has passed. */
function reportFace(month: DutyMonth, sumsUp: boolean): DutyFace {
  const { due, late, absent, returned, daysLeft } = month;
  const tone = absent === 0 ? (late > 0 ? 'late' : 'held') : daysLeft < 0 ? 'missing' : daysLeft <= soonDays() ? 'soon' : 'ahead';
  const left = daysLeft < 0 ? `过了 ${-daysLeft} 天` : `剩 ${daysLeft} 天`;
  const inTime = due - absent - late;
  if (sumsUp) {
    const said = `应报 ${due}，按期 ${inTime}，补报 ${late}，没报 ${absent}${absent > 0 ? `（${left}）` : ''}`;
    return { text: `${inTime}/${due}`, said, tone: tone === 'missing' ? 'late' : tone };
  }
  if (returned > 0) return { text: '退回', said: '退回了，还没有改好', tone: 'missing' };
  if (absent === 0) return late > 0 ? { text: '补', said: '补报的', tone } : { text: '✓', said: '按期', tone };
  return { text: daysLeft < 0 ? '缺' : tone === 'soon' ? '◷' : '', said: `没有报，${left}`, tone };
}

/** Where many are added up something is nearly always missing: red is for the one whose it is. */
const toneOf = ({ part, whole }: KeptDuties, sumsUp: boolean): DutyFace['tone'] => (part === whole ? 'held' : sumsUp ? 'late' : 'missing');

/** In time, of what was owed in a month. */
const keptIn = (month: DutyMonth, of: DutyOf): KeptDuties | undefined => {
  if (of !== 'reports') return month[of] ?? undefined;
  return month.daysLeft < 0 || month.absent === 0 ? { part: month.due - month.absent - month.late, whole: month.due } : undefined;
};

/** The year so far, over the months that say something. */
export function yearOf({ months }: Pick<DutyRow, 'months'>, of: DutyOf): KeptDuties | undefined {
  const kept = months.flatMap((month) => (month && keptIn(month, of)) ?? []);
  if (kept.length === 0) return undefined;
  return { part: kept.reduce((sum, { part }) => sum + part, 0), whole: kept.reduce((sum, { whole }) => sum + whole, 0) };
}
export const keptText = (kept: KeptDuties | undefined): string => (kept ? `${kept.part}/${kept.whole}` : '—');

/** Red, yellow or green: the worst of its months, with how many or how many days are left. */
export type DutyStand = { readonly key: 'missing' | 'soon' | 'kept' | 'ahead'; readonly is: StateKind; readonly word: string };
export function standOf(row: Pick<DutyRow, 'months' | 'sumsUp'>, of: DutyOf): DutyStand {
  const tones = row.months.map((_, at) => faceOf(row, at, of).tone);
  const count = (tone: DutyFace['tone']) => tones.filter((it) => it === tone).length;
  if (count('missing') > 0) return { key: 'missing', is: 'late', word: `${count('missing')} 个月有缺` };
  const soon = row.months[tones.indexOf('soon')];
  if (soon) return { key: 'soon', is: 'soon', word: soon.daysLeft === 0 ? '今天' : `剩 ${soon.daysLeft} 天` };
  if (count('late') > 0 && row.sumsUp) return { key: 'missing', is: 'waiting', word: `${count('late')} 个月有缺` };
  if (count('late') > 0) return { key: 'kept', is: 'done', word: `补报 ${count('late')} 次` };
  return count('held') > 0 ? { key: 'kept', is: 'done', word: '按期' } : { key: 'ahead', is: 'ahead', word: '还没到期' };
}
