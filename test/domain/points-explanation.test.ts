import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedLines } from '../../src/domain/points-counted.ts';
import { type ExplainedRow, explainPoints } from '../../src/domain/points-explanation.ts';
import { nextPeriod } from '../../src/domain/points-rhythm.ts';
import { aLine, aPeriod, aScheme } from '../helpers/points.ts';

const leads = (row: ExplainedRow) => row.row !== 'item' && row.row !== 'line';
const words = (rows: readonly ExplainedRow[]) =>
  rows.map((row) =>
    `${row.row} ${'name' in row ? row.name : ''} ${row.counts / 100}${'cut' in row && row.cut ? ` ${row.cut}` : ''}`.replace(/ +/g, ' '),
  );

describe('a balance explains itself', () => {
  test('line by line: what was given, what the caps cut, and what is left', () => {
    const lines = [
      ...Array.from({ length: 7 }, (_, at) => aLine({ id: `s${at}`, on: `2026-03-0${at + 1}` })),
      aLine({ id: 'twice', item: 'idea', source: { fact: 'idea-adopted', id: 'idea-1' } }),
      aLine({ id: 'twice-again', item: 'idea', source: { fact: 'idea-adopted', id: 'idea-1' } }),
      aLine({ id: 'away', item: 'absent' }),
    ];
    const books = { period: aPeriod(), scheme: aScheme({ baseHundredths: 1000 }), lines };
    const { balance, rows } = explainPoints('person-1', books);
    expect(words(rows)).toEqual([
      'base 10',
      'category 学习 12',
      'item session 12',
      ...Array.from({ length: 6 }, () => 'line 2'),
      'line 0 item-cap',
      'category 作用 5',
      'item idea 5',
      'line 5',
      'line 0 same-fact',
      'deductions -2',
      'item absent -2',
      'line -2',
    ]);
    expect(balance.total).toBe(2500);
  });

  test('whatever was recorded, the rows that lead to it add up to the total', () => {
    const some = fc.record({
      item: fc.constantFrom('session', 'notes', 'extra', 'idea', 'absent'),
      times: fc.integer({ min: 1, max: 9 }),
      state: fc.constantFrom('posted' as const, 'confirmed' as const, 'proposed' as const),
    });
    const schemes = fc.record({
      baseHundredths: fc.constantFrom(0, 6000),
      factorOn: fc.constantFrom('positive-total' as const, 'gains' as const, 'whole-total' as const),
    });
    const backbone = fc.boolean();
    const property = fc.property(fc.array(some), schemes, backbone, (lines, scheme, isBackbone) => {
      const period = aPeriod({ classOf: isBackbone ? [{ personId: 'person-1', classCode: 'backbone' }] : [] });
      const { balance, rows } = explainPoints('person-1', { period, scheme: aScheme(scheme), lines: lines.map((line) => aLine(line)) });
      expect(rows.filter(leads).reduce((sum, row) => sum + row.counts, 0)).toBe(balance.total);
    });
    fc.assert(property);
  });

  test('an exempt person has no arithmetic', () => {
    const period = aPeriod({ classOf: [{ personId: 'person-1', classCode: 'special' }] });
    expect(explainPoints('person-1', { period, scheme: aScheme(), lines: [aLine()] }).rows).toEqual([]);
  });
});

test('what counts of each line is found for everybody and every period at once', () => {
  const periods = [aPeriod(), aPeriod({ id: 'period-2' })];
  const lines = [
    ...Array.from({ length: 7 }, (_, at) => aLine({ id: `one-${at}` })),
    aLine({ id: 'other', personId: 'person-2' }),
    aLine({ id: 'next', periodId: 'period-2' }),
  ];
  const counted = countedLines({ periods, schemes: [aScheme()], lines });
  expect(counted.get('one-6')).toMatchObject({ counts: 0, cut: 'item-cap' });
  expect([counted.get('other')?.counts, counted.get('next')?.counts]).toEqual([200, 200]);
});

describe('the period that is opened next', () => {
  test('is the year, half-year or quarter of today', () => {
    expect(nextPeriod('year', [], '2026-11-21')).toEqual({ name: '2026 年度', from: '2026-01-01', until: '2026-12-31' });
    expect(nextPeriod('half-year', [], '2026-11-21')).toEqual({ name: '2026 年下半年', from: '2026-07-01', until: '2026-12-31' });
    expect(nextPeriod('quarter', [], '2026-05-31')).toEqual({ name: '2026 年第 2 季度', from: '2026-04-01', until: '2026-06-30' });
  });

  test('is the first one after it where there is one already', () => {
    expect(nextPeriod('quarter', [aPeriod()], '2026-11-21')).toMatchObject({ name: '2027 年第 1 季度', from: '2027-01-01' });
  });
});
