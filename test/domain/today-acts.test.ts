import { expect, test } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import { openMatters } from '../../src/domain/today.ts';
import { byConcern } from '../../src/domain/today-acts.ts';
import { aGroup } from '../helpers/groups.ts';
import { aPlan, aPlanItem } from '../helpers/plans.ts';
import { aStep } from '../helpers/steps.ts';
import { todayFacts } from '../helpers/today.ts';

test('a reminder goes to those who may do it: the secretary is reminded of all, a commissioner of their own duty', () => {
  const group = aGroup({ state: 'submitted', steps: [{ ...aStep({ on: '2026-11-20' }), to: 'submitted' }] });
  const facts = todayFacts({ groups: [group], plans: [aPlan({ state: 'submitted' })], planItems: [aPlanItem({ state: 'submitted' })] });
  const matters = openMatters(facts, '2026-11-21');
  const codes = (role: Role, of: 'mine' | 'others') => byConcern(matters, role)[of].map(({ matter }) => matter.code);
  expect(codes('secretary', 'others')).toEqual([]);
  expect(codes('secretary', 'mine')).toContain('approve-group');
  for (const role of ['organisation', 'publicity', 'discipline'] as const) expect(codes(role, 'others')).toContain('approve-group');
  expect(codes('organisation', 'mine')).toContain('hand-in-report');
  expect(codes('discipline', 'others')).toContain('hand-in-report');
  for (const role of ['secretary', 'organisation', 'discipline'] as const)
    expect([...codes(role, 'mine'), ...codes(role, 'others')].toSorted()).toEqual(matters.map(({ matter }) => matter.code).toSorted());
});
