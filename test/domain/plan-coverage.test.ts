import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim, ClaimState } from '../../src/domain/plan/claim.ts';
import { coverageOf } from '../../src/domain/plan/coverage.ts';
import { tasksOf } from '../../src/domain/plan/task.ts';
import { anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';

const group = anActiveGroup();

test('人人有项目 (COMP-07): 8 people and 8 items are 8 of 8; with one left over 7 of 8 hold an item and one is unclaimed', () => {
  const eight = Array.from({ length: 8 }, (_, at) => `person-${at + 1}`);
  const of = { participants: eight.map((who) => aParticipant(who)) };
  const items = eight.map((_, at) => aPlanItem({ id: `item-${at}` }));
  const claims = eight.map((who, at) => aClaim(who, { itemId: `item-${at}` }));
  expect(coverageOf(of, tasksOf(items, claims))).toMatchObject({ holding: eight, people: 8, without: [], unclaimed: 0 });
  const seven = coverageOf(of, tasksOf(items, claims.slice(0, 7)));
  expect(seven).toMatchObject({ people: 8, without: ['person-8'], unclaimed: 1 });
  expect((seven.holding.length / seven.people) * 100).toBe(87.5);
  const helping = [...claims.slice(0, 7), aClaim('person-8', { itemId: 'item-0', as: 'helper' })];
  expect(coverageOf(of, tasksOf(items, helping))).toMatchObject({ without: [], unclaimed: 1 });
  const gone = items.map((it) => ({ ...it, state: 'cancelled' as const }));
  expect(coverageOf(of, tasksOf(gone, claims))).toMatchObject({ holding: [], unclaimed: 0 });
});

test('coverage never counts anybody twice or from outside, whatever the claims', () => {
  const who = fc.constantFrom('person-1', 'person-2', 'person-3', 'person-4', 'stranger');
  const claims = fc
    .array(
      fc.record({
        who,
        item: fc.nat(3),
        as: fc.constantFrom<Claim['as']>('lead', 'helper'),
        state: fc.constantFrom<ClaimState>('claimed', 'released', 'in-progress'),
      }),
    )
    .map((some) =>
      some.map(({ item, ...it }, at) => aClaim(it.who, { ...{ as: it.as, state: it.state }, itemId: `item-${item}`, id: `c${at}` })),
    );
  const items = [0, 1, 2, 3].map((at) => aPlanItem({ id: `item-${at}` }));
  fc.assert(
    fc.property(claims, (some) => {
      const { holding, without, people, unclaimed } = coverageOf(group, tasksOf(items, some));
      expect([...holding, ...without].sort()).toEqual(['person-1', 'person-2', 'person-3', 'person-4']);
      expect(people).toBe(4);
      expect(unclaimed).toBeLessThanOrEqual(4);
    }),
  );
});
