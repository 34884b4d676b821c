import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PointsLine, PointsScheme } from '../../src/domain/points.ts';
import { type Balance, balanceOf, carriedOver } from '../../src/domain/points-balance.ts';
import { reverseLine } from '../../src/domain/points-line.ts';
import { SAMPLE_SCHEMES } from '../../src/domain/points-samples.ts';
import { aLine, aPeriod, aScheme } from '../helpers/points.ts';
import { aStep } from '../helpers/steps.ts';

const balance = (lines: readonly PointsLine[], scheme: PointsScheme = aScheme(), period = aPeriod()): Balance =>
  balanceOf('person-1', { period, scheme, lines });
const times = (n: number, change: Partial<PointsLine>) => Array.from({ length: n }, () => aLine(change));

describe('the example that everybody can check by hand', () => {
  const lines = [...times(15, { item: 'session' }), ...times(4, { item: 'notes' }), ...times(4, { item: 'reflection' })];

  test('15 sessions count 12, 4 notes 4 and 4 reflections 4: 20 points', () => {
    const counted = balance(lines);
    expect(counted.total).toBe(2000);
    expect(counted.grade?.name).toBe('优秀');
    const [study] = counted.categories;
    expect(study).toMatchObject({ code: 'study', sum: 2000, counts: 2000, cap: 2000 });
    expect(study?.items.find((it) => it.code === 'session')).toMatchObject({ sum: 3000, counts: 1200, cap: 1200 });
  });

  test('it comes to the same by the sample scheme that it was taken from', () => {
    const [sample] = SAMPLE_SCHEMES;
    const scheme = aScheme({ ...sample!, categories: sample!.categories, items: sample!.items });
    const code = { session: 'study-session', notes: 'study-notes', reflection: 'study-reflection' } as const;
    const same = lines.map((it) => ({ ...it, item: code[it.item as keyof typeof code] }));
    expect(balance(same, scheme).total).toBe(2000);
  });

  test('every line says what of it counts and which cap cut it', () => {
    const sessions = balance(lines).categories[0]!.items.find((it) => it.code === 'session')!.lines;
    expect(sessions.slice(0, 6).every((it) => it.counts === 200 && it.cut === undefined)).toBe(true);
    expect(sessions.slice(6).every((it) => it.counts === 0 && it.cut === 'item-cap')).toBe(true);
  });
});

describe('the order of COMP-11', () => {
  test('caps of items come before the cap of their category', () => {
    const study = balance([...times(15, { item: 'session' }), ...times(2, { item: 'extra' })]).categories[0]!;
    expect(study).toMatchObject({ sum: 2200, counts: 2000 });
    expect(study.items.flatMap((it) => it.lines).filter((it) => it.cut === 'category-cap')).toHaveLength(1);
  });

  test('deductions come after the caps and are not capped', () => {
    expect(balance([...times(20, { item: 'session' }), ...times(10, { item: 'absent' })]).total).toBe(1200 - 2000);
    expect(balance([...times(10, { item: 'absent' })], aScheme({ deductionCapHundredths: 500 })).total).toBe(-500);
  });

  test('the class factor multiplies what is left above zero, and a total below zero stays as it is', () => {
    const backbone = aPeriod({ classOf: [{ personId: 'person-1', classCode: 'backbone' }] });
    const lines = [...times(6, { item: 'session' }), aLine({ item: 'absent' })];
    expect(balance(lines, aScheme(), backbone).total).toBe(800);
    expect(balance(times(3, { item: 'absent' }), aScheme(), backbone).total).toBe(-600);
  });

  test('a branch may let the factor multiply the gains alone, or whatever the total is', () => {
    const backbone = aPeriod({ classOf: [{ personId: 'person-1', classCode: 'backbone' }] });
    const lines = [...times(6, { item: 'session' }), aLine({ item: 'absent' })];
    expect(balance(lines, aScheme({ factorOn: 'gains' }), backbone).total).toBe(760);
    expect(balance(times(3, { item: 'absent' }), aScheme({ factorOn: 'whole-total' }), backbone).total).toBe(-480);
  });

  test('base and what was carried over are gains without a cap', () => {
    const period = aPeriod({ carried: [{ personId: 'person-1', hundredths: 300 }] });
    expect(balance([aLine()], aScheme({ baseHundredths: 6000 }), period)).toMatchObject({ base: 6000, carried: 300, total: 6500 });
  });

  test('an exempt class has no grade', () => {
    const special = aPeriod({ classOf: [{ personId: 'person-1', classCode: 'special' }] });
    expect(balance(times(9, { item: 'session' }), aScheme(), special)).toMatchObject({ exempt: true });
    expect(balance([aLine()], aScheme(), special)).not.toHaveProperty('grade');
  });

  test('a grade begins at its threshold, and the last one takes everybody below', () => {
    const grade = (hundredths: number) =>
      balance([aLine({ item: 'extra', hundredths })], aScheme({ categories: [{ code: 'study', name: '学习' }] })).grade?.code;
    expect(grade(1800)).toBe('excellent');
    expect(grade(1799)).toBe('good');
    expect(balance([aLine({ item: 'absent' })]).grade?.code).toBe('plain');
  });
});

test('a fifth of 87.5 points is 17.5, carried over as 18; of nothing, nothing is carried', () => {
  expect(carriedOver(8750, 20)).toBe(1800);
  expect(carriedOver(8740, 20)).toBe(1700);
  expect(carriedOver(0, 20)).toBe(0);
  expect(carriedOver(-500, 20)).toBe(0);
});

describe('what does not count', () => {
  test('a proposed or verified line waits, a declined one is gone', () => {
    const waiting = [aLine({ state: 'proposed' }), aLine({ state: 'verified' }), aLine({ state: 'declined' })];
    expect(balance(waiting)).toMatchObject({ total: 0, pending: [{ state: 'proposed' }, { state: 'verified' }] });
  });

  test('other people’s lines and other periods’ lines', () => {
    expect(balance([aLine({ personId: 'person-2' }), aLine({ periodId: 'period-0' })]).total).toBe(0);
  });

  test('the same fact twice, as two PCs may propose it', () => {
    const source = { fact: 'idea-adopted', id: 'idea-33' } as const;
    const twice = balance([aLine({ id: 'b', item: 'idea', source }), aLine({ id: 'a', item: 'idea', source })]);
    expect(twice.total).toBe(500);
    expect(twice.categories[0]!.items[0]!.lines).toMatchObject([
      { line: { id: 'a' }, counts: 500 },
      { line: { id: 'b' }, counts: 0, cut: 'same-fact' },
    ]);
  });

  test('a line of an old ledger that no rule knows counts as it was entered and is named as such', () => {
    const counted = balance([aLine({ item: '2025-balance', hundredths: 4350, source: { fact: 'import' } })]);
    expect(counted.total).toBe(4350);
    expect(counted.categories).toMatchObject([{ code: '', items: [{ code: '2025-balance' }] }]);
    expect(counted.categories[0]).not.toHaveProperty('name');
  });
});

const line = fc
  .record({
    item: fc.constantFrom('session', 'notes', 'reflection', 'extra', 'idea', 'good-review', 'absent', 'unheard-of'),
    times: fc.integer({ min: 1, max: 9 }),
    day: fc.integer({ min: 1, max: 28 }),
    fact: fc.option(fc.constantFrom('f1', 'f2', 'f3')),
  })
  .map(({ item, times: n, day, fact }) =>
    aLine({
      item,
      times: n,
      on: `2026-05-${String(day).padStart(2, '0')}`,
      source: fact ? { fact: 'idea-adopted', id: fact } : { fact: 'by-hand' },
    }),
  );
const lines = fc.array(line, { maxLength: 40 });

describe('whatever lines there are', () => {
  test('no item and no category counts for more than its cap', () => {
    fc.assert(
      fc.property(lines, (all) => {
        for (const category of balance(all).categories) {
          expect(category.counts).toBeLessThanOrEqual(category.cap ?? Number.POSITIVE_INFINITY);
          for (const item of category.items) {
            const counts = item.lines.reduce((sum, it) => sum + it.counts, 0);
            expect(counts).toBeLessThanOrEqual(item.cap ?? Number.POSITIVE_INFINITY);
          }
        }
      }),
    );
  });

  test('the order in which they are read does not matter', () => {
    fc.assert(
      fc.property(
        lines.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(balance(shuffled)).toEqual(balance(all));
        },
      ),
    );
  });

  test('a line that is reversed leaves the total as it was without it', () => {
    fc.assert(
      fc.property(lines, line, (others, one) => {
        const outcome = reverseLine(one, {
          id: 'counter',
          into: { periodId: one.periodId, hundredths: one.hundredths },
          reverserId: 'person-2',
          step: aStep({ on: '2026-06-01' }),
        });
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        const { line: reversed, counter } = outcome.value;
        expect(balance([...others, reversed, counter]).total).toBe(balance(others).total);
      }),
    );
  });

  test('every figure is the sum of what stands below it', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const counted = balance(all);
        const fromLines = counted.categories
          .flatMap((it) => it.items)
          .flatMap((it) => it.lines)
          .reduce((sum, it) => sum + it.counts, 0);
        expect(counted.gains).toBe(counted.base + counted.carried + fromLines);
        expect(counted.beforeFactor).toBe(counted.gains - counted.deductions.counts);
        for (const item of counted.categories.flatMap((it) => it.items))
          expect(item.counts).toBe(item.lines.reduce((sum, it) => sum + it.counts, 0));
        for (const category of counted.categories)
          expect(category.counts).toBe(category.items.flatMap((it) => it.lines).reduce((sum, it) => sum + it.counts, 0));
      }),
    );
  });
});
