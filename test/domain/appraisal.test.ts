import { describe, expect, test } from 'vitest';
import { APPRAISAL, type AppraisalState, type GroupAppraisal, resultOf } from '../../src/domain/appraisal/appraisal.ts';
import { retentionOf } from '../../src/domain/appraisal/renewal.ts';
import { appraisalRulesOn } from '../../src/domain/appraisal/rules.ts';
import { satisfiedIn, tidiedTotals, unanimousKinds } from '../../src/domain/appraisal/satisfaction.ts';
import { scoreOf } from '../../src/domain/appraisal/score.ts';
import {
  adjustGroup,
  cancelAppraisal,
  decideAppraisal,
  nextYearsPeople,
  recordRenewals,
  recordSatisfaction,
  reopenAppraisal,
  reopenRenewals,
} from '../../src/domain/appraisal/steps.ts';
import { openDissolution } from '../../src/domain/group/group.ts';
import { done, type Outcome, refuse } from '../../src/domain/outcome.ts';
import { anAppraisal, full, groupOf, renewalsOf, totalsOf } from '../helpers/appraisals.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { allowedSteps, aPaper, arrowsOf, aStep } from '../helpers/steps.ts';

const rules = appraisalRulesOn([], '2026-12-31');
const numbers = { participants: 8, least: 3, months: 0, limit: 6 };

test('an appraisal takes exactly the steps of its table, from every state', () => {
  const inState = (state: AppraisalState): GroupAppraisal =>
    anAppraisal({ state, renewals: renewalsOf(['continues', 'continues', 'continues']) });
  const counting = anAppraisal({ id: 'appraisal-0', state: 'adjusted' });
  const open = { ...inState('collecting'), renewals: renewalsOf([undefined, 'continues', 'continues']) };
  const acts: Record<string, { to: AppraisalState; run: (state: AppraisalState) => Outcome<{ state: AppraisalState }> }> = {
    // The last answer, given while it is already being scored, changes nothing of the state.
    answer: {
      to: 'scoring',
      run: (state) =>
        state === 'scoring' ? refuse({ code: 'undo-nothing' }) : recordRenewals({ ...open, state }, { 'person-1': 'continues' }, aStep()),
    },
    askAgain: {
      to: 'collecting',
      run: (state) => (state === 'collecting' ? refuse({ code: 'undo-nothing' }) : reopenRenewals(inState(state), 'person-1', aStep())),
    },
    decide: {
      to: 'decided',
      run: (state) =>
        decideAppraisal(inState(state), { grade: 'excellent', stars: 5 }, { group: groupOf(3), measured: full, rules, step: aStep() }),
    },
    reopen: { to: 'scoring', run: (state) => reopenAppraisal(inState(state), aStep()) },
    cancel: { to: 'cancelled', run: (state) => cancelAppraisal(inState(state), { others: [counting], step: aStep() }) },
    adjust: {
      to: 'adjusted',
      run: (state) => {
        const adjusted = adjustGroup(inState(state), { group: groupOf(3), numbers, others: [], step: aStep() });
        return adjusted.ok ? done(adjusted.value.appraisal) : adjusted;
      },
    },
  };
  expect([...allowedSteps(APPRAISAL, acts)].sort()).toEqual([...arrowsOf(APPRAISAL)].sort());
});

describe('COMP-03', () => {
  test('of eight who may go on six do: 75 %; of two who do the next year has two, and its end is proposed', () => {
    const six = renewalsOf([...Array<'continues'>(6).fill('continues'), 'stops', 'changes-group']);
    expect(retentionOf(six)).toEqual({ part: 6, whole: 8 });
    const two = anAppraisal({ state: 'decided', renewals: renewalsOf(['continues', 'continues', ...Array<'stops'>(6).fill('stops')]) });
    const adjusted = adjustGroup(two, { group: groupOf(8), numbers, others: [], step: aStep({ on: '2026-12-31' }) });
    expect(adjusted).toMatchObject({ ok: true, value: { appraisal: { state: 'adjusted' }, group: { state: 'dissolution-proposed' } } });
    expect(adjusted.ok && openDissolution(adjusted.value.group)).toMatchObject({ ground: 'too-few', participants: 2 });
    expect(adjusted.ok && adjusted.value.group.participants.map(({ state }) => state)).toEqual([
      'filed',
      'filed',
      ...Array(6).fill('not-renewed'),
    ]);
  });
  test('who left the enterprise since counts on neither side', () => {
    expect(retentionOf(renewalsOf(['continues', 'continues', 'continues', 'gone']))).toEqual({ part: 3, whole: 3 });
  });
  test('next year has those who go on and those who joined meanwhile', () => {
    const appraisal = anAppraisal({ renewals: renewalsOf(['continues', 'stops']) });
    expect(nextYearsPeople(groupOf(4), appraisal)).toEqual(['person-1', 'person-3', 'person-4']);
  });
});

describe('satisfaction', () => {
  test('of people fewer than five slips are neither counted nor kept; a body may answer alone', () => {
    expect(tidiedTotals([totalsOf('members', [3, 1])], 5)).toMatchObject({
      refusal: { code: 'appraisal-few-slips', kind: 'members', slips: 4, least: 5 },
    });
    expect(tidiedTotals([totalsOf('organisation', [1]), totalsOf('members', [3, 2]), totalsOf('employees', [])], 5)).toEqual(
      done([totalsOf('members', [3, 2]), totalsOf('organisation', [1])]),
    );
    expect(tidiedTotals([totalsOf('members', [-1, 9])], 5)).toMatchObject({ refusal: { code: 'appraisal-number', value: -1 } });
    expect(tidiedTotals([totalsOf('members', [5]), totalsOf('members', [6])], 5)).toMatchObject({
      refusal: { code: 'appraisal-kind-twice' },
    });
  });
  test('one answer of everybody is warned of, and the score is the share of the two better ones', () => {
    expect(unanimousKinds([totalsOf('members', [6]), totalsOf('employees', [6, 1]), totalsOf('enterprise', [1])])).toEqual(['members']);
    expect(satisfiedIn(totalsOf('employees', [4, 3, 2, 1]))).toEqual({ part: 7, whole: 10 });
  });
  test('is replaced as a whole while the appraisal is open', () => {
    const first = recordSatisfaction(anAppraisal(), [totalsOf('members', [5])], 5);
    expect(first.ok && recordSatisfaction(first.value, [totalsOf('employees', [5])], 5)).toMatchObject({
      value: { satisfaction: [{ kind: 'employees' }] },
    });
    expect(recordSatisfaction(anAppraisal({ state: 'decided' }), [], 5)).toMatchObject({ refusal: { code: 'wrong-state' } });
  });
});

describe('deciding', () => {
  const scoring = anAppraisal({ state: 'scoring', renewals: renewalsOf(['continues', 'continues', 'continues']) });
  const decide = (grade: 'excellent' | 'pass', stars: 4 | 5, change: object = {}) =>
    decideAppraisal(
      scoring,
      { grade, stars },
      { group: groupOf(3), measured: full, rules, step: { ...aStep(), reason: undefined } as never, ...change },
    );
  test('otherwise than computed needs the reason, and both stand there', () => {
    expect(decide('excellent', 5)).toMatchObject({ ok: true, value: { state: 'decided', results: [{ grade: 'excellent', stars: 5 }] } });
    expect(decide('pass', 5)).toMatchObject({ refusal: { code: 'appraisal-reason-needed' } });
    expect(decide('excellent', 4)).toMatchObject({ refusal: { code: 'appraisal-reason-needed' } });
    const otherwise = decide('pass', 4, { step: aStep({ reason: '有一次安全事故' }) });
    expect(otherwise).toMatchObject({
      value: { results: [{ grade: 'pass', reason: '有一次安全事故', scored: { grade: 'excellent', scoreHundredths: 9800 } }] },
    });
    expect(otherwise.ok && resultOf(otherwise.value)?.grade).toBe('pass');
  });
  test('a result that is opened again stays readable, and does not count meanwhile', () => {
    const decided = decide('excellent', 5);
    const again = decided.ok ? reopenAppraisal(decided.value, aStep()) : decided;
    expect(again).toMatchObject({ ok: true, value: { state: 'scoring', results: [{ grade: 'excellent' }] } });
    expect(again.ok && resultOf(again.value)).toBeUndefined();
  });
  test('without satisfaction there is no result, and across enterprises the paper of who approved decides', () => {
    expect(decide('excellent', 5, { measured: full.slice(0, 2) })).toMatchObject({
      refusal: { code: 'appraisal-unmeasured', indicator: 'satisfaction' },
    });
    const across = anActiveGroup({ scope: 'cross-enterprise' });
    expect(decide('excellent', 5, { group: across })).toMatchObject({ refusal: { code: 'group-gate-elsewhere' } });
    expect(decide('excellent', 5, { group: across, step: { ...aStep(), paper: aPaper } })).toMatchObject({ ok: true });
  });
  test('who was not asked cannot answer', () => {
    expect(recordRenewals(anAppraisal(), { stranger: 'continues' }, aStep())).toMatchObject({ refusal: { code: 'appraisal-not-asked' } });
    expect(reopenRenewals(anAppraisal(), 'stranger', aStep())).toMatchObject({ refusal: { code: 'appraisal-not-asked' } });
  });
});

describe('the year after', () => {
  const decided = (grade: 'pass' | 'fail', answers: Parameters<typeof renewalsOf>[0]) =>
    anAppraisal({
      state: 'decided',
      renewals: renewalsOf(answers),
      results: [{ scored: scoreOf(full, rules), grade, stars: 0 }],
    });
  const adjust = (appraisal: GroupAppraisal, group = groupOf(4)) =>
    adjustGroup(appraisal, { group, numbers, others: [], step: aStep({ on: '2026-12-31' }) });
  test('a failed group is proposed for dissolution, a passed one goes on', () => {
    const all = ['continues', 'continues', 'continues', 'continues'] as const;
    expect(adjust(decided('fail', all))).toMatchObject({
      value: { group: { state: 'dissolution-proposed', dissolutions: [{ ground: 'appraisal-failed', participants: 4 }] } },
    });
    expect(adjust(decided('pass', all))).toMatchObject({ value: { group: { state: 'active', dissolutions: [] } } });
  });
  test('a leader who does not go on is no leader any more', () => {
    expect(adjust(decided('pass', ['stops', 'continues', 'continues', 'continues']))).toMatchObject({
      value: { group: { leaders: [{ who: 'person-1', endedOn: '2026-12-31' }] } },
    });
  });
});

describe('of two that two PCs made apart', () => {
  const counting = anAppraisal({ id: 'appraisal-0', state: 'adjusted' });
  const decided = anAppraisal({ state: 'decided', renewals: renewalsOf(['continues', 'continues', 'continues']) });
  const adjust = (others: readonly GroupAppraisal[]) => adjustGroup(decided, { group: groupOf(3), numbers, others, step: aStep() });
  test('only the one that counts makes next year’s list', () => {
    expect(adjust([counting, decided])).toMatchObject({ refusal: { code: 'appraisal-outdone', year: '2026' } });
    expect(adjust([{ ...counting, state: 'scoring' }, decided])).toMatchObject({ ok: true });
    expect(adjust([{ ...counting, year: '2025' }, decided])).toMatchObject({ ok: true });
  });
  test('a finished one that does not count is cancelled, and the one that counts never', () => {
    const finished = anAppraisal({ state: 'adjusted' });
    const others = [finished, counting];
    expect(cancelAppraisal(finished, { others, step: aStep() })).toMatchObject({ value: { state: 'cancelled' } });
    expect(cancelAppraisal(counting, { others, step: aStep() })).toMatchObject({ refusal: { code: 'wrong-state' } });
    expect(cancelAppraisal(finished, { others: [finished], step: aStep() })).toMatchObject({ refusal: { code: 'wrong-state' } });
  });
});
