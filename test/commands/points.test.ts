import { describe, expect, test } from 'vitest';
import { closePointsPeriod } from '../../src/commands/close-points-period.ts';
import { confirmPoints } from '../../src/commands/confirm-points.ts';
import { countPointsPeriod } from '../../src/commands/count-points-period.ts';
import { declinePoints } from '../../src/commands/decline-points.ts';
import { dismissPointsObjection } from '../../src/commands/dismiss-points-objection.ts';
import { draftNextVersion, draftPointsScheme } from '../../src/commands/draft-points-scheme.ts';
import { editPointsScheme } from '../../src/commands/edit-points-scheme.ts';
import { objectToPoints } from '../../src/commands/object-to-points.ts';
import { openPointsPeriod } from '../../src/commands/open-points-period.ts';
import { postPoints } from '../../src/commands/post-points.ts';
import { proposePoints } from '../../src/commands/propose-points.ts';
import { publishPointsPeriod } from '../../src/commands/publish-points-period.ts';
import { putPointsSchemeInForce } from '../../src/commands/put-points-scheme-in-force.ts';
import { reopenPointsPeriod } from '../../src/commands/reopen-points-period.ts';
import { reversePoints } from '../../src/commands/reverse-points.ts';
import { setPointsClass } from '../../src/commands/set-points-class.ts';
import { verifyPoints } from '../../src/commands/verify-points.ts';
import { balanceOf } from '../../src/domain/points-balance.ts';
import { SAMPLE_SCHEMES } from '../../src/domain/points-samples.ts';
import { aDesk, type Desk } from '../helpers/desk.ts';
import { aPerson } from '../helpers/people.ts';
import { aLine, aPeriod, aScheme } from '../helpers/points.ts';

const study = (item: string, times: number, personIds = ['person-1']) => ({ item, times, personIds, on: '2026-03-01', reason: '全年学习' });
const total = (desk: Desk, personId: string, periodId: string) => {
  const period = desk.sees('points-period', periodId)!;
  return balanceOf(personId, { period, scheme: desk.sees('points-scheme', period.schemeId)!, lines: desk.seesAll('points-line') }).total;
};
const posted = async (desk: Desk, proposal: ReturnType<typeof study>) => {
  const proposed = await proposePoints(desk.context, proposal);
  if (!proposed.ok) throw new Error(proposed.refusal.code);
  const ids = proposed.value.map((it) => it.id);
  await verifyPoints(desk.context, ids);
  await postPoints(desk.context, ids);
  return ids;
};

test('from a sample scheme to closed books: 20 points of study explain a grade', async () => {
  const desk = aDesk({ today: '2026-01-08' });
  desk.given('person', aPerson());
  desk.given('person', aPerson({ id: 'person-2', name: '沈雨' }));
  const drafted = await draftPointsScheme(desk.context, SAMPLE_SCHEMES[0]!);
  const schemeId = drafted.ok ? drafted.value.id : '';
  await putPointsSchemeInForce(desk.context, schemeId);
  const opened = await openPointsPeriod(desk.context, { name: '2026 年度', from: '2026-01-01', until: '2026-12-31' });
  const id = opened.ok ? opened.value.id : '';

  const march = desk.as({ today: '2026-03-02' });
  const during: Desk = { ...desk, context: march };
  await posted(during, study('study-session', 15));
  await posted(during, study('study-notes', 4));
  const [reflections] = await posted(during, study('study-reflection', 4));
  expect(total(desk, 'person-1', id)).toBe(2000);

  expect(await countPointsPeriod(march, id)).toMatchObject({ refusal: { code: 'points-period-runs' } });
  const january = desk.as({ today: '2027-01-04' });
  expect((await objectToPoints(january, reflections!, '交了五篇')).ok).toBe(false);
  await confirmPoints(january, [reflections!]);
  expect(await countPointsPeriod(january, id)).toMatchObject({
    ok: true,
    value: {
      results: [
        { personId: 'person-1', totalHundredths: 2000, grade: 'plain' },
        { personId: 'person-2', totalHundredths: 0 },
      ],
    },
  });
  await publishPointsPeriod(january, id);
  expect(await closePointsPeriod(desk.as({ today: '2027-01-11' }), id)).toMatchObject({
    refusal: { code: 'points-publicity-runs', until: '2027-01-11' },
  });
  expect(await closePointsPeriod(desk.as({ today: '2027-01-12' }), id)).toMatchObject({ ok: true, value: { state: 'closed' } });
});

const open = (change: Parameters<typeof aScheme>[0] = {}) => {
  const desk = aDesk();
  desk.given('person', aPerson());
  desk.given('points-scheme', aScheme(change));
  desk.given('points-period', aPeriod());
  return desk;
};

describe('points by hand', () => {
  test('are given to several who did the same thing, and to nobody twice over the verifier', async () => {
    const desk = open();
    const proposed = await proposePoints(desk.context, study('session', 1, ['person-1', 'person-secretary']));
    const ids = proposed.ok ? proposed.value.map((it) => it.id) : [];
    expect(await verifyPoints(desk.context, ids)).toMatchObject({ refusal: { code: 'points-own-line' } });
    expect(desk.seesAll('points-line').every((it) => it.state === 'proposed')).toBe(true);
    expect((await verifyPoints(desk.as({ actor: { role: 'deputy', personId: 'person-3' } }), ids)).ok).toBe(true);
  });

  test('can be proposed in self-service for oneself only, and declined with a reason', async () => {
    const desk = open();
    const own = desk.as({ actor: { role: 'participant', personId: 'person-1', profileId: 'self-service' } });
    expect(await proposePoints(own, study('session', 1, ['person-2']))).toMatchObject({ refusal: { code: 'role-may-not' } });
    const proposed = await proposePoints(own, study('session', 1));
    const ids = proposed.ok ? proposed.value.map((it) => it.id) : [];
    expect(await declinePoints(desk.context, ids)).toMatchObject({ refusal: { code: 'points-reason-missing' } });
    expect(await declinePoints(desk.context, ids, { reason: '当天请假' })).toMatchObject({ ok: true, value: [{ state: 'declined' }] });
  });

  test('need a period that is open on the day', async () => {
    const desk = open();
    expect(await proposePoints(desk.context, { ...study('session', 1), on: '2025-06-01' })).toMatchObject({
      refusal: { code: 'points-no-open-period' },
    });
  });

  test('for 250 people lie in entries of at most 200 writes and are undone as one', async () => {
    const desk = open();
    await proposePoints(
      desk.context,
      study(
        'session',
        1,
        Array.from({ length: 250 }, (_, at) => `person-${at}`),
      ),
    );
    expect(desk.acts.map((it) => it.writes.length)).toEqual([200, 50]);
    expect(desk.acts.map((it) => it.batch?.n)).toEqual([1, 2]);
  });
});

describe('a mistake', () => {
  test('is answered by a counter-line in the same entry, and the total is as before', async () => {
    const desk = open();
    const [first] = await posted(desk, study('session', 3));
    await posted(desk, study('notes', 1));
    expect(await reversePoints(desk.context, first!, { reason: '重复记了' })).toMatchObject({
      ok: true,
      value: { counter: { hundredths: -600 } },
    });
    expect(desk.acts.at(-1)?.writes).toHaveLength(2);
    expect(total(desk, 'person-1', 'period-1')).toBe(100);
    expect(await reversePoints(desk.context, first!, { reason: '再来' })).toMatchObject({ refusal: { code: 'wrong-state' } });
  });

  test('found after the closing takes off, in the open period, what the line had changed in the closed total', async () => {
    const desk = open();
    desk.given('points-period', aPeriod({ id: 'last-year', name: '2025 年度', from: '2025-01-01', until: '2025-12-31', state: 'closed' }));
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f'])
      desk.given('points-line', aLine({ id, periodId: 'last-year', on: '2025-03-01', state: 'confirmed' }));
    desk.given('points-line', aLine({ id: 'over-the-cap', periodId: 'last-year', on: '2025-04-01', state: 'confirmed' }));
    desk.given('points-line', aLine({ id: 'notes', item: 'notes', periodId: 'last-year', on: '2025-04-01', state: 'confirmed' }));
    const [nothing, one] = [
      await reversePoints(desk.context, 'over-the-cap', { reason: '记错' }),
      await reversePoints(desk.context, 'notes', { reason: '记错' }),
    ];
    expect(nothing).toMatchObject({ ok: true, value: { counter: { hundredths: 0, periodId: 'period-1' } } });
    expect(one).toMatchObject({ ok: true, value: { counter: { hundredths: -100, periodId: 'period-1' } } });
    expect(total(desk, 'person-1', 'period-1')).toBe(-100);
    expect(total(desk, 'person-1', 'last-year')).toBe(1300);
  });

  test('found after the closing, one after the other, leaves nothing of what was wrong', async () => {
    const desk = open({
      categories: [
        { code: 'study', name: '学习', capHundredths: 300 },
        { code: 'work', name: '作用' },
      ],
    });
    desk.given('points-period', aPeriod({ id: 'last-year', from: '2025-01-01', until: '2025-12-31', state: 'closed' }));
    for (const id of ['a', 'b']) desk.given('points-line', aLine({ id, periodId: 'last-year', on: '2025-03-01', state: 'confirmed' }));
    expect(total(desk, 'person-1', 'last-year')).toBe(300);
    for (const id of ['a', 'b']) await reversePoints(desk.context, id, { reason: '记错' });
    expect(total(desk, 'person-1', 'period-1')).toBe(-300);
  });

  test('that somebody objects to is dismissed with a reason, or reversed', async () => {
    const desk = open();
    const [line] = await posted(desk, study('session', 1));
    const own = desk.as({ actor: { role: 'participant', personId: 'person-1', profileId: 'self-service' } });
    expect((await objectToPoints(own, line!, '那次我在')).ok).toBe(true);
    expect(await dismissPointsObjection(desk.context, line!)).toMatchObject({ refusal: { code: 'points-reason-missing' } });
    expect(await dismissPointsObjection(desk.context, line!, { reason: '签到表上没有' })).toMatchObject({
      ok: true,
      value: { state: 'confirmed' },
    });
  });
});

test('a scheme in force is not edited; the next version replaces it while the open period counts by its own', async () => {
  const desk = open();
  expect(await editPointsScheme(desk.context, 'scheme-1', aScheme())).toMatchObject({ refusal: { code: 'points-scheme-fixed' } });
  const next = await draftNextVersion(desk.context, 'scheme-1');
  const id = next.ok ? next.value.id : '';
  const { v: _v, id: _id, series: _s, version: _n, state: _st, inForceFrom: _f, ...fields } = aScheme();
  await editPointsScheme(desk.context, id, { ...fields, items: fields.items.map((it) => ({ ...it, valueHundredths: 100 })) });
  expect(await putPointsSchemeInForce(desk.context, id)).toMatchObject({ ok: true, value: { version: 2, state: 'in-force' } });
  expect(desk.sees('points-scheme', 'scheme-1')?.state).toBe('replaced');
  await posted(desk, study('session', 1));
  expect(desk.seesAll('points-line')).toMatchObject([{ schemeId: 'scheme-1', hundredths: 200 }]);
});

test('a class is set for a person, and a counted period goes back to recording with a reason', async () => {
  const desk = open();
  await setPointsClass(desk.context, 'period-1', ['person-1'], 'special');
  const january = desk.as({ today: '2027-01-04' });
  expect(await countPointsPeriod(january, 'period-1')).toMatchObject({ ok: true, value: { results: [{ classCode: 'special' }] } });
  expect(await reopenPointsPeriod(january, 'period-1')).toMatchObject({ refusal: { code: 'points-reason-missing' } });
  expect(await reopenPointsPeriod(january, 'period-1', { reason: '漏记 12 月' })).toMatchObject({
    ok: true,
    value: { state: 'open', results: [] },
  });
});

test('without a scheme in force no period begins', async () => {
  const desk = aDesk();
  expect(await openPointsPeriod(desk.context, { name: '2026 年度', from: '2026-01-01', until: '2026-12-31' })).toMatchObject({
    refusal: { code: 'points-no-scheme' },
  });
});

test('a period that begins before the last one is closed gets its share when that one is closed, in the same entry', async () => {
  const desk = aDesk({ today: '2027-01-12' });
  desk.given('points-scheme', aScheme({ carryOverPercent: 20 }));
  const result = { personId: 'person-1', classCode: 'ordinary', totalHundredths: 1200, grade: 'good' };
  const publicity = { from: '2027-01-04', workingDays: 5, until: '2027-01-11', checked: true };
  desk.given('points-period', aPeriod({ state: 'publicity', publicity, results: [result] }));
  for (let made = 0; made < 6; made += 1) desk.given('points-line', aLine({ state: 'confirmed' }));
  const opened = await openPointsPeriod(desk.context, { name: '2027 年度', from: '2027-01-01', until: '2027-12-31' });
  const next = opened.ok ? opened.value.id : '';
  expect(desk.sees('points-period', next)).toMatchObject({ carried: [] });
  expect((await closePointsPeriod(desk.context, 'period-1')).ok).toBe(true);
  expect(desk.acts.at(-1)?.writes).toHaveLength(2);
  expect(desk.sees('points-period', next)).toMatchObject({ carriedFrom: 'period-1', carried: [{ personId: 'person-1', hundredths: 200 }] });
});
