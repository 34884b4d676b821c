import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Amount } from '../../src/domain/amount.ts';
import { lineOf } from '../../src/domain/report/lines.ts';
import { protectedAmounts } from '../../src/domain/report/protected-amounts.ts';
import { type RollUp, type RollUpFacts, rollUp } from '../../src/domain/report/roll-up.ts';
import { count } from '../helpers/reports.ts';
import { aLine, anOrganisation, aReportOf, rollUpFacts } from '../helpers/roll-ups.ts';

const CELLS = ['fulfilled', 'partly', 'unmet', 'exempt'] as const;
const sensitive = lineOf(6).sensitive!;
const LEAST = 5;
/** Of every branch: a figure that says nothing about the grades. */
const MEMBERS = 12;

/** A county of up to 5 townships with up to 5 branches each; what each branch counted, or nothing if it did not report. */
const grades = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9));
const townships = fc.array(fc.array(fc.option(grades, { nil: undefined }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
type County = readonly (readonly (readonly [number, number, number, number] | undefined)[])[];

/** The figures of a branch, all of them, as they lie on its own PC. */
const counted = (cells: readonly number[]) => [
  ...CELLS.map((key, at) => ({ key, amount: count(cells[at]!, '份') })),
  { key: 'evaluated', amount: count(total(cells), '份') },
];
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function factsOf(county: County, more: Partial<RollUpFacts> = {}): RollUpFacts {
  const organisations = [anOrganisation('county', null, 'county-committee')];
  const reports = county.flatMap((branches, at) => {
    organisations.push(anOrganisation(`t${at}`, 'county', 'township'));
    return branches.flatMap((cells, index) => {
      organisations.push(anOrganisation(`t${at} b${index}`, `t${at}`));
      if (!cells) return [];
      const shown = Object.fromEntries(protectedAmounts(sensitive, counted(cells), LEAST));
      return [aReportOf(`t${at} b${index}`, MEMBERS, { lines: [aLine(1, { members: count(MEMBERS, '人') }), aLine(6, shown)] })];
    });
  });
  return rollUpFacts(organisations, reports, more);
}
/** 上报数 of every superior, all of them right. */
const typedOf = (county: County): RollUpFacts['typed'] => {
  const of = (branches: County[number]) => {
    const known = branches.filter((cells) => cells !== undefined);
    const figures = [...CELLS.map((key, at) => [key, total(known.map((cells) => cells[at]!))] as const)];
    const all = [...figures, ['evaluated', total(figures.map(([, value]) => value))] as const];
    return new Map(all.map(([key, value]) => [`6 ${key}`, { amount: count(value, '份'), source: '纸质报表' }]));
  };
  return new Map([['county', of(county.flat())], ...county.map((branches, at) => [`t${at}`, of(branches)] as const)]);
};
const value = (amount: Amount | undefined) => (amount?.is === 'count' ? amount.value : 0);

test('the townships’ sums are the county’s, and all reports are in them once', () => {
  fc.assert(
    fc.property(townships, (county) => {
      const all = rollUp(factsOf(county), 'county')!;
      const known = county.flat().filter((cells) => cells !== undefined);
      expect(value(all.sums.get('1 members')?.amount)).toBe(known.length * MEMBERS);
      expect(total(all.parts.map(({ sums }) => value(sums.get('1 members')?.amount)))).toBe(known.length * MEMBERS);
      expect(all.coverage).toMatchObject({ due: county.flat().length, counted: known.length });
      for (const part of all.parts) {
        const { parts, ...alone } = rollUp(factsOf(county), part.organisation.id)!;
        expect(alone.sums).toEqual(part.sums);
        expect(total(parts.map(({ coverage }) => coverage.due))).toBe(part.coverage.due);
      }
    }),
  );
});

/** Everything that anybody sees of the sensitive line, at every level. */
const seenIn = (county: County, facts: RollUpFacts): string =>
  JSON.stringify(['county', ...county.map((_, at) => `t${at}`)].map((id) => shownOf(rollUp(facts, id)!)));
const shownOf = (rolled: RollUp) =>
  [rolled, ...rolled.parts].map(({ organisation, sums, stated }) => [
    organisation.id,
    [...CELLS, 'evaluated'].map((key) => [sums.get(`6 ${key}`), stated.get(`6 ${key}`)?.amount]),
  ]);

test('whoever reads every level and every 上报数 can pin down no small cell by subtracting', () => {
  const small = fc.array(fc.array(grades, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(small, (county) => {
      const seen = seenIn(county, factsOf(county, { typed: typedOf(county) }));
      for (const [at, branches] of county.entries())
        for (const [index, cells] of branches.entries()) {
          const shown = protectedAmounts(sensitive, counted(cells), LEAST);
          for (const [cell, key] of CELLS.entries()) {
            if (shown.get(key)?.is !== 'fewer') continue;
            const others = worldsLike(cells, shown).filter((world) => world[cell] !== cells[cell]);
            const isOpen = others.some((world) => {
              const other = county.map((row, t) => row.map((one, b) => (t === at && b === index ? world : one)));
              return seenIn(other, factsOf(other, { typed: typedOf(other) })) === seen;
            });
            expect(isOpen, `${JSON.stringify(county)} gives away ${key} of t${at} b${index}`).toBe(true);
          }
        }
    }),
    { numRuns: 40 },
  );
});

/** What else the branch may have counted, that would read the same on its own sheet. */
function worldsLike(cells: readonly number[], shown: ReadonlyMap<string, Amount>): readonly (readonly [number, number, number, number])[] {
  const kept = JSON.stringify([...shown]);
  const [small, large] = [
    [1, 2, 3, 4],
    [5, 6, 7, 8, 9, 10, 11, 12],
  ];
  const near = CELLS.map((key, at) => {
    const is = shown.get(key)?.is;
    return is === 'fewer' ? small : is === 'hidden' ? large : [cells[at]!];
  });
  return near[0]!.flatMap((a) =>
    near[1]!.flatMap((b) =>
      near[2]!.flatMap((c) =>
        near[3]!.flatMap((d) => {
          const world = [a, b, c, d] as const;
          return JSON.stringify([...protectedAmounts(sensitive, counted(world), LEAST)]) === kept ? [world] : [];
        }),
      ),
    ),
  );
}

test('a small count that a branch left open is not shown and not added', () => {
  const open = aReportOf('t0 b0', 9, {
    lines: [aLine(6, Object.fromEntries(counted([3, 12, 0, 0]).map(({ key, amount }) => [key, amount])))],
  });
  const { sums } = rollUp({ ...factsOf([[undefined]]), reports: [open] }, 't0')!;
  expect(sums.get('6 fulfilled')).toMatchObject({ of: 0, hidden: 1 });
  expect(sums.get('6 partly')).toMatchObject({ of: 0, hidden: 1 });
  expect(sums.get('6 evaluated')?.amount).toEqual(count(15, '份'));
});
