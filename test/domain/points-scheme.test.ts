import { describe, expect, test } from 'vitest';
import { done, type Outcome } from '../../src/domain/outcome.ts';
import { POINTS_PERIOD, type PointsPeriod, type PointsPeriodState } from '../../src/domain/points.ts';
import {
  closePeriod,
  countPeriod,
  openPeriod,
  publication,
  publishPeriod,
  reopenPeriod,
  resultsOf,
  setClass,
} from '../../src/domain/points-period.ts';
import { SAMPLE_SCHEMES } from '../../src/domain/points-samples.ts';
import { draftScheme, editScheme, nextVersion, putInForce, schemeInForce, schemeTrouble } from '../../src/domain/points-scheme.ts';
import { aPerson } from '../helpers/people.ts';
import { aLine, aPeriod, aScheme } from '../helpers/points.ts';
import { holidays } from '../helpers/posts.ts';
import { allowedSteps, arrowsOf, aStep } from '../helpers/steps.ts';

describe('schemes', () => {
  test('both samples can be put in force as they are, and name where they come from', () => {
    for (const sample of SAMPLE_SCHEMES) {
      expect(schemeTrouble(sample)).toBeUndefined();
      expect(sample.source).toContain('样例');
      expect(sample.items.map((it) => it.name).join()).not.toMatch(/签到|在线|点赞|转发|登录/);
    }
  });

  test('a version in force is not edited: the next one is a draft of its own, and replaces it', () => {
    const first = aScheme();
    expect(editScheme(first, first)).toMatchObject({ refusal: { code: 'points-scheme-fixed', version: 1, since: '2026-01-08' } });
    const second = nextVersion(first, [first], 'scheme-2');
    expect(second).toMatchObject({ id: 'scheme-2', series: 'scheme-1', version: 2, state: 'draft' });
    const change = putInForce(second, [first, second], '2026-07-01');
    expect(change).toMatchObject({
      ok: true,
      value: { scheme: { state: 'in-force', inForceFrom: '2026-07-01' }, replaced: [{ id: 'scheme-1', state: 'replaced' }] },
    });
    expect(nextVersion(first, [first, second], 'scheme-3').version).toBe(3);
  });

  test('of two versions that two PCs put in force apart, the later one counts', () => {
    const schemes = [aScheme({ id: 'a', inForceFrom: '2026-07-01' }), aScheme({ id: 'b', version: 2, inForceFrom: '2026-07-03' })];
    expect(schemeInForce(schemes)?.id).toBe('b');
    expect(schemeInForce([...schemes].reverse())?.id).toBe('b');
    expect(schemeInForce([aScheme({ state: 'replaced' })])).toBeUndefined();
  });

  test('a scheme without source, items, classes or grades, with double codes or wrong thresholds cannot be in force', () => {
    const trouble = (change: Parameters<typeof aScheme>[0]) => schemeTrouble(aScheme(change))?.code;
    const [session] = aScheme().items;
    expect(trouble({ source: ' ' })).toBe('points-source-missing');
    expect(trouble({ items: [] })).toBe('points-scheme-empty');
    expect(trouble({ grades: [] })).toBe('points-scheme-empty');
    expect(trouble({ items: [session!, session!] })).toBe('points-code-twice');
    expect(trouble({ items: [{ ...session!, category: 'nowhere' }] })).toBe('points-category-missing');
    expect(trouble({ items: [{ ...session!, valueHundredths: 0 }] })).toBe('points-item-worthless');
    expect(trouble({ items: [{ ...session!, capHundredths: 100 }] })).toBe('points-item-over-cap');
    expect(trouble({ grades: [...aScheme().grades].reverse() })).toBe('points-grades-order');
    expect(trouble({ classes: [{ code: 'new', name: ' ', factorPermille: 1000, exempt: false }] })).toBe('points-name-missing');
    expect(putInForce(draftScheme({ ...aScheme(), items: [] }, 'x'), [], '2026-01-01').ok).toBe(false);
  });
});

const people = [
  aPerson(),
  aPerson({ id: 'person-2', name: '沈雨' }),
  aPerson({ id: 'person-3', standing: 'employee' }),
  aPerson({ id: 'person-4', presence: 'left' }),
];
const facts = { scheme: aScheme(), lines: [], people };
const later = aStep({ on: '2027-01-04' });

test('a period takes exactly the steps of its table, from every state', () => {
  const inState = (state: PointsPeriodState) => aPeriod({ state, until: '2026-10-31' });
  const acts: Record<string, { to: PointsPeriodState; run: (state: PointsPeriodState) => Outcome<PointsPeriod> }> = {
    count: { to: 'counting', run: (state) => countPeriod(inState(state), { ...facts, step: aStep() }) },
    reopen: { to: 'open', run: (state) => reopenPeriod(inState(state), aStep()) },
    publish: { to: 'publicity', run: (state) => publishPeriod(inState(state), { ...facts, workingDays: 5, holidays, step: aStep() }) },
    close: { to: 'closed', run: (state) => closePeriod(inState(state), { ...facts, step: aStep() }) },
  };
  expect([...allowedSteps(POINTS_PERIOD, acts)].sort()).toEqual([...arrowsOf(POINTS_PERIOD)].sort());
});

describe('opening a period', () => {
  const fields = { name: '2027 年度', from: '2027-01-01', until: '2027-12-31' };
  const closed = aPeriod({
    state: 'closed',
    results: [
      { personId: 'person-1', classCode: 'ordinary', totalHundredths: 8750, grade: 'excellent' },
      { personId: 'person-2', classCode: 'ordinary', totalHundredths: -200, grade: 'plain' },
    ],
  });
  const open = (scheme = aScheme(), periods: readonly PointsPeriod[] = [closed]) =>
    openPeriod(fields, { id: 'p', scheme, periods, step: aStep() });

  test('a fifth of last year’s points is carried over only if the scheme says so', () => {
    expect(open()).toMatchObject({ ok: true, value: { carried: [] } });
    expect(open(aScheme({ carryOverPercent: 20 }))).toMatchObject({
      ok: true,
      value: { carried: [{ personId: 'person-1', hundredths: 1800 }], carriedFrom: 'period-1' },
    });
    expect(open(aScheme({ carryOverPercent: 20 }), [{ ...closed, state: 'publicity' }])).toMatchObject({
      ok: true,
      value: { carried: [] },
    });
  });

  test('periods do not overlap, and begin by a scheme in force', () => {
    expect(openPeriod({ ...fields, from: '2026-12-31' }, { id: 'p', scheme: aScheme(), periods: [closed], step: aStep() })).toMatchObject({
      refusal: { code: 'points-period-overlaps', period: '2026 年度' },
    });
    expect(open(aScheme({ state: 'draft' }))).toMatchObject({ refusal: { code: 'points-scheme-not-in-force' } });
  });
});

describe('counting and closing', () => {
  test('counting waits for the last day, and for every line that nobody has decided', () => {
    expect(countPeriod(aPeriod(), { ...facts, step: aStep({ on: '2026-12-31' }) })).toMatchObject({
      refusal: { code: 'points-period-runs' },
    });
    const waiting = [
      aLine({ state: 'proposed' }),
      aLine({ state: 'verified' }),
      aLine({ state: 'objected' }),
      aLine({ state: 'proposed', periodId: 'another' }),
    ];
    expect(countPeriod(aPeriod(), { ...facts, lines: waiting, step: later })).toMatchObject({
      refusal: { code: 'points-lines-undecided', proposed: 1, verified: 1, objected: 1 },
    });
  });

  test('counted are the members who are here and whoever has a line, in an order that says nothing about points', () => {
    const lines = [aLine({ personId: 'person-2', times: 6 }), aLine({ personId: 'person-4' })];
    expect(resultsOf(aPeriod(), { ...facts, lines })).toEqual([
      { personId: 'person-1', classCode: 'ordinary', totalHundredths: 0, grade: 'plain' },
      { personId: 'person-2', classCode: 'ordinary', totalHundredths: 1200, grade: 'good' },
      { personId: 'person-4', classCode: 'ordinary', totalHundredths: 200, grade: 'plain' },
    ]);
  });

  test('an exempt person is listed without points and without a grade', () => {
    const exempt = setClass(aPeriod(), { personIds: ['person-1'], classCode: 'special', scheme: aScheme() });
    const results = exempt.ok ? resultsOf(exempt.value, { ...facts, lines: [aLine()] }) : [];
    expect(results[0]).toEqual({ personId: 'person-1', classCode: 'special', totalHundredths: 0 });
    expect(setClass(aPeriod(), { personIds: ['person-1'], classCode: 'nobility', scheme: aScheme() })).toMatchObject({
      refusal: { code: 'points-class-unknown' },
    });
  });

  test('the books are closed after the publicity and with no objection open', () => {
    const counted = done(aPeriod({ state: 'counting' })).value;
    const published = publishPeriod(counted, { ...facts, workingDays: 5, holidays, step: aStep({ on: '2026-11-06' }) });
    if (!published.ok) throw new Error('not published');
    expect(closePeriod(published.value, { ...facts, step: aStep({ on: '2026-11-13' }) })).toMatchObject({
      refusal: { code: 'points-publicity-runs', until: '2026-11-13' },
    });
    expect(
      closePeriod(published.value, { ...facts, lines: [aLine({ state: 'objected' })], step: aStep({ on: '2026-11-16' }) }),
    ).toMatchObject({
      refusal: { code: 'points-lines-undecided' },
    });
    expect(closePeriod(published.value, { ...facts, step: aStep({ on: '2026-11-14' }) })).toMatchObject({
      ok: true,
      value: { state: 'closed' },
    });
  });
});

test('a line reversed after the counting is counted and published anew before the books are closed', () => {
  const lines = [aLine({ id: 'wrong', times: 6 }), aLine({ id: 'right', item: 'notes' })];
  const counted = countPeriod(aPeriod({ until: '2026-10-31' }), { ...facts, lines, step: aStep({ on: '2026-11-02' }) });
  if (!counted.ok) throw new Error('not counted');
  const reversed = [...lines, aLine({ id: 'counter', hundredths: -1200, reverses: 'wrong' })];
  const hanging = { workingDays: 5, holidays, scheme: aScheme(), step: aStep({ on: '2026-11-03' }) };
  expect(publishPeriod(counted.value, { ...hanging, lines: reversed })).toMatchObject({
    refusal: { code: 'points-changed-since-count', people: 1, countedOn: '2026-11-02' },
  });
  const published = publishPeriod(counted.value, { ...hanging, lines });
  if (!published.ok) throw new Error('not published');
  const closing = (those: typeof lines) => closePeriod(published.value, { ...facts, lines: those, step: aStep({ on: '2026-11-20' }) });
  expect(closing(reversed)).toMatchObject({ refusal: { code: 'points-changed-since-count', people: 1 } });
  expect(closing(lines)).toMatchObject({ ok: true, value: { state: 'closed' } });
});

test('whoever was in a class stays in it in the next period, as far as its scheme knows the class', () => {
  const before = aPeriod({
    classOf: [
      { personId: 'person-1', classCode: 'backbone' },
      { personId: 'person-2', classCode: 'gone' },
    ],
  });
  const fields = { name: '2027 年度', from: '2027-01-01', until: '2027-12-31' };
  expect(openPeriod(fields, { id: 'p', scheme: aScheme(), periods: [before], step: aStep() })).toMatchObject({
    ok: true,
    value: { classOf: [{ personId: 'person-1', classCode: 'backbone' }] },
  });
});

test('what is published is grades with the names of those who agreed, in the order of the roster, and no points', () => {
  const agreed = { consents: [{ scope: 'publicity' }] } as const;
  const roster = [aPerson({ ...agreed, id: 'person-2' }), aPerson({ ...agreed, id: 'person-1' }), aPerson({ id: 'person-3' })];
  const result = (personId: string, totalHundredths: number, grade: string) => ({
    personId,
    classCode: 'ordinary',
    totalHundredths,
    grade,
  });
  const period = aPeriod({
    results: [result('person-1', 1900, 'excellent'), result('person-2', 1800, 'excellent'), result('person-3', 2000, 'excellent')],
  });
  const published = publication(period, { scheme: aScheme(), people: roster, on: '2027-01-11' });
  expect(published.map((it) => [it.name, it.people.map((one) => one.id), it.unnamed])).toEqual([
    ['优秀', ['person-2', 'person-1'], 1],
    ['良好', [], 0],
    ['一般', [], 0],
  ]);
  expect(JSON.stringify(published)).not.toMatch(/undredths/);
});
