import { addDays } from '../../../src/domain/civil-date.ts';
import { type Duty, isMadeUp } from '../../../src/domain/obligation/duty.ts';
import { periodStart } from '../../../src/domain/obligation/period.ts';
import { go } from '../../where.ts';
import { periodWord } from '../../words/periods.ts';

export type DutyCell = {
  readonly face: string;
  readonly tone: 'held' | 'late' | 'missing' | 'now' | 'soon' | 'ahead';
  readonly said: string;
};

/** One required meeting as a cell: the character carries the meaning, the ground helps. */
export function cellOf(duty: Duty): DutyCell {
  const { status, served, rule, period, endsOn, daysLeft } = duty;
  const done = rule.least > 1 ? `，${served.length}/${rule.least} 次` : '';
  const said = (words: string) => `${periodWord(period)} ${words}${done}`;
  if (status === 'done') return { face: '✓', tone: 'held', said: said(`按期，${served[0]?.heldOn.slice(5)}`) };
  if (status === 'missing')
    return isMadeUp(duty) ? { face: '补', tone: 'late', said: said('过期补开') } : { face: '缺', tone: 'missing', said: said('过期没开') };
  if (status === 'soon') return { face: '◷', tone: 'soon', said: said(`剩 ${daysLeft} 天`) };
  const hasBegun = addDays(endsOn, -daysLeft) >= periodStart(period);
  return hasBegun ? { face: '·', tone: 'now', said: said(`剩 ${daysLeft} 天`) } : { face: '', tone: 'ahead', said: said('还没到') };
}

/** A cell opens what served it; without that it begins the record, of an earlier period as one that makes up for it. */
export function openDuty({ rule, unit, period, served, madeUp }: Duty): void {
  const record = served[0] ?? madeUp[0];
  if (record) go({ rail: 'activities', tab: 'records', page: 'activity', id: record.id });
  else go({ rail: 'activities', tab: 'records', page: 'record', id: `new:${rule.counts}:${unit}:${period}` });
}
