import { expect, test } from 'vitest';
import { type DutyOf, type DutyRow, faceOf, standOf, yearOf } from '../../app/console/screens/duties/duty-rows.ts';
import type { DutyMonth } from '../../src/domain/report/duty-months.ts';

const month = (change: Partial<DutyMonth> = {}): DutyMonth => ({
  ...{ due: 1, counted: 1, returned: 0, late: 0, absent: 0, daysLeft: -10, meetings: null, groups: null },
  ...change,
});
const row = (months: DutyRow['months'], sumsUp = false): Pick<DutyRow, 'months' | 'sumsUp'> => ({ months, sumsUp });
const absent = (daysLeft: number) => month({ counted: 0, absent: 1, daysLeft });

test('the duty to report is green in time, 补 when it came late, yellow before its day and red after it', () => {
  const of: DutyOf = 'reports';
  const faces = [month(), month({ late: 1 }), absent(-3), absent(0), absent(20), month({ returned: 1, counted: 0 })].map((it) => {
    const { text, tone } = faceOf(row([it]), 0, of);
    return `${text} ${tone}`;
  });
  expect(faces).toEqual(['✓ held', '补 late', '缺 missing', '◷ soon', ' ahead', '退回 missing']);
  const stands = [[month(), absent(-3), absent(-40)], [month(), absent(2)], [absent(0)], [month({ late: 1 })], [month()], [absent(20)], []];
  expect(stands.map((months) => standOf(row(months), of)).map(({ is, word }) => `${is} ${word}`)).toEqual([
    'late 2 个月有缺',
    'soon 剩 2 天',
    'soon 今天',
    'done 补报 1 次',
    'done 按期',
    'ahead 还没到期',
    'ahead 还没到期',
  ]);
  expect(yearOf(row([month(), month({ late: 1 }), absent(-3), absent(2)]), of)).toEqual({ part: 1, whole: 3 });
});

test('what branches say of their meetings is green only if all of it was in time; of many together what is missing is told and not red', () => {
  const part = month({ meetings: { part: 2, whole: 3 } });
  expect(standOf(row([part]), 'meetings')).toMatchObject({ key: 'missing', is: 'late', word: '1 个月有缺' });
  expect(standOf(row([part], true), 'meetings')).toMatchObject({ key: 'missing', is: 'waiting', word: '1 个月有缺' });
  expect(standOf(row([month({ meetings: { part: 3, whole: 3 } })]), 'meetings')).toMatchObject({ is: 'done', word: '按期' });
  expect(faceOf(row([month({ due: 4, counted: 2, late: 1, absent: 2 })], true), 0, 'reports')).toEqual({
    text: '1/4',
    said: '应报 4，按期 1，补报 1，没报 2（过了 10 天）',
    tone: 'late',
  });
});
