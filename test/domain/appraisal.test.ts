import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  APPRAISAL,
  type AppraisalState,
  appraisalOf,
  doublesOf,
  type GroupAppraisal,
  resultOf,
} from '../../src/domain/appraisal/appraisal.ts';
import { dueAppraisals } from '../../src/domain/appraisal/due.ts';
import { measure } from '../../src/domain/appraisal/measure.ts';
import { retentionOf, whoIsAsked } from '../../src/domain/appraisal/renewal.ts';
import { appraisalRulesOn } from '../../src/domain/appraisal/rules.ts';
import { satisfiedIn, tidiedTotals, unanimousKinds } from '../../src/domain/appraisal/satisfaction.ts';
import { fitStars, fitWeights, type Measured, SCORE_PARTS, scoreOf, unmeasured } from '../../src/domain/appraisal/score.ts';
import {
  adjustGroup,
  cancelAppraisal,
  decideAppraisal,
  nextYearsPeople,
  openAppraisal,
  recordRenewals,
  recordSatisfaction,
  reopenAppraisal,
  reopenRenewals,
} from '../../src/domain/appraisal/steps.ts';
import { openDissolution } from '../../src/domain/group/group.ts';
import { done, type Outcome, refuse } from '../../src/domain/outcome.ts';
import { anActivity } from '../helpers/activities.ts';
import { anAppraisal, renewalsOf, totalsOf } from '../helpers/appraisals.ts';
import { anActiveGroup, anApproval, aParticipant } from '../helpers/groups.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';
import { allowedSteps, aPaper, arrowsOf, aStep } from '../helpers/steps.ts';

const rules = appraisalRulesOn([], '2026-12-31');
const full: readonly Measured[] = [
  { part: 'renewals', done: 8, of: 8 },
  { part: 'activities', done: 12, of: 12 },
  { part: 'members', done: 9, of: 10 },
];
const people = (count: number) => Array.from({ length: count }, (_, at) => aParticipant(`person-${at + 1}`));
const groupOf = (count: number) => anActiveGroup({ participants: people(count) });
const numbers = { participants: 8, least: 3, months: 0, limit: 6 };

test('an appraisal takes exactly the steps of its table, from every state', () => {
  const inState = (state: AppraisalState): GroupAppraisal =>
    anAppraisal({ state, renewals: renewalsOf(['continues', 'continues', 'continues']) });
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
    cancel: { to: 'cancelled', run: (state) => cancelAppraisal(inState(state), aStep()) },
    adjust: {
      to: 'adjusted',
      run: (state) => {
        const adjusted = adjustGroup(inState(state), { group: groupOf(3), numbers, step: aStep() });
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
    const adjusted = adjustGroup(two, { group: groupOf(8), numbers, step: aStep({ on: '2026-12-31' }) });
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
  test('40, 40 and 20 of one hundred: 75 % retention, 9 of 12 activities, 8 of 10 content', () => {
    const scored = scoreOf(
      [
        { part: 'renewals', done: 6, of: 8 },
        { part: 'activities', done: 9, of: 12 },
        { part: 'members', done: 8, of: 10 },
      ],
      rules,
    );
    expect(scored).toMatchObject({ scoreHundredths: 7600, grade: 'pass', stars: 3 });
    expect(
      scored.lines.map(({ part, weightHundredths, pointsHundredths, countedHundredths }) => [
        part,
        weightHundredths,
        pointsHundredths,
        countedHundredths,
      ]),
    ).toEqual([
      ['renewals', 4000, 7500, 3000],
      ['activities', 4000, 7500, 3000],
      ['members', 2000, 8000, 1600],
    ]);
  });
  test('what is missing of an indicator is carried by its other parts, and a lacking indicator is named', () => {
    const scored = scoreOf([...full, { part: 'tasks', done: 1, of: 2 }], rules);
    expect(scored.lines.map(({ part, weightHundredths }) => [part, weightHundredths])).toEqual([
      ['renewals', 4000],
      ['activities', 2667],
      ['members', 2000],
      ['tasks', 1333],
    ]);
    expect(unmeasured(full, rules)).toEqual([]);
    expect(unmeasured(full.slice(0, 2), rules)).toEqual(['satisfaction']);
  });
  test('grades and stars follow from the exact number: 84.998 is read as 85.00 and is not 85', () => {
    const at = (activities: number) =>
      scoreOf(
        [
          { part: 'renewals', done: 1, of: 1 },
          { part: 'activities', done: activities, of: 20_000 },
          { part: 'members', done: 1, of: 1 },
        ],
        rules,
      );
    expect(at(12_499)).toMatchObject({ scoreHundredths: 8500, grade: 'pass', stars: 3 });
    expect(at(12_500)).toMatchObject({ scoreHundredths: 8500, grade: 'excellent', stars: 4 });
  });
  test('any weights and any measures give 0 to 100, and more never gives less', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 })
      .map((some) => SCORE_PARTS.map((part, at) => ({ part, weight: (some[at] ?? 0) + 1 })));
    const measured = fc.array(fc.record({ done: fc.integer({ min: 0, max: 60 }), of: fc.integer({ min: 1, max: 50 }) }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(weights, measured, fc.nat(7), (given, some, more) => {
        const sum = given.reduce((total, { weight }) => total + weight, 0);
        const of = { ...rules, weights: given };
        const parts = SCORE_PARTS.map((part, at) => ({ part, ...some[at]! }));
        const less = scoreOf(parts, of).scoreHundredths;
        const better = scoreOf(
          parts.map((it, at) => (at === more ? { ...it, done: it.done + 1 } : it)),
          of,
        ).scoreHundredths;
        expect(less).toBeGreaterThanOrEqual(0);
        expect(less).toBeLessThanOrEqual(sum * 100);
        expect(better).toBeGreaterThanOrEqual(less);
      }),
    );
  });
});

describe('what a year is measured by', () => {
  const held = (heldOn: string, marks: readonly ('present' | 'absent')[] = ['present', 'present']) =>
    anActivity({
      id: heldOn,
      activityType: 'group-activity',
      groupId: 'group-1',
      state: 'recorded',
      heldOn,
      attendance: marks.map((mark, at) => (mark === 'absent' ? { who: `p${at}`, mark, absence: 'on-duty' } : { who: `p${at}`, mark })),
    });
  const facts = (activities: readonly ReturnType<typeof anActivity>[], today = '2026-12-31') => ({
    group: groupOf(4),
    activities,
    planItems: [],
    claims: [],
    perYear: 12,
    today,
  });
  test('its own recorded activities since it was approved, the months it was there, and who came', () => {
    const some = [
      held('2026-04-10', ['present', 'absent']),
      held('2026-05-10'),
      held('2026-03-01'),
      { ...held('2026-06-10'), groupId: 'another' },
      { ...held('2026-07-10'), state: 'held' as const },
    ];
    expect(measure(anAppraisal({ renewals: renewalsOf(['continues']) }), facts(some))).toEqual([
      { part: 'renewals', done: 1, of: 1 },
      // From 10 March to 31 December nine whole months are nine activities.
      { part: 'activities', done: 2, of: 9 },
      { part: 'attendance', done: 3, of: 4 },
    ]);
  });
  test('claimed items count where there are any, and content respondents as the two better answers', () => {
    const work = {
      planItems: [
        aPlanItem({ id: 'done', state: 'accepted', acceptance: { on: '2026-10-20', quality: 'done' as const } }),
        aPlanItem({ id: 'going' }),
        aPlanItem({ id: 'unclaimed' }),
        aPlanItem({ id: 'last-year', year: '2025' }),
      ],
      claims: [
        aClaim('person-1', { id: 'c1', itemId: 'done', state: 'accepted' }),
        aClaim('person-2', { id: 'c2', itemId: 'going' }),
        aClaim('person-3', { id: 'c3', itemId: 'last-year' }),
      ],
    };
    const appraisal = anAppraisal({ satisfaction: [totalsOf('enterprise', [0, 1]), totalsOf('members', [4, 3, 2, 1])] });
    expect(measure(appraisal, { ...facts([]), ...work }).slice(2)).toEqual([
      { part: 'tasks', done: 1, of: 2 },
      { part: 'enterprise', done: 1, of: 1 },
      { part: 'members', done: 7, of: 10 },
    ]);
    // The purge of a person takes their claim away, and not what the group did.
    const purged = { ...work, claims: work.claims.filter(({ itemId }) => itemId !== 'done') };
    expect(measure(appraisal, { ...facts([]), ...purged })).toContainEqual({ part: 'tasks', done: 1, of: 2 });
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

describe('beginning', () => {
  const given = (change: object = {}) => ({
    group: groupOf(3),
    asked: ['person-1'],
    others: [],
    days: 60,
    step: aStep({ on: '2026-11-02' }),
    ...change,
  });
  const open = (year: string, change: object = {}) => openAppraisal({ id: 'a', year }, given(change));
  test('from sixty days before the year ends, once a year, for a group that was there', () => {
    expect(open('2026')).toMatchObject({ ok: true, value: { state: 'collecting', renewals: [{ who: 'person-1' }] } });
    expect(open('2026', { step: aStep({ on: '2026-11-01' }) })).toMatchObject({
      refusal: { code: 'appraisal-too-early', opens: '2026-11-02' },
    });
    expect(open('2025')).toMatchObject({ refusal: { code: 'appraisal-not-there' } });
    expect(open('2026', { others: [anAppraisal()] })).toMatchObject({ refusal: { code: 'appraisal-exists' } });
    expect(open('2026', { others: [anAppraisal({ state: 'cancelled' })] })).toMatchObject({ ok: true });
    expect(open('2026', { asked: [] })).toMatchObject({ refusal: { code: 'appraisal-nobody' } });
    expect(open('2026', { group: anActiveGroup({ state: 'dissolved' }) })).toMatchObject({ refusal: { code: 'wrong-state' } });
    expect(open('26')).toMatchObject({ refusal: { code: 'field-invalid' } });
    expect(appraisalOf([anAppraisal({ state: 'cancelled' })], 'group-1', '2026')).toBeUndefined();
  });
  test('of two that PCs began apart the one that got farther counts, then the lower id, in whatever order they arrive', () => {
    const decided = anAppraisal({ id: 'b', state: 'decided' });
    const [begun, scoring] = [anAppraisal({ id: 'a' }), anAppraisal({ id: 'c', state: 'scoring' })];
    const cancelled = anAppraisal({ id: 'd', state: 'cancelled' });
    for (const all of [
      [begun, decided, scoring, cancelled],
      [cancelled, scoring, decided, begun],
    ]) {
      expect(appraisalOf(all, 'group-1', '2026')?.id).toBe('b');
      expect(doublesOf(all, 'group-1', '2026').map(({ id }) => id)).toEqual(['c', 'a']);
    }
    const twin = anAppraisal({ id: '0' });
    expect([appraisalOf([begun, twin], 'group-1', '2026'), appraisalOf([twin, begun], 'group-1', '2026')]).toEqual([twin, twin]);
    expect(doublesOf([begun, anAppraisal({ id: 'e', year: '2025' })], 'group-1', '2026')).toEqual([]);
  });
  test('asks those who took part at the year’s end and have not left', () => {
    const joined = (who: string, on: string, until?: string) => ({
      ...aParticipant(who),
      steps: [{ ...aStep({ on }), to: 'confirmed' as const }, ...(until ? [{ ...aStep({ on: until }), to: 'left' as const }] : [])],
    });
    const group = anActiveGroup({
      participants: [
        joined('a', '2026-03-01'),
        joined('b', '2026-03-01', '2026-12-30'),
        joined('c', '2027-01-05'),
        joined('d', '2026-05-01'),
      ],
    });
    const presenceOf = (who: string) => (who === 'd' ? ('left' as const) : undefined);
    expect(whoIsAsked(group, '2026', { on: '2027-01-10', presenceOf })).toEqual(['a']);
    expect(whoIsAsked(group, '2026', { on: '2026-12-01', presenceOf: () => 'here' })).toEqual(['a', 'b', 'd']);
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
    adjustGroup(appraisal, { group, numbers, step: aStep({ on: '2026-12-31' }) });
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

test('owed are the year that is nearly over and the one before, of groups that were there and are not finished', () => {
  const since = '2025-06-01';
  const group = anActiveGroup({ approval: { ...anApproval, on: '2025-08-01' } });
  const young = anActiveGroup({ id: 'young' });
  const due = (today: string, appraisals: readonly GroupAppraisal[] = []) =>
    dueAppraisals([group, young, anActiveGroup({ id: 'gone', state: 'dissolved' })], appraisals, { today, since, days: 60 }).map(
      (it) => `${it.group.id} ${it.year} ${it.state ?? 'not begun'}`,
    );
  expect(due('2026-11-01')).toEqual(['group-1 2025 not begun']);
  expect(
    due('2026-11-02', [anAppraisal({ year: '2025', state: 'adjusted' }), anAppraisal({ groupId: 'young', state: 'scoring' })]),
  ).toEqual(['group-1 2026 not begun', 'young 2026 scoring']);
  expect(dueAppraisals([group], [], { today: '2026-01-10', since: '2026-01-01', days: 60 })).toEqual([]);
});

test('weights are every part once and one hundred together; more stars want more points', () => {
  expect(fitWeights(rules.weights)).toBe(true);
  expect(fitWeights(rules.weights.slice(1))).toBe(false);
  expect(fitWeights(rules.weights.map((it) => ({ ...it, weight: 10 })))).toBe(false);
  expect(fitStars(rules.stars)).toBe(true);
  expect(
    fitStars([
      { stars: 1, from: 90 },
      { stars: 2, from: 80 },
    ]),
  ).toBe(false);
  expect(
    fitStars([
      { stars: 1, from: 90 },
      { stars: 1, from: 80 },
    ]),
  ).toBe(false);
});
