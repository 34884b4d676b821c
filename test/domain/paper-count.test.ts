import { expect, test } from 'vitest';
import type { Amount } from '../../src/domain/amount.ts';
import { type PaperCountFields, recordPaperCount, withdrawPaperCount } from '../../src/domain/report/paper-count.ts';
import { aPaperCount, count } from '../helpers/reports.ts';

const record = (change: Partial<PaperCountFields> = {}) => {
  const { month, line, figure, amount, on, source } = aPaperCount();
  return recordPaperCount({ month, line, figure, amount, on, source, ...change }, 'p1', { by: 'profile-1', today: '2026-12-02' });
};

test('a count from paper has a figure of the form, a date and a source', () => {
  expect(record()).toMatchObject({ ok: true, value: { state: 'recorded', recordedBy: 'profile-1' } });
  expect(record({ source: ' ' })).toMatchObject({ refusal: { code: 'field-missing', field: 'source' } });
  expect(record({ on: '2026-12-03' })).toMatchObject({ refusal: { code: 'date-in-future' } });
  expect(record({ month: '2027-01' })).toMatchObject({ refusal: { code: 'report-month-ahead' } });
});

test('what has records is never typed over', () => {
  expect(record({ line: 7, figure: 'proposed' })).toEqual({
    ok: false,
    refusal: { code: 'paper-figure-unknown', line: 7, figure: 'proposed' },
  });
  expect(record({ line: 3, figure: 'attendance' })).toMatchObject({ refusal: { code: 'paper-figure-unknown' } });
});

test('an amount is of the figure’s kind, whole and not below zero, in the form’s unit', () => {
  const refused: readonly Amount[] = [count(-1), count(1.5), { is: 'money', fen: 100 }, { is: 'none' }];
  for (const amount of refused) expect(record({ amount })).toMatchObject({ refusal: { code: 'paper-amount-wrong', title: '已开' } });
  expect(record({ amount: count(2, '场') })).toMatchObject({ value: { amount: { unit: '次' } } });
});

test('a meeting of the month was held in the month', () => {
  const meeting = (on: string) => record({ line: 8, figure: 'secretaries-meeting', amount: { is: 'date', on } });
  expect(meeting('2026-11-12')).toMatchObject({ ok: true });
  expect(meeting('2026-10-12')).toMatchObject({ refusal: { code: 'paper-date-outside', month: '2026-11' } });
  expect(meeting('2026-02-30')).toMatchObject({ refusal: { code: 'paper-amount-wrong' } });
});

test('a mistake is withdrawn with a reason, once', () => {
  const withdrawn = withdrawPaperCount(aPaperCount(), '抄错页');
  expect(withdrawn).toMatchObject({ value: { state: 'withdrawn', withdrawnBecause: '抄错页' } });
  expect(withdrawPaperCount(aPaperCount(), '')).toMatchObject({ refusal: { code: 'report-reason-needed' } });
  expect(withdrawn.ok && withdrawPaperCount(withdrawn.value, '再来')).toMatchObject({ refusal: { code: 'wrong-state' } });
});
