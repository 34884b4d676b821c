import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/civil-date.ts';
import type { PackDraft } from '../../../src/domain/rule-pack/publish.ts';
import type { RulePack, SuperiorTerm } from '../../../src/domain/rule-pack/rule-pack.ts';
import { rulesOn } from '../../../src/domain/rule-pack/rules-name.ts';
import { isSignedBy } from '../../../src/sync/offer.ts';
import type { OpenOffer } from '../../../src/sync/protocol.ts';
import { aSubmission } from '../../helpers/offers.ts';
import { aRule } from '../../helpers/rule-packs.ts';
import { TestCounty } from '../harness/county.ts';
import { TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [root, township] = ['', ''];
let [atCounty, atTownship] = ['', ''];
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  township = await county.organisation('township', root);
  atCounty = (await county.account('officer', root)).cookie;
  atTownship = (await county.account('officer', township)).cookie;
});
afterAll(() => county.close());

/** A small number of a line that is protected. */
const few = {
  line: 6,
  title: '承诺',
  text: '承诺兑现',
  figures: [{ key: 'fulfilled', title: '兑现', amount: { is: 'count', value: 7, unit: '份' } }],
};
type Files = readonly { readonly id: string; readonly base64: string }[];
const draft = (change: Partial<PackDraft> & { readonly files?: Files } = {}) => ({
  title: '两新党建规则',
  validFrom: county.today,
  rules: [aRule('report-paragraph-limit', 20)],
  schemes: [],
  forms: [],
  texts: [],
  files: [],
  ...change,
});
const publish = (change: Parameters<typeof draft>[0] = {}, cookie = atCounty) =>
  county.ask('POST', '/api/rule-packs', draft(change), { cookie });
const listed = async (cookie: string) =>
  (await county.ask('GET', '/api/rule-packs', undefined, { cookie })).body as never as { packs: RulePack[] };

test('a pack comes down to every PC below as an entry that the county signed, and to nobody beside', async () => {
  const pc = await TestPc.enrol(county, await county.organisation('branch', township));
  expect((await publish()).body).toMatchObject({ version: 1 });
  const { streams } = await pc.sync();
  const notices = streams[root]!;
  if (notices.state !== 'rows') throw new Error('the county says it is behind');
  const offer = notices.rows.at(-1)!.offer as OpenOffer;
  expect(isSignedBy(offer, Buffer.from(pc.card.publicKey, 'base64'))).toBe(true);
  expect(offer.header).toMatchObject({ verb: 'publish-rules', actor: { role: 'superior' } });
  const [body] = offer.bodies;
  expect(body && 'open' in body && JSON.parse(body.open.body)).toMatchObject({ version: 1, issuerId: root, depth: 0, on: county.today });

  expect((await publish({ rules: [aRule('soon-days', 3)] }, atTownship)).body).toMatchObject({ version: 1 });
  const beside = await TestPc.enrol(county, await county.organisation('branch', await county.organisation('township', root)));
  expect(Object.keys((await beside.sync()).streams).sort()).toEqual([beside.stream, root].sort());
});

test('the county sees what is published below it, a township its own and what stands above it', async () => {
  const other = await county.organisation('township', root);
  const beside = (await county.account('officer', other)).cookie;
  await publish({ rules: [aRule('soon-days', 5)] }, beside);
  const issuers = async (cookie: string) => [...new Set((await listed(cookie)).packs.map(({ issuerId }) => issuerId))].sort();
  expect(await issuers(atCounty)).toEqual([root, township, other].sort());
  expect(await issuers(atTownship)).toEqual([root, township].sort());
});

test('of two who publish at once each gets a version of its own', async () => {
  const before = (await listed(atCounty)).packs.filter(({ issuerId }) => issuerId === root).length;
  const answers = await Promise.all([30, 31].map((days) => publish({ rules: [aRule('idea-verify-days', days)] })));
  expect(answers.map(({ body }) => body.version).sort()).toEqual([before + 1, before + 2]);
});

test('a township cannot set again what the county has fixed, and nobody reaches back without a reason', async () => {
  await publish({ rules: [aRule('publicity-working-days', 5)] });
  expect(await publish({ rules: [aRule('publicity-working-days', 3)] }, atTownship)).toMatchObject({
    status: 422,
    body: { code: 'pack-fixed-above', key: 'publicity-working-days' },
  });
  expect((await publish({ validFrom: '2026-01-01' })).body).toMatchObject({ code: 'pack-retroactive', validFrom: '2026-01-01' });
});

test('a form’s file travels once, and a next version only names it', async () => {
  const id = randomUUID();
  const bytes = Buffer.from('PK a superior’s own workbook');
  const form = { form: 'monthly-report', format: 'xlsx', fileId: id, fileName: '月报表.xlsx', bytes: bytes.length } as const;
  expect((await publish({ forms: [form] }, atTownship)).body).toEqual({ code: 'pack-file-missing', fileName: '月报表.xlsx' });
  const files = [{ id, base64: bytes.toString('base64') }];
  expect((await publish({ forms: [{ ...form, bytes: 5 }], files }, atTownship)).body).toMatchObject({ code: 'pack-file-missing' });
  expect((await publish({ forms: [form], files }, atTownship)).status).toBe(200);
  expect((await publish({ forms: [form], rules: [aRule('soon-days', 4)] }, atTownship)).status).toBe(200);
  const read = await county.ask('GET', `/api/rule-packs/files/${id}`, undefined, { cookie: atCounty });
  expect(read.body).toEqual({ fileName: '月报表.xlsx', base64: files[0]!.base64 });
  const { cookie } = await county.account('officer', await county.organisation('township', root));
  expect((await county.ask('GET', `/api/rule-packs/files/${id}`, undefined, { cookie })).status).toBe(404);
});

test('a pack is withdrawn by its issuer, from today on at the earliest, and once', async () => {
  const id = String((await publish({ rules: [aRule('post-review-months', 6)] })).body.id);
  const end = (body: object, cookie = atCounty) => county.ask('POST', `/api/rule-packs/${id}/end`, body, { cookie });
  expect((await end({ endsOn: county.today, reason: '写错了' }, atTownship)).body).toMatchObject({ code: 'authority-missing' });
  expect((await end({ endsOn: '2026-01-01', reason: '写错了' })).body).toMatchObject({ code: 'pack-end-early' });
  expect((await end({ endsOn: county.today, reason: '写错了' })).status).toBe(200);
  expect((await end({ endsOn: county.today, reason: '写错了' })).body).toMatchObject({ code: 'pack-withdrawn' });
  const { cookie } = await county.account('auditor', root);
  const { lines } = (await county.ask('GET', '/api/audit', undefined, { cookie })).body as never as {
    lines: { act: string; details: object }[];
  };
  expect(lines).toContainEqual(
    expect.objectContaining({ act: 'POST /api/rule-packs/:id/end', details: expect.objectContaining({ packId: id }) }),
  );
});

test('what a branch hands in after it was moved is judged by the rules of the superior that it had on that day', async () => {
  const [before, after] = [await county.organisation('township', root), await county.organisation('township', root)];
  const branch = await county.organisation('branch', before);
  const { cookie } = await county.account('officer', before);
  const reaching = { validFrom: '2026-01-01', retroactive: '年初发过文', rules: [aRule('small-cell-least', 9)] };
  const { id } = (await publish(reaching, cookie)).body;
  const strict = (await listed(cookie)).packs.find((pack) => pack.id === id)!;
  const pc = await TestPc.enrol(county, branch);
  const { cookie: administrator } = await county.account('administrator', root);
  const move = { superiorId: after, sectoralId: null, on: county.today };
  expect((await county.ask('PUT', `/api/organisations/${branch}/lines`, move, { cookie: administrator })).status).toBe(200);

  const report = (rules: string, handedInOn: string) =>
    pc.writes([aSubmission(randomUUID(), '本月正常', { lines: [few], handedInOn })], { verb: 'hand-in-report', rules });
  const [eve, today] = [addDays(county.today, -1), county.today];
  const certificate = (await pc.sync(pc.request([], { scope: '0'.repeat(64) }))).certificate!;
  const { terms } = JSON.parse(certificate.text) as { terms: SuperiorTerm[] };
  expect(terms.toSorted((one) => (one.id === before ? -1 : 1))).toEqual([
    { id: before, until: eve },
    { id: after, from: today },
  ]);
  const known = { packs: [strict], ends: [], terms };
  expect(rulesOn(known, today)).toBe(`2026.1~${strict.id.slice(0, 8)}.1`);
  report(rulesOn(known, eve), eve);
  report(rulesOn(known, today), eve);
  report(rulesOn(known, today), today);
  // A PC that has not heard of the move works on under the rules that it knows.
  report(rulesOn({ packs: [strict], ends: [] }, today), today);
  const { rows } = await pc.sync();
  expect(rows.map(({ verdict }) => verdict.outcome)).toEqual(['refused', 'refused', 'accepted', 'refused']);
  const joined = await TestPc.enrol(county, branch, { stream: pc.stream, joins: true });
  expect(JSON.parse(joined.enrolment.certificate.text)).toMatchObject({ terms });
});

test('what is handed in is judged by the pack that the PC named, and not by one that it had not heard of', async () => {
  const own = await county.organisation('township', root);
  const { cookie } = await county.account('officer', own);
  const pc = await TestPc.enrol(county, await county.organisation('branch', own));
  const published = async (limit: number) => {
    const { body } = await publish({ rules: [aRule('small-cell-least', limit)] }, cookie);
    if (!body.id) throw new Error(JSON.stringify(body));
    return (await listed(cookie)).packs.find(({ id }) => id === body.id)!;
  };
  // The month has passed before either pack began: they say why they reach back.
  const report = (rules: string) => {
    const id = randomUUID();
    pc.writes([aSubmission(id, '本月正常', { lines: [few], handedInOn: county.today })], { verb: 'hand-in-report', rules });
  };
  const first = await published(5);
  const second = await published(10);
  const named = (packs: readonly RulePack[]) => rulesOn({ packs, ends: [] }, county.today);
  report(named([first]));
  report(named([first, second]));
  report('2026.1');
  const { rows } = await pc.sync();
  expect(rows.map(({ verdict: { outcome, refusal } }) => [outcome, refusal && 'rule' in refusal && refusal.rule])).toEqual([
    ['accepted', undefined],
    ['refused', { code: 'report-few-shown', line: 6, least: 10 }],
    ['accepted', undefined],
  ]);
});
