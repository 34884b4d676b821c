import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSignedBy } from '../../../src/sync/offer.ts';
import type { OpenOffer, Row } from '../../../src/sync/protocol.ts';
import { anIdea, aSubmission } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [root, township, branch] = ['', '', ''];
let officer: { readonly id: string; readonly cookie: string };
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  township = await county.organisation('township', root);
  branch = await county.organisation('branch', township);
  officer = await county.account('officer', township);
});
afterAll(() => county.close());

const bodyOf = ({ offer }: Row) => {
  const [body] = (offer as OpenOffer).bodies;
  return body && 'open' in body ? JSON.parse(body.open.body) : undefined;
};
const answer = (pc: TestPc, submission: string, body: object, cookie = officer.cookie) =>
  county.ask('POST', `/api/streams/${pc.stream}/submissions/${submission}/answers`, body, { cookie });
const handIn = { verb: 'hand-in-report' };

let branchPc: TestPc;
beforeAll(async () => {
  branchPc = await TestPc.enrol(county, branch);
});

test('a superior’s answer comes down the stream of the branch, as an entry that the county signed', async () => {
  const submission = randomUUID();
  branchPc.writes([aSubmission(submission)], handIn);
  const place = (await branchPc.sync()).own.last;
  expect((await answer(branchPc, submission, { verdict: 'received' })).status).toBe(200);
  expect((await answer(branchPc, submission, { verdict: 'returned', opinion: ' 第三行请核对 ' })).status).toBe(200);
  branchPc.vector = { [branchPc.stream]: place };
  const { rows } = await branchPc.sync();
  expect(rows.map(({ verdict: { device, deviceSeq, outcome } }) => [device, deviceSeq, outcome])).toEqual([
    [branchPc.card.id, 1, 'accepted'],
    [branchPc.card.id, 2, 'accepted'],
  ]);
  expect(isSignedBy(rows[1]!.offer!, Buffer.from(branchPc.card.publicKey, 'base64'))).toBe(true);
  expect(bodyOf(rows[1]!)).toMatchObject({ about: { id: submission }, verdict: 'returned', opinion: '第三行请核对', on: county.today });
  expect((rows[1]!.offer as OpenOffer).header).toMatchObject({
    actor: { profileId: officer.id, role: 'superior' },
    verb: 'answer-submission',
  });
});

test('an answer follows the rule, and what the rule refuses leaves no row', async () => {
  const submission = randomUUID();
  branchPc.writes([aSubmission(submission)], handIn);
  const { own } = await branchPc.sync();
  expect((await answer(branchPc, submission, { verdict: 'returned' })).body).toEqual({ code: 'field-missing', field: 'opinion' });
  expect((await answer(branchPc, randomUUID(), { verdict: 'received' })).status).toBe(404);
  expect((await answer(branchPc, submission, { verdict: 'accepted' })).status).toBe(200);
  expect((await answer(branchPc, submission, { verdict: 'accepted' })).body).toMatchObject({ code: 'wrong-state', state: 'accepted' });
  expect((await branchPc.sync()).own.last.seq).toBe(own.last.seq + 1);
});

test('of two who answer at once one has answered', async () => {
  const submission = randomUUID();
  branchPc.writes([aSubmission(submission)], handIn);
  await branchPc.sync();
  const both = await Promise.all(['accepted', 'returned'].map((verdict) => answer(branchPc, submission, { verdict, opinion: '见附页' })));
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
});

test('neither the branch nor who stands beside it answers', async () => {
  const submission = randomUUID();
  branchPc.writes([aSubmission(submission)], handIn);
  await branchPc.sync();
  const beside = await county.organisation('township', root);
  for (const organisation of [branch, beside]) {
    const { cookie } = await county.account('officer', organisation);
    expect(await answer(branchPc, submission, { verdict: 'accepted' }, cookie)).toMatchObject({
      status: 403,
      body: { code: 'authority-missing' },
    });
  }
});

test('what was answered is not taken back', async () => {
  const [early, late] = [randomUUID(), randomUUID()];
  const offers = [early, late].map((id) => branchPc.writes([aSubmission(id)], handIn));
  await branchPc.sync();
  await answer(branchPc, late, { verdict: 'received' });
  for (const [index, id] of [early, late].entries())
    branchPc.writes([{ type: 'submission', id, body: null, base: offers[index]!.header.writes[0]!.bodyHash }], {
      verb: 'take-back-report',
    });
  const { rows } = await branchPc.sync();
  expect(rows.slice(-2).map(({ verdict: { outcome, refusal } }) => [outcome, refusal?.code])).toEqual([
    ['accepted', undefined],
    ['refused', 'rule'],
  ]);
});

test('an announcement reaches every PC below and nobody beside or above', async () => {
  const beside = await TestPc.enrol(county, await county.organisation('branch', await county.organisation('township', root)));
  const body = { title: '关于报送月报的通知', text: '请于五日前报送。' };
  expect((await county.ask('POST', '/api/announcements', body, { cookie: officer.cookie })).status).toBe(200);
  const { streams } = await branchPc.sync();
  const notices = streams[township]!;
  if (notices.state !== 'rows') throw new Error('the county says it is behind');
  expect(notices.rows.map(bodyOf)).toMatchObject([{ ...body, on: county.today }]);
  expect(Object.keys((await beside.sync()).streams)).toEqual([beside.stream]);
  branchPc.vector[township] = notices.last;
  expect((await branchPc.sync()).streams[township]).toEqual({ state: 'rows', rows: [], last: notices.last });
  const after = await TestCounty.open();
  await after.engine.db
    .insertInto('organisation')
    .values(await county.engine.db.selectFrom('organisation').selectAll().where('superior_id', 'is', null).execute())
    .execute();
  await after.ask('POST', '/enrol/again', { protocol: 1, ...branchPc.enrolment.certificate });
  const there = branchPc.at(after);
  there.vector = { [township]: notices.last };
  expect((await there.sync(there.request([]))).streams[township]).toEqual({ state: 'behind', last: { seq: 0, hash: '0'.repeat(64) } });
  expect((await there.ask('/sync/rows', { protocol: 1, stream: township, rows: notices.rows })).body).toEqual({ last: notices.last });
  expect((await there.sync(there.request([]))).streams[township]).toEqual({ state: 'rows', rows: [], last: notices.last });
  await after.close();
  expect((await county.ask('POST', '/api/announcements', { ...body, title: ' ' }, { cookie: officer.cookie })).body).toMatchObject({
    code: 'field-missing',
  });
});

test('a revoked PC is not listened to from its next request on; the other PCs of the branch keep that it was', async () => {
  const organisation = await county.organisation('branch', township);
  const lost = await TestPc.enrol(county, organisation);
  const other = await TestPc.enrol(county, organisation, { stream: lost.stream, joins: true });
  lost.writes([anIdea(randomUUID())]);
  await lost.sync();
  const { cookie } = await county.account('administrator', township);
  const url = `/api/devices/${lost.stream}/${lost.pc.device}/revocation`;
  expect((await county.ask('POST', url, {}, { cookie })).status).toBe(200);
  expect((await county.ask('POST', url, {}, { cookie })).status).toBe(200);
  const since = county.county.now().toISOString();
  expect(await lost.ask('/sync', lost.request())).toMatchObject({ status: 403, body: { code: 'device-revoked', since } });
  const { rows } = await other.sync();
  expect(outcomesOf(rows)).toEqual(['1 accepted', '2 accepted']);
  expect((rows[1]!.offer as OpenOffer).header).toMatchObject({ verb: 'revoke-device', revokes: [{ device: lost.pc.device, since }] });
  const { body } = await county.ask('GET', '/api/devices', undefined, { cookie });
  expect(body.devices).toContainEqual(expect.objectContaining({ id: lost.pc.device, revokedAt: since }));
});

test('no PC revokes another', async () => {
  const pc = await TestPc.enrol(county, await county.organisation('branch', township));
  pc.writes([], { verb: 'revoke-device', revokes: [{ device: pc.pc.device, since: '2026-01-01T00:00:00.000Z' }] });
  expect(outcomesOf((await pc.sync()).rows)).toEqual(['1 refused verb-not-yours']);
  expect((await pc.ask('/sync', pc.request())).status).toBe(200);
});
