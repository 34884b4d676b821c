import { describe, expect, test } from 'vitest';
import { done, type Outcome } from '../../src/domain/outcome.ts';
import { POINTS_LINE, type PointsLine, type PointsLineState, pointsFrom, pointsText } from '../../src/domain/points.ts';
import { linesFromFact } from '../../src/domain/points-from-fact.ts';
import {
  confirmLine,
  declineLine,
  dismissObjection,
  objectToLine,
  postLine,
  proposeLine,
  reverseLine,
  verifyLine,
} from '../../src/domain/points-line.ts';
import { aLine, aPeriod, aScheme } from '../helpers/points.ts';
import { holidays } from '../helpers/posts.ts';
import { allowedSteps, aPaper, arrowsOf, aStep } from '../helpers/steps.ts';

const fields = {
  personId: 'person-1',
  item: 'session',
  times: 2,
  on: '2026-03-01',
  reason: ' 集中学习 ',
  source: { fact: 'by-hand' },
} as const;
const by = { id: 'l', period: aPeriod(), scheme: aScheme(), step: aStep() };
const limit = { workingDays: 5, holidays };
const objection = { on: '2026-03-05', matter: '没有参加那一次' };
const into = { periodId: 'period-1', hundredths: 200 };

test('a line takes exactly the steps of its table, from every state', () => {
  const acts: Record<string, { to: PointsLineState; run: (state: PointsLineState) => Outcome<PointsLine> }> = {
    verify: { to: 'verified', run: (state) => verifyLine(aLine({ state }), 'person-9', aStep()) },
    decline: { to: 'declined', run: (state) => declineLine(aLine({ state }), aStep()) },
    post: { to: 'posted', run: (state) => postLine(aLine({ state }), aStep()) },
    object: { to: 'objected', run: (state) => objectToLine(aLine({ state }), '没有参加', { ...limit, step: aStep({ on: '2026-03-05' }) }) },
    confirm: {
      to: 'confirmed',
      run: (state) =>
        state === 'objected'
          ? dismissObjection(aLine({ state, objection }), 'person-9', aStep())
          : confirmLine(aLine({ state }), { ...limit, step: aStep() }),
    },
    reverse: {
      to: 'reversed',
      run: (state) => {
        const outcome = reverseLine(aLine({ state }), { id: 'c', into, reverserId: 'person-9', step: aStep() });
        return outcome.ok ? done(outcome.value.line) : outcome;
      },
    },
  };
  expect([...allowedSteps(POINTS_LINE, acts)].sort()).toEqual([...arrowsOf(POINTS_LINE)].sort());
});

test('a profile that belongs to nobody in the roster verifies, decides and reverses by a signed paper only', () => {
  const unknown = { refusal: { code: 'profile-not-linked' } };
  const signed = aStep({ paper: aPaper });
  const objected = aLine({ state: 'objected', objection });
  expect(verifyLine(aLine({ state: 'proposed' }), undefined, aStep())).toMatchObject(unknown);
  expect(dismissObjection(objected, undefined, aStep({ reason: '签到表上没有' }))).toMatchObject(unknown);
  expect(reverseLine(aLine(), { id: 'c', into, reverserId: undefined, step: aStep({ reason: '记错' }) })).toMatchObject(unknown);
  expect(verifyLine(aLine({ state: 'proposed' }), undefined, signed).ok).toBe(true);
});

describe('proposing', () => {
  test('what the item is worth is written into the line, with the version that says so', () => {
    expect(proposeLine(fields, by)).toMatchObject({
      ok: true,
      value: { hundredths: 400, schemeId: 'scheme-1', reason: '集中学习', state: 'proposed' },
    });
    expect(proposeLine({ ...fields, item: 'absent', times: 3 }, by)).toMatchObject({ ok: true, value: { hundredths: -600 } });
  });

  test('an unknown item, a day outside the period, a period that is being counted or no reason: refused with the numbers', () => {
    expect(proposeLine({ ...fields, item: 'sign-in' }, by)).toMatchObject({ refusal: { code: 'points-item-unknown', version: 1 } });
    expect(proposeLine({ ...fields, on: '2025-12-31' }, by)).toMatchObject({
      refusal: { code: 'points-outside-period', from: '2026-01-01' },
    });
    expect(proposeLine(fields, { ...by, period: aPeriod({ state: 'counting' }) })).toMatchObject({
      refusal: { code: 'points-period-not-open' },
    });
    expect(proposeLine({ ...fields, reason: ' ' }, by)).toMatchObject({ refusal: { code: 'points-reason-missing' } });
    expect(proposeLine({ ...fields, times: 0.5 }, by)).toMatchObject({ refusal: { code: 'points-times', times: 0.5 } });
  });
});

test('nobody verifies, decides or reverses their own points, unless a paper shows it', () => {
  const own = 'person-1';
  expect(verifyLine(aLine({ state: 'proposed' }), own, aStep())).toMatchObject({ refusal: { code: 'points-own-line', verb: 'verify' } });
  expect(verifyLine(aLine({ state: 'proposed' }), own, aStep({ paper: aPaper })).ok).toBe(true);
  expect(dismissObjection(aLine({ state: 'objected', objection }), own, aStep())).toMatchObject({ refusal: { verb: 'decide' } });
  expect(reverseLine(aLine(), { id: 'c', into, reverserId: own, step: aStep() })).toMatchObject({ refusal: { verb: 'reverse' } });
});

describe('objections', () => {
  const posted = aLine({ steps: [aStep({ on: '2026-11-06' })].map((step) => ({ ...step, to: 'posted' as const })) });

  test('they are heard for some working days after the posting, the last one included', () => {
    expect(objectToLine(posted, '少算一次', { ...limit, step: aStep({ on: '2026-11-13' }) }).ok).toBe(true);
    expect(objectToLine(posted, '少算一次', { ...limit, step: aStep({ on: '2026-11-14' }) })).toMatchObject({
      refusal: { code: 'points-objection-late', postedOn: '2026-11-06', until: '2026-11-13', workingDays: 5 },
    });
  });

  test('a line is confirmed only when nobody can object any more', () => {
    expect(confirmLine(posted, { ...limit, step: aStep({ on: '2026-11-13' }) })).toMatchObject({
      refusal: { code: 'points-objection-runs' },
    });
    expect(confirmLine(posted, { ...limit, step: aStep({ on: '2026-11-14' }) }).ok).toBe(true);
  });

  test('one that holds reverses the line and says so in it', () => {
    const upheld = reverseLine(aLine({ state: 'objected', objection }), {
      id: 'c',
      into,
      reverserId: 'person-9',
      step: aStep({ reason: '签到表上没有' }),
    });
    expect(upheld).toMatchObject({
      ok: true,
      value: {
        line: { state: 'reversed', reversedBy: 'c', objection: { outcome: 'upheld', reason: '签到表上没有' }, hundredths: 200 },
        counter: { id: 'c', hundredths: -200, state: 'posted', reason: '签到表上没有' },
      },
    });
    expect(upheld.ok && reverseLine(upheld.value.counter, { id: 'd', into, reverserId: 'person-9', step: aStep() })).toMatchObject({
      refusal: { code: 'points-is-counter-line' },
    });
  });
});

describe('lines from facts', () => {
  const fact = {
    fact: 'idea-adopted',
    id: 'idea-33',
    on: '2026-05-08',
    personIds: ['person-1', 'person-2'],
    reason: '金点子 033 采纳',
  } as const;
  const facts = { periods: [aPeriod()], schemes: [aScheme()], lines: [] };
  let ids = 0;
  const as = { newId: () => `new-${++ids}`, step: aStep() };

  test('each proposer of an adopted idea gets a proposed line, once', () => {
    const proposed = linesFromFact(fact, facts, as);
    expect(proposed).toMatchObject([
      { personId: 'person-1', item: 'idea', hundredths: 500, state: 'proposed', source: { fact: 'idea-adopted', id: 'idea-33' } },
      { personId: 'person-2', item: 'idea' },
    ]);
    expect(linesFromFact(fact, { ...facts, lines: proposed }, as)).toEqual([]);
  });

  test('where the scheme rewards no such fact, or no period is open on the day, nothing is proposed', () => {
    expect(linesFromFact({ ...fact, fact: 'idea-verified' }, facts, as)).toEqual([]);
    expect(linesFromFact({ ...fact, on: '2025-12-31' }, facts, as)).toEqual([]);
    expect(linesFromFact(fact, { ...facts, periods: [aPeriod({ state: 'closed' })] }, as)).toEqual([]);
  });
});

test('points are written with the decimals that they have, and read with at most two', () => {
  expect([pointsText(1250), pointsText(1200), pointsText(-50)]).toEqual(['12.5', '12', '-0.5']);
  expect(['12.5', '+3', '-0.5', '0.05', '1.234', '', '两分', '-0'].map(pointsFrom)).toEqual([
    1250,
    300,
    -50,
    5,
    undefined,
    undefined,
    undefined,
    0,
  ]);
});
