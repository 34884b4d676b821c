import { describe, expect, test } from 'vitest';
import { allowanceOf, allowanceTotal, leadersIn, monthsInOffice } from '../../src/domain/appraisal/allowance.ts';
import {
  appraiseLeader,
  doubledAppraisals,
  LEADER_APPRAISAL,
  standingAppraisals,
  withdrawLeaderAppraisal,
} from '../../src/domain/appraisal/leader-appraisal.ts';
import {
  endReserve,
  listReserve,
  RESERVE,
  type ReserveCandidate,
  type ReserveState,
  recommendReserve,
} from '../../src/domain/appraisal/reserve.ts';
import { allowanceRulesOn, appraisalRulesOn } from '../../src/domain/appraisal/rules.ts';
import { scoreOf } from '../../src/domain/appraisal/score.ts';
import { aLeaderAppraisal, anAppraisal } from '../helpers/appraisals.ts';
import { aLeader, anActiveGroup } from '../helpers/groups.ts';
import { allowedSteps, arrowsOf, aStep } from '../helpers/steps.ts';

const rules = allowanceRulesOn([], '2026-12-31');
const led = (from: string, change: object = {}) => ({ ...aLeader, from, ...change });

describe('COMP-05', () => {
  test('nothing, 1,200 yuan, and 1,200 with 500 on top (T8), in fen', () => {
    expect((['fail', 'pass', 'excellent'] as const).map((grade) => allowanceTotal(allowanceOf(grade, 12, rules)))).toEqual([
      0, 120_000, 170_000,
    ]);
    expect(allowanceOf('excellent', 12, rules)).toEqual({ postFen: 120_000, bonusFen: 50_000 });
  });
  test('full from six months in office, before that nothing', () => {
    expect([5, 6].map((months) => allowanceTotal(allowanceOf('excellent', months, rules)))).toEqual([0, 170_000]);
    expect(allowanceTotal(allowanceOf('pass', 5, { ...rules, leastMonths: 0 }))).toBe(120_000);
  });
  test.each([
    ['appointed on 1 July', [led('2026-07-01')], 6],
    ['appointed on 2 July', [led('2026-07-02')], 5],
    ['in office since last year', [led('2025-03-12')], 12],
    ['until the end of February, clamped', [led('2025-08-31', { endedOn: '2026-02-28' })], 2],
    ['over by its term on 30 June', [led('2025-07-01', { until: '2026-06-30' })], 6],
    ['two terms of one year added', [led('2026-01-01', { endedOn: '2026-03-31' }), led('2026-09-01')], 7],
    ['two half months are none', [led('2026-01-01', { endedOn: '2026-01-15' }), led('2026-03-01', { endedOn: '2026-03-15' })], 0],
    ['over before the year', [led('2025-01-01', { endedOn: '2025-12-31' })], 0],
  ])('months in office, %s', (_, leaders, months) => {
    expect(monthsInOffice({ leaders: leaders as never, dissolutions: [] }, 'person-1', '2026')).toBe(months);
  });
  test('ends with the group', () => {
    const dissolutions = [
      { ground: 'no-activity', proposedOn: '2026-07-25', participants: 4, months: 6, outcome: 'confirmed', decidedOn: '2026-07-31' },
    ] as const;
    expect(monthsInOffice({ leaders: [led('2026-01-01')], dissolutions }, 'person-1', '2026')).toBe(7);
    expect(leadersIn({ leaders: [led('2026-01-01')], dissolutions }, '2027')).toEqual([]);
  });
  test('everybody who led on any day of the year is named once', () => {
    const leaders = [
      led('2025-01-01', { endedOn: '2026-01-01' }),
      led('2026-01-01', { who: 'person-2' }),
      led('2027-01-01', { who: 'person-3' }),
    ];
    expect(leadersIn({ leaders: leaders as never, dissolutions: [] }, '2026')).toEqual(['person-1', 'person-2']);
  });
});

describe('the leader’s appraisal', () => {
  const decided = anAppraisal({
    state: 'decided',
    results: [
      {
        scored: scoreOf(
          [
            { part: 'renewals', done: 1, of: 1 },
            { part: 'activities', done: 1, of: 1 },
            { part: 'members', done: 5, of: 5 },
          ],
          appraisalRulesOn([], '2026-12-31'),
        ),
        grade: 'excellent',
        stars: 5,
      },
    ],
  });
  const given = {
    group: anActiveGroup(),
    name: '周启明',
    others: [],
    rules,
    step: { ...aStep({ on: '2026-12-20' }), reason: undefined } as never,
  };
  const appraise = (grade: 'excellent' | 'pass', change: object = {}) =>
    appraiseLeader({ id: 'l', year: '2026', personId: 'person-1', grade }, { ...given, appraisal: decided, ...change });
  test('follows the group’s, otherwise with the reason; the money is that of the day’s rule', () => {
    expect(appraise('excellent')).toMatchObject({
      ok: true,
      value: { months: 9, appraisalId: 'appraisal-1', allowance: { postFen: 120_000, bonusFen: 50_000 } },
    });
    expect(appraise('pass')).toMatchObject({ refusal: { code: 'appraisal-reason-needed', step: 'leader' } });
    expect(appraise('pass', { step: aStep({ on: '2026-12-20' }) })).toMatchObject({
      value: { allowance: { postFen: 120_000, bonusFen: 0 } },
    });
  });
  test('is refused twice a year, of whoever did not lead, and before the year is over where the group has no result', () => {
    expect(appraise('excellent', { others: [aLeaderAppraisal()] })).toMatchObject({ refusal: { code: 'leader-appraised-already' } });
    expect(appraise('excellent', { others: [aLeaderAppraisal({ state: 'withdrawn' })] })).toMatchObject({ ok: true });
    expect(appraise('excellent', { group: anActiveGroup({ leaders: [] }) })).toMatchObject({ refusal: { code: 'leader-not-in-office' } });
    expect(appraise('pass', { appraisal: undefined, step: aStep({ on: '2026-12-20' }) })).toMatchObject({
      refusal: { code: 'leader-year-runs', ends: '2026-12-31' },
    });
    expect(appraise('pass', { appraisal: undefined, step: aStep({ on: '2027-01-05' }) })).toMatchObject({ ok: true });
  });
  test('is withdrawn with a reason and never changed', () => {
    const acts = {
      withdraw: {
        to: 'withdrawn' as const,
        run: (state: 'decided' | 'withdrawn') => withdrawLeaderAppraisal(aLeaderAppraisal({ state }), aStep()),
      },
    };
    expect(allowedSteps(LEADER_APPRAISAL, acts)).toEqual(arrowsOf(LEADER_APPRAISAL));
    expect(withdrawLeaderAppraisal(aLeaderAppraisal(), given.step)).toMatchObject({ refusal: { code: 'appraisal-reason-needed' } });
    expect(standingAppraisals([aLeaderAppraisal({ state: 'withdrawn' }), aLeaderAppraisal({ year: '2025' })], '2026')).toEqual([]);
  });
});

test('of what two PCs decided of one leader the first brings the money, in whatever order they arrive, and the other waits to be withdrawn', () => {
  const on = (id: string, day: string, change: object = {}) =>
    aLeaderAppraisal({ id, grade: 'excellent', steps: [{ ...aStep({ on: day }), to: 'decided' }], ...change });
  const [late, early, sameDay] = [on('a', '2026-12-02'), on('b', '2026-12-01'), on('c', '2026-12-01')];
  const elsewhere = [on('d', '2026-12-03', { groupId: 'group-2' }), on('e', '2026-12-03', { personId: 'person-2' })];
  for (const all of [
    [late, early, sameDay, ...elsewhere],
    [...elsewhere, sameDay, early, late],
  ]) {
    expect(new Set(standingAppraisals(all, '2026').map(({ id }) => id))).toEqual(new Set(['b', 'd', 'e']));
    expect(doubledAppraisals(all, '2026').map(({ id }) => id)).toEqual(['c', 'a']);
  }
  const withdrawn = on('b', '2026-12-01', { state: 'withdrawn' });
  expect(standingAppraisals([late, withdrawn], '2026')).toEqual([late]);
  expect(doubledAppraisals([late, withdrawn], '2026')).toEqual([]);
});

describe('the reserve list (ORG-17)', () => {
  const listed: ReserveCandidate = {
    v: 1,
    id: 'r',
    personId: 'person-1',
    evidence: ['leader-appraisal-1'],
    deeds: '带出三名多能工',
    state: 'listed',
    steps: [{ ...aStep(), to: 'listed' }],
  };
  const list = (change: object = {}, deeds = ' 带出三名多能工 ') =>
    listReserve(
      { id: 'r', personId: 'person-1', deeds },
      { name: '周启明', appraisals: [aLeaderAppraisal()], others: [], step: aStep(), ...change },
    );
  test('takes every step of its table and no other', () => {
    const inState = (state: ReserveState) => ({ ...listed, state });
    const acts = {
      recommend: {
        to: 'recommended' as const,
        run: (state: ReserveState) => recommendReserve(inState(state), { receiver: '云岭纺织', agreedOn: '2026-11-01' }, aStep()),
      },
      end: { to: 'ended' as const, run: (state: ReserveState) => endReserve(inState(state), aStep()) },
    };
    expect([...allowedSteps(RESERVE, acts)].sort()).toEqual([...arrowsOf(RESERVE)].sort());
  });
  test('names the appraisals that speak for somebody, and takes nobody without one, or twice', () => {
    expect(list()).toMatchObject({ ok: true, value: { evidence: ['leader-appraisal-1'], deeds: '带出三名多能工', state: 'listed' } });
    expect(list({ appraisals: [aLeaderAppraisal({ grade: 'fail' }), aLeaderAppraisal({ state: 'withdrawn' })] })).toMatchObject({
      refusal: { code: 'reserve-no-evidence' },
    });
    expect(list({ others: [listed] })).toMatchObject({ refusal: { code: 'reserve-listed-already' } });
    expect(list({}, ' ')).toMatchObject({ refusal: { code: 'field-missing' } });
  });
  test('nobody is recommended without a receiver and their own consent by that day', () => {
    expect(recommendReserve(listed, { receiver: ' ', agreedOn: '2026-11-01' }, aStep())).toMatchObject({
      refusal: { code: 'field-missing' },
    });
    expect(recommendReserve(listed, { receiver: '云岭纺织', agreedOn: '2026-11-03' }, aStep())).toMatchObject({
      refusal: { code: 'date-in-future' },
    });
  });
});
