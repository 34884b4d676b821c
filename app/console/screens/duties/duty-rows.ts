import type { TreeType } from '../../../../src/domain/county/organisation.ts';
import type { DutyMonth, KeptDuties } from '../../../../src/domain/report/duty-months.ts';

/** What the county answers of one organisation's year: from January on, as far as it has gone. */
export type DutyRow = {
  readonly id: string;
  readonly name: string;
  readonly type: TreeType;
  readonly sumsUp: boolean;
  readonly months: readonly (DutyMonth | null)[];
};
export type DutyYear = { readonly whole: DutyRow | null; readonly parts: readonly DutyRow[] };

/** 规定动作 or 小组汇报. */
export type DutyOf = 'meetings' | 'groups';

export type DutyFace = { readonly text: string; readonly said: string; readonly tone: 'held' | 'late' | 'missing' | 'ahead' | 'none' };

/** How a month reads in its cell. A month without a report says so: nothing is known of it. */
export function faceOf({ months, sumsUp }: Pick<DutyRow, 'months' | 'sumsUp'>, at: number, of: DutyOf): DutyFace {
  const month = months[at];
  if (!month) return { text: '', said: '没有', tone: 'none' };
  if (month.counted === 0 && month.returned > 0) return { text: '退回', said: '月报退回了，还没有改好', tone: 'missing' };
  if (month.counted === 0 && month.isOpen) return { text: '', said: '月报还没到期', tone: 'ahead' };
  if (month.counted === 0) return { text: '没报', said: '月报没有报，不知道', tone: 'missing' };
  const kept = month[of];
  const heard = month.counted < month.due ? `，${month.due} 个里报了 ${month.counted} 个` : '';
  if (!kept) return { text: '—', said: `没有到期的，或记在纸上${heard}`, tone: 'ahead' };
  return { text: `${kept.part}/${kept.whole}`, said: `应做 ${kept.whole}，按期 ${kept.part}${heard}`, tone: toneOf(kept, sumsUp) };
}
/** Where many are added up something is nearly always missing: red is for the one whose it is. */
const toneOf = ({ part, whole }: KeptDuties, sumsUp: boolean): DutyFace['tone'] => (part === whole ? 'held' : sumsUp ? 'late' : 'missing');

/** The year so far, over the months that say something. */
export function yearOf({ months }: DutyRow, of: DutyOf): KeptDuties | undefined {
  const kept = months.flatMap((month) => month?.[of] ?? []);
  if (kept.length === 0) return undefined;
  return { part: kept.reduce((sum, { part }) => sum + part, 0), whole: kept.reduce((sum, { whole }) => sum + whole, 0) };
}
export const keptText = (kept: KeptDuties | undefined): string => (kept ? `${kept.part}/${kept.whole}` : '—');
