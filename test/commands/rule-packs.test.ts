import { expect, test } from 'vitest';
import { adoptPointsScheme } from '../../src/commands/adopt-points-scheme.ts';
import { openPointsPeriod } from '../../src/commands/open-points-period.ts';
import { setParameter } from '../../src/commands/set-parameter.ts';
import { writeReportParagraph } from '../../src/commands/write-report-paragraph.ts';
import { SAMPLE_SCHEMES } from '../../src/domain/points-samples.ts';
import { aDesk } from '../helpers/desk.ts';
import { aBranch } from '../helpers/reports.ts';
import { aPack, aRule } from '../helpers/rule-packs.ts';

const [scheme] = SAMPLE_SCHEMES;

test('every act names the pack that held on its day, the program’s rules alone before one began', async () => {
  const desk = aDesk({ today: '2026-06-10' });
  const setting = { key: 'soon-days', value: 3, source: '支委会议定', validFrom: '2026-06-10' } as const;
  expect(await setParameter(desk.context, setting)).toMatchObject({ ok: true });
  desk.given('rule-pack', aPack({ id: '11112222-pack', validFrom: '2026-06-05' }));
  expect(await setParameter(desk.context, setting)).toMatchObject({ ok: true });
  expect(desk.acts.map(({ rules }) => rules)).toEqual(['2026.1', '2026.1+11112222.1']);
});

test('what a superior has fixed the branch does not set otherwise', async () => {
  const desk = aDesk({ today: '2026-06-10' });
  desk.given('rule-pack', aPack());
  const outcome = await setParameter(desk.context, { key: 'idea-answer-days', value: 20, source: '支委会', validFrom: '2026-06-10' });
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'rule-fixed', version: 1 } });
});

test('the report of a month is written by the rule of that month, after the next pack holds too', async () => {
  const desk = aDesk({ today: '2026-07-03' });
  desk.given('organisation', { ...aBranch(), id: 'branch' });
  const limit = (version: number, validFrom: string, value: number) =>
    desk.given('rule-pack', aPack({ version, validFrom, rules: [aRule('report-paragraph-limit', value)] }));
  limit(1, '2026-06-01', 30);
  limit(2, '2026-07-01', 5);
  const twenty = '一二三四五六七八九十一二三四五六七八九十';
  expect(await writeReportParagraph(desk.context, '2026-06', twenty)).toMatchObject({ ok: true });
  expect(await writeReportParagraph(desk.context, '2026-07', twenty)).toMatchObject({ refusal: { code: 'field-too-long', limit: 5 } });
});

test('a superior’s scheme is adopted once, and what was in force is replaced', async () => {
  const desk = aDesk({ today: '2026-06-10' });
  const pack = aPack({ schemes: [{ binding: 'advised', scheme: scheme! }] });
  desk.given('rule-pack', pack);
  const adopted = await adoptPointsScheme(desk.context, pack.id, scheme!.name);
  expect(adopted).toMatchObject({ ok: true, value: { state: 'in-force', version: 1, inForceFrom: '2026-06-10' } });
  expect(await adoptPointsScheme(desk.context, 'another', scheme!.name)).toMatchObject({ refusal: { code: 'not-found' } });
});

test('a new period is opened by the scheme that a superior has fixed, and an open one counts on by its own', async () => {
  const desk = aDesk({ today: '2026-06-10' });
  const own = aPack({ issuerId: 'before', schemes: [{ binding: 'advised', scheme: { ...scheme!, name: '本支部办法' } }] });
  desk.given('rule-pack', own);
  await adoptPointsScheme(desk.context, own.id, '本支部办法');
  const first = await openPointsPeriod(desk.context, { name: '上半年', from: '2026-01-01', until: '2026-06-30' });
  desk.given('rule-pack', aPack({ validFrom: '2026-07-01', schemes: [{ binding: 'fixed', scheme: scheme! }] }));
  const second = await openPointsPeriod(desk.as({ today: '2026-07-02' }), { name: '下半年', from: '2026-07-01', until: '2026-12-31' });
  if (!first.ok || !second.ok) throw new Error(JSON.stringify([first, second]));
  expect(desk.sees('points-scheme', first.value.schemeId)).toMatchObject({ name: '本支部办法', state: 'replaced' });
  expect(desk.sees('points-scheme', second.value.schemeId)).toMatchObject({ name: scheme!.name, state: 'in-force' });
});
