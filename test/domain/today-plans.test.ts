import { expect, test } from 'vitest';
import { sayMatter, sayWaiting } from '../../app/words/matters.ts';
import { planMatters, plansWaiting } from '../../src/domain/matters/plan.ts';
import type { Claim } from '../../src/domain/plan/claim.ts';
import type { GroupPlan, PlanItem } from '../../src/domain/plan/plan.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { aClaim, aPlan, aPlanItem } from '../helpers/plans.ts';
import { aStep } from '../helpers/steps.ts';
import { todayFacts } from '../helpers/today.ts';

const today = '2026-11-24';
const rows = (
  planItems: readonly PlanItem[],
  {
    claims = [],
    plan = aPlan(),
    group = anActiveGroup(),
  }: { claims?: readonly Claim[]; plan?: GroupPlan; group?: ReturnType<typeof anActiveGroup> } = {},
) => planMatters(todayFacts({ groups: [group], plans: [plan], planItems, claims }), today);
const items = (...changes: readonly Partial<PlanItem>[]) =>
  changes.map((change, at) => aPlanItem({ id: `item-${at + 1}`, title: `第 ${at + 1} 项`, ...change }));

test('what nobody holds is one row per group, due with the first of it, and overdue it is another one', () => {
  const [open, ...none] = rows(items({ due: '2026-12-20' }, { due: '2026-12-05' }));
  expect(none).toEqual([]);
  expect(open).toMatchObject({ id: 'claim-items:group-1', due: 'later', dueOn: '2026-12-05', days: 11, recordId: 'group-1' });
  expect(sayMatter(open!.matter, today)).toEqual({
    what: '“生产管理”有 2 项没人领',
    why: '人人有项目：“第 2 项”等 2 项，最早的时限 12-05',
    verb: '申领',
  });
  expect(rows(items({ due: '2026-11-20' }))).toMatchObject([{ due: 'late', days: 4, matter: { code: 'tasks-overdue', count: 1 } }]);
});

test('a submitted plan waits for the review, unless another organisation has it; what is agreed waits to be submitted', () => {
  const submitted = items({ state: 'submitted', steps: [{ ...aStep({ on: '2026-11-20' }), to: 'submitted' }] });
  const plan = aPlan({ state: 'submitted' });
  expect(rows(submitted, { plan })).toMatchObject([{ due: 'today', matter: { code: 'review-plan', on: '2026-11-20' } }]);
  const across = anActiveGroup({ scope: 'cross-enterprise' });
  expect(rows(submitted, { plan, group: across })).toEqual([]);
  const steps = [{ ...aStep({ on: '2026-11-20' }), to: 'submitted' as const }];
  const [waits] = plansWaiting({ answers: [], groups: [across], plans: [{ ...plan, steps }] }, today);
  expect(waits).toMatchObject({ days: 4, recordId: 'group-1' });
  expect(sayWaiting(waits!.matter, today)).toEqual({ what: '“生产管理”：审核 2026 年的计划', who: '园区或社区党组织' });
  expect(plansWaiting({ answers: [], groups: [anActiveGroup()], plans: [plan] }, today)).toEqual([]);
  const agreed = items({ state: 'agreed' });
  expect(rows(agreed).map(({ matter }) => matter.code)).toEqual(['submit-plan']);
  expect(rows(agreed, { plan })).toEqual([]);
  expect(rows(items({ state: 'idea' }, { state: 'cancelled' }, { state: 'accepted' }))).toEqual([]);
});

test('work that was handed in waits for whoever accepts it, and two who claimed at once for whoever tells them', () => {
  const handedIn = aClaim('person-2', { state: 'handed-in', steps: [{ ...aStep({ on: '2026-11-22' }), to: 'handed-in' }] });
  expect(rows(items({}), { claims: [handedIn] })).toMatchObject([{ matter: { code: 'accept-tasks', on: '2026-11-22' } }]);
  const [row] = rows(items({}), { claims: [aClaim('person-2'), aClaim('person-3')] });
  expect(row).toMatchObject({ due: 'today', matter: { code: 'claimed-at-once', on: '2026-03-25' } });
});

test('an item whose lead left the group waits to be put into other hands', () => {
  const claims = [aClaim('person-9', { state: 'in-progress' })];
  expect(rows(items({}), { claims })).toMatchObject([{ due: 'today', matter: { code: 'tasks-of-gone', count: 1 } }]);
  expect(rows(items({}), { claims: [aClaim('person-2', { state: 'in-progress' })] })).toEqual([]);
});

test('a group that was given up asks for nothing', () => {
  expect(rows(items({}), { group: anActiveGroup({ state: 'dissolved' }) })).toEqual([]);
});
