import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/ledger/sha256.ts';
import { BEFORE_FIRST, placeAfter } from '../../../src/ledger/verdict.ts';
import { commitmentOfOffer } from '../../../src/sync/offer.ts';
import type { OpenOffer } from '../../../src/sync/protocol.ts';
import { isVerdictSigned } from '../../../src/sync/signature.ts';
import { anIdea, aSubmission } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { everythingIn } from '../harness/everything.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

let county: TestCounty;
let root: string;
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
});
afterAll(() => county.close());
const aPc = async () => TestPc.enrol(county, await county.organisation('branch', root));
const hashOf = (offer: OpenOffer, index = 0) => offer.header.writes[index]!.bodyHash;

test('entries are judged in order, each has the next place, and every row is signed and bound to the one before', async () => {
  const pc = await aPc();
  const idea = randomUUID();
  const first = pc.writes([anIdea(idea)]);
  pc.writes([anIdea(idea, '改进夹具二', hashOf(first))]);
  pc.writes([anIdea(idea, '旧版本', hashOf(first))]);
  pc.offered.push(pc.pc.offer(pc.pc.write([{ type: 'disclosure', id: randomUUID(), body: {} }])));
  const { rows, own } = await pc.sync();
  expect(outcomesOf(rows)).toEqual(['1 accepted', '2 accepted', '3 conflict base-old', '4 accepted']);
  let place = BEFORE_FIRST;
  for (const [index, { verdict, signature, offer }] of rows.entries()) {
    place = placeAfter(sha256, place, verdict);
    expect(verdict).toMatchObject({ ...place, county: pc.card.id, epoch: 1, device: pc.pc.device, deviceSeq: index + 1 });
    expect(verdict.commitment).toBe(commitmentOfOffer(pc.offered[index]!));
    expect(isVerdictSigned(Buffer.from(pc.card.publicKey, 'base64'), verdict, signature)).toBe(true);
    expect(offer).toBeUndefined();
  }
  expect(own.last).toEqual(place);
});

test('the same request again has the same answer, also after it was answered, and the log grows by nothing', async () => {
  const pc = await aPc();
  pc.writes([anIdea(randomUUID())]);
  pc.writes([{ ...aSubmission(randomUUID()), body: { v: 1 } }], { verb: 'hand-in-report' });
  const once = await pc.sync();
  county.pass(60_000);
  const again = await pc.sync();
  expect(outcomesOf(once.rows)).toEqual(['1 accepted', '2 refused county-body-invalid']);
  expect(again.streams).toEqual(once.streams);
});

test('what builds on a refused version is refused with the entry that was refused; what is beside it is not', async () => {
  const pc = await aPc();
  const [submission, idea] = [randomUUID(), randomUUID()];
  const refused = pc.writes([{ ...aSubmission(submission), body: { v: 1, id: submission } }, anIdea(idea)], { verb: 'hand-in-report' });
  pc.writes([anIdea(idea, '接着改', hashOf(refused, 1))]);
  pc.writes([anIdea(randomUUID())]);
  const { rows } = await pc.sync();
  expect(outcomesOf(rows)).toEqual(['1 refused county-body-invalid', '2 refused depends-on-refused', '3 accepted']);
  expect(rows[0]!.verdict.refusal).toMatchObject({ document: submission, type: 'submission' });
  expect(rows[1]!.verdict.refusal).toEqual({ code: 'depends-on-refused', document: idea, entry: refused.header.id });
});

test('a second PC gets every row with its entry, as it was offered', async () => {
  const organisation = await county.organisation('branch', root);
  const one = await TestPc.enrol(county, organisation);
  const two = await TestPc.enrol(county, organisation, { stream: one.stream, joins: true });
  expect(two.enrolment.branchKey).toEqual({ generation: 1, wrapped: 'AAAA' });
  one.writes([anIdea(randomUUID())]);
  one.offered.push(one.pc.offer(one.pc.write([{ type: 'disclosure', id: randomUUID(), body: {} }])));
  await one.sync();
  const { rows } = await two.sync();
  expect(rows.map(({ offer }) => offer)).toEqual(one.offered);
});

test('an answer holds as much as was asked for, and the rest comes with the next', async () => {
  const organisation = await county.organisation('branch', root);
  const one = await TestPc.enrol(county, organisation);
  const two = await TestPc.enrol(county, organisation, { stream: one.stream, joins: true });
  for (let count = 0; count < 30; count++) one.writes([anIdea(randomUUID())]);
  await one.sync();
  let seen = 0;
  for (let rounds = 1; seen < 30; rounds++) {
    expect(rounds).toBeLessThan(10);
    const answer = await two.sync(two.request([], { mostBytes: 10_000 }));
    expect(JSON.stringify(answer.rows).length).toBeLessThan(10_300);
    expect(answer.rows[0]!.verdict.seq).toBe(seen + 1);
    expect(answer.own.last.seq).toBe(30);
    seen = answer.rows.at(-1)!.verdict.seq;
    two.vector[two.stream] = { seq: seen, hash: answer.rows.at(-1)!.verdict.hash };
  }
});

test('an offer that does not follow the chain is a fork that names the head; nothing is taken and rows bring their entries', async () => {
  const pc = await aPc();
  const first = pc.writes([anIdea(randomUUID())]);
  await pc.sync();
  pc.writes([anIdea(randomUUID())]);
  const skipped = pc.writes([anIdea(randomUUID())]);
  const gap = await pc.sync(pc.request([skipped]));
  const head = { incarnation: 1, seq: 1, commitment: commitmentOfOffer(first) };
  expect(gap.fork).toEqual(head);
  expect(gap.rows).toHaveLength(1);
  expect(gap.rows[0]!.offer).toEqual(first);
  const sameId = pc.pc.offer(pc.pc.write([anIdea(randomUUID())], { id: first.header.id })) as OpenOffer;
  expect((await pc.sync(pc.request([sameId]))).fork).toEqual(head);
  const twice = [pc.offered[1]!, pc.offered[1]!, skipped];
  expect(outcomesOf((await pc.sync(pc.request(twice))).rows)).toEqual(['1 accepted', '2 accepted', '3 accepted']);
});

test('a chain goes on in a later incarnation and never in an earlier one', async () => {
  const pc = await aPc();
  pc.writes([anIdea(randomUUID())], { incarnation: 2 });
  await pc.sync();
  const earlier = pc.writes([anIdea(randomUUID())]);
  expect((await pc.sync(pc.request([earlier]))).fork).toMatchObject({ incarnation: 2, seq: 1 });
});

test('a place that the county never gave out is behind, and nothing is taken before the county has caught up', async () => {
  const pc = await aPc();
  pc.writes([anIdea(randomUUID())]);
  const { own } = await pc.sync();
  pc.writes([anIdea(randomUUID())]);
  for (const place of [
    { seq: 9, hash: 'a'.repeat(64) },
    { ...own.last, hash: 'b'.repeat(64) },
    { seq: 0, hash: 'c'.repeat(64) },
  ]) {
    pc.vector = { [pc.stream]: place };
    expect((await pc.sync()).own).toEqual({ state: 'behind', last: own.last });
  }
  pc.vector = { [pc.stream]: own.last };
  expect(outcomesOf((await pc.sync()).rows)).toEqual(['2 accepted']);
});

test('two PCs that change one document: the first to arrive has it, the other is told which version is current', async () => {
  const organisation = await county.organisation('branch', root);
  const one = await TestPc.enrol(county, organisation);
  const two = await TestPc.enrol(county, organisation, { stream: one.stream, joins: true });
  const idea = randomUUID();
  const begun = one.writes([anIdea(idea)]);
  await one.sync();
  const changed = one.writes([anIdea(idea, '甲的改法', hashOf(begun))]);
  two.writes([anIdea(idea, '乙的改法', hashOf(begun))]);
  const both = await Promise.all([one.sync(), two.sync()]);
  const { rows } = await one.sync();
  expect(outcomesOf(rows).toSorted()).toEqual(['1 accepted', '2 accepted', '3 conflict base-old']);
  const winner = rows[1]!.verdict.device === one.pc.device ? hashOf(changed) : hashOf(two.offered[0] as OpenOffer);
  expect(rows[2]!.verdict.refusal).toEqual({ code: 'base-old', document: idea, current: winner });
  expect(both.every(({ fork }) => fork === undefined)).toBe(true);
});

test('a document of another stream is out of reach, whoever knows its id', async () => {
  const [mine, other] = [await aPc(), await aPc()];
  const idea = randomUUID();
  const offer = other.writes([anIdea(idea)]);
  await other.sync();
  mine.writes([anIdea(idea)]);
  mine.writes([anIdea(idea, '改', hashOf(offer))]);
  mine.writes([], { verb: 'purge-person', purges: [idea] });
  expect(outcomesOf((await mine.sync()).rows)).toEqual([
    '1 refused document-of-another',
    '2 refused document-of-another',
    '3 refused document-of-another',
  ]);
});

test('an id that came to nothing may be written by another stream', async () => {
  const [mine, other] = [await aPc(), await aPc()];
  const submission = randomUUID();
  mine.writes([{ ...aSubmission(submission), body: {} }], { verb: 'hand-in-report' });
  await mine.sync();
  other.writes([aSubmission(submission)], { verb: 'hand-in-report' });
  expect(outcomesOf((await other.sync()).rows)).toEqual(['1 accepted']);
});

test('a PC offers nothing that another wrote, or for another stream', async () => {
  const [mine, other] = [await aPc(), await aPc()];
  const offer = other.pc.offers([anIdea(randomUUID())]);
  expect(await mine.ask('/sync', mine.request([offer]))).toMatchObject({
    status: 422,
    body: { code: 'offer-of-another', entry: offer.header.id },
  });
  const elsewhere = mine.pc.offers([anIdea(randomUUID())], { stream: other.stream });
  expect(await mine.ask('/sync', mine.request([elsewhere]))).toMatchObject({ body: { code: 'offer-of-another' } });
});

test('nobody comes in without the token of an enrolment, to another county, or in another form', async () => {
  const pc = await aPc();
  const other = await aPc();
  const ask = (authorization: string) => county.ask('POST', '/sync', pc.request(), { headers: { authorization } });
  const [stream, device, secret] = pc.token.split('.');
  for (const token of ['', 'x', `${stream}.${device}`, `${stream}.${device}.${'a'.repeat(43)}`, `${other.stream}.${device}.${secret}`])
    expect(await ask(`Bearer ${token}`)).toMatchObject({ status: 401, body: { code: 'device-unknown' } });
  expect(await pc.ask('/sync', pc.request([], { county: 'another' }))).toMatchObject({ status: 422, body: { code: 'county-other' } });
  expect(await pc.ask('/sync', { ...pc.request(), vector: 1 })).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
  expect(await pc.ask('/sync', { ...pc.request(), mostBytes: '20000' })).toMatchObject({ status: 400 });
});

test('work is sealed in the county and what stays on the PC is not there at all: no planted name in any column of any table', async () => {
  const pc = await aPc();
  pc.writes([anIdea(randomUUID(), '密封的名字甲')]);
  pc.offered.push(pc.pc.offer(pc.pc.write([{ type: 'disclosure', id: randomUUID(), body: { reason: '留在本机的名字乙' } }])));
  const opened = pc.pc.write([anIdea(randomUUID(), '冒充可读的名字丙')]);
  const claimed = {
    ...opened,
    header: { ...opened.header, writes: opened.header.writes.map((write) => ({ ...write, class: 'A' as const })) },
  };
  pc.offered.push(pc.pc.offer(claimed));
  pc.writes([aSubmission(randomUUID(), '上报的段落丁')], { verb: 'hand-in-report', prev: commitmentOfOffer(pc.offered[2]!) });
  expect(outcomesOf((await pc.sync()).rows)).toEqual(['1 accepted', '2 accepted', '3 refused class-wrong', '4 accepted']);
  const everything = (await everythingIn(county)).join('\n');
  for (const hidden of ['名字甲', '名字乙', '名字丙']) expect(everything).not.toContain(hidden);
  expect(everything).toContain('上报的段落丁');
});

test('a purge takes a body out of every table, for good, and keeps out what comes later', async () => {
  const organisation = await county.organisation('branch', root);
  const one = await TestPc.enrol(county, organisation);
  const two = await TestPc.enrol(county, organisation, { stream: one.stream, joins: true });
  const submission = randomUUID();
  const handIn = { verb: 'hand-in-report' };
  const first = one.writes([aSubmission(submission, '要清除的段落')], handIn);
  const invalid = randomUUID();
  one.writes([aSubmission(invalid, '没有收下的段落', { version: 0 })], handIn);
  await one.sync();
  expect((await everythingIn(county)).join('\n')).toContain('要清除的段落');
  expect((await everythingIn(county)).join('\n')).toContain('没有收下的段落');
  const unseen = randomUUID();
  one.writes([], { verb: 'purge-person', purges: [submission, invalid, unseen] });
  await one.sync();
  two.writes([aSubmission(unseen, '后到的段落')], handIn);
  two.writes([{ ...aSubmission(submission, '再来的段落'), base: hashOf(first) }], handIn);
  const { rows } = await two.sync();
  expect(outcomesOf(rows)).toEqual([
    '1 accepted',
    '2 refused county-body-invalid',
    '3 accepted',
    '4 refused county-document-purged',
    '5 refused county-document-purged',
  ]);
  const everything = (await everythingIn(county)).join('\n');
  for (const gone of ['要清除的段落', '没有收下的段落', '后到的段落', '再来的段落']) expect(everything).not.toContain(gone);
  const emptied = rows[0]!.offer as OpenOffer;
  expect(emptied.bodies).toEqual([null]);
  expect(commitmentOfOffer(emptied)).toBe(rows[0]!.verdict.commitment);
});
