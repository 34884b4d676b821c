import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenOffer, Row } from '../../../src/sync/protocol.ts';
import { anIdea, aSubmission } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { everythingIn } from '../harness/everything.ts';
import { TestPc } from '../harness/pc.ts';

const OF_THE_STREAM = ['stream_row', 'stream_version', 'document', 'document_home', 'chain', 'branch_key'];

/** The county as it was, and the same county again without a backup: it has nothing but its key. */
let [before, after]: [TestCounty, TestCounty] = [undefined as never, undefined as never];
let [one, two, revoked]: TestPc[] = [];
let rows: readonly Row[];
let secret: string;

beforeAll(async () => {
  [before, after] = [await TestCounty.open(), await TestCounty.open()];
  const root = await before.organisation('county-committee', null);
  const township = await before.organisation('township', root);
  const branch = await before.organisation('branch', township);
  one = await TestPc.enrol(before, branch);
  two = await TestPc.enrol(before, branch, { stream: one.stream, joins: true });
  revoked = await TestPc.enrol(before, branch, { stream: one.stream, joins: true });
  const [submission, idea] = [randomUUID(), randomUUID()];
  one.writes([aSubmission(submission)], { verb: 'hand-in-report' });
  one.writes([anIdea(idea)]);
  one.writes([anIdea(idea, '旧版本', 'a'.repeat(64))]);
  one.offered.push(one.pc.offer(one.pc.write([{ type: 'disclosure', id: randomUUID(), body: {} }])));
  await one.sync();
  const officer = await before.account('officer', township);
  await before.ask('POST', `/api/streams/${one.stream}/submissions/${submission}/answers`, { verdict: 'received' }, officer);
  const administrator = await before.account('administrator', township);
  await before.ask('POST', `/api/devices/${one.stream}/${revoked.pc.device}/revocation`, {}, administrator);
  one.writes([], { verb: 'purge-person', purges: [idea] });
  await one.sync();
  rows = (await two.sync()).rows;
  expect(rows).toHaveLength(7);
  two.vector = { [two.stream]: { seq: 7, hash: rows.at(-1)!.verdict.hash } };
  secret = two.enrolment.certificate.text;
  await after.organisation('county-committee', null);
});
afterAll(async () => {
  await before.close();
  await after.close();
});

const again = (pc: TestPc, county = after) =>
  county.ask('POST', '/enrol/again', { protocol: 1, ...pc.enrolment.certificate, branchKey: { generation: 1, wrapped: 'AAAA' } });
const giveBack = (pc: TestPc, given: readonly Row[]) => pc.ask('/sync/rows', { protocol: 1, stream: pc.stream, rows: given });

test('a county without any backup knows its PCs by its own word, and nobody by another’s', async () => {
  const there = two!.at(after);
  expect((await there.ask('/sync', there.request())).body).toEqual({ code: 'device-unknown' });
  const { certificate } = two!.enrolment;
  const forged = { ...certificate, text: secret.replace('secretary', 'deputy') };
  expect((await after.ask('POST', '/enrol/again', { protocol: 1, ...forged })).body).toEqual({ code: 'certificate-forged' });
  expect((await again(two!)).status).toBe(200);
  expect((await again(two!)).status).toBe(200);
  expect((await there.sync()).own).toEqual({ state: 'behind', last: { seq: 0, hash: '0'.repeat(64) } });
  const tree = await after.engine.db.selectFrom('organisation').select('type').execute();
  expect(tree.map(({ type }) => type).toSorted()).toEqual(['branch', 'county-committee', 'township']);
});

test('a superior does not write where rows may be missing', async () => {
  const { organisation_id } = await after.engine.db.selectFrom('stream').selectAll().executeTakeFirstOrThrow();
  const { cookie } = await after.account('administrator', organisation_id);
  const url = `/api/devices/${two!.stream}/${two!.pc.device}/revocation`;
  expect((await after.ask('POST', url, {}, { cookie })).body).toEqual({ code: 'stream-recovering', stream: two!.stream });
});

test('rows that are changed, left out, exchanged or unsigned are not taken', async () => {
  const there = two!.at(after);
  const [first, second, ...others] = rows as [Row, Row, ...Row[]];
  const refused: [string, readonly Row[]][] = [
    ['row-out-of-order', [second]],
    ['row-out-of-order', [first, ...others]],
    ['row-out-of-order', [{ ...first, verdict: { ...first.verdict, outcome: 'refused' } }]],
    ['row-not-ours', [{ ...first, verdict: { ...first.verdict, receivedAt: '2020-01-01T00:00:00.000Z' } }]],
    ['row-not-ours', [{ ...first, signature: second.signature }]],
    ['row-not-ours', [{ ...first, offer: second.offer! }]],
  ];
  for (const [code, given] of refused) expect((await giveBack(there, given)).body).toMatchObject({ code });
  expect((await there.sync()).own.last.seq).toBe(0);
});

test('rows that come back stand where they stood, and every table holds what it held', async () => {
  const there = two!.at(after);
  expect((await giveBack(there, rows.slice(0, 3))).body).toEqual({ last: { seq: 3, hash: rows[2]!.verdict.hash } });
  expect((await there.sync()).own.state).toBe('behind');
  expect((await giveBack(there, rows)).body).toEqual({ last: { seq: 7, hash: rows[6]!.verdict.hash } });
  expect((await giveBack(there, rows)).body).toMatchObject({ last: { seq: 7 } });
  expect(await everythingIn(after, OF_THE_STREAM)).toEqual(await everythingIn(before, OF_THE_STREAM));
  // To whom it was handed in stands in the verdict, and came back with it.
  const { receivers } = await after.engine.db
    .selectFrom('document')
    .select('receivers')
    .where('type', '=', 'submission')
    .executeTakeFirstOrThrow();
  expect(receivers).toHaveLength(2);
  expect((await there.sync()).own).toEqual({ state: 'rows', rows: [], last: { seq: 7, hash: rows[6]!.verdict.hash } });
});

test('work goes on behind the rows that came back, and a superior writes again', async () => {
  await again(one!);
  const there = one!.at(after);
  there.writes([anIdea(randomUUID())]);
  expect((await there.sync()).own.last.seq).toBe(8);
  const township = await after.engine.db.selectFrom('organisation').select('id').where('type', '=', 'township').executeTakeFirstOrThrow();
  const officer = await after.account('officer', township.id);
  const submission = (rows[0]!.offer as OpenOffer).header.writes[0]!.id;
  const url = `/api/streams/${one!.stream}/submissions/${submission}/answers`;
  expect((await after.ask('POST', url, { verdict: 'received' }, officer)).body).toMatchObject({ code: 'wrong-state', state: 'received' });
  expect((await after.ask('POST', url, { verdict: 'accepted' }, officer)).status).toBe(200);
});

test('after a restore nothing new is taken until every PC of the stream was heard, or somebody ends the wait', async () => {
  const { db } = after.engine;
  const nextEpoch = () =>
    db
      .updateTable('county')
      .set((row) => ({ epoch: row('epoch', '+', 1) }))
      .execute();
  const [here, there] = [one!.at(after), two!.at(after)];
  here.vector = { ...there.vector };
  await nextEpoch();
  here.writes([anIdea(randomUUID())]);
  const waiting = await here.sync();
  expect([waiting.epoch, waiting.own.last.seq, waiting.fork]).toEqual([2, 9, undefined]);
  // Each is counted once it names the new epoch itself.
  for (const pc of [here, there, there]) await pc.sync(pc.request([]));
  expect((await here.sync()).own.last.seq).toBe(10);
  await nextEpoch();
  here.writes([anIdea(randomUUID())]);
  expect((await here.sync()).own.last.seq).toBe(10);
  const township = await db.selectFrom('organisation').select('id').where('type', '=', 'township').executeTakeFirstOrThrow();
  const administrator = await after.account('administrator', township.id);
  expect((await after.ask('POST', `/api/streams/${here.stream}/recovery/end`, {}, administrator)).status).toBe(200);
  expect((await here.sync()).own.last.seq).toBe(11);
});

test('a PC that was revoked before the loss stays revoked', async () => {
  expect((await again(revoked!)).body).toMatchObject({ code: 'device-revoked' });
});
