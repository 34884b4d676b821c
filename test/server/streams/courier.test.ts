import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CourierResult } from '../../../src/domain/county/courier-result.ts';
import { inspectCourier } from '../../../src/server/streams/courier/inspect.ts';
import { takeCourier } from '../../../src/server/streams/courier/intake.ts';
import type { CourierRequest } from '../../../src/sync/courier/content.ts';
import { openAnswer } from '../../../src/sync/courier/take-answer.ts';
import type { CountyCard } from '../../../src/sync/enrolment.ts';
import type { Offer, Row } from '../../../src/sync/protocol.ts';
import { aKeyPair, aRequestFile } from '../../helpers/courier.ts';
import { anIdea, anOfferingPc } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { everythingIn } from '../harness/everything.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

let county: TestCounty;
let township = '';
let bearer: { readonly cookie: string };
beforeAll(async () => {
  county = await TestCounty.open();
  township = await county.organisation('township', await county.organisation('county-committee', null));
  bearer = await county.account('instructor', township);
});
afterAll(() => county.close());

const enrolled = async () => TestPc.enrol(county, await county.organisation('branch', township));
type More = { readonly header?: object; readonly parts?: Partial<CourierRequest>; readonly request?: object };

/** A file of this PC with these offers, as file `number`. */
const fileOf = (pc: TestPc, number: number, offers: readonly Offer[], more: More = {}) =>
  aRequestFile(
    { device: pc.pc.device, stream: pc.stream, deviceKey: pc.pc.deviceKey },
    pc.card,
    { number, ...more.parts, request: { ...pc.request(offers), ...more.request } },
    more.header,
  );

async function bring(file: Uint8Array) {
  const { status, body } = await county.ask('POST', '/api/courier', { file: Buffer.from(file).toString('base64') }, bearer);
  return { status, code: body.code, ...(status === 200 && (body as { result: CourierResult; answer: string })), body };
}
async function opened(pc: TestPc, answer: string | undefined) {
  const to = { county: pc.card, device: pc.pc.device, deviceKey: pc.pc.deviceKey };
  const read = await openAnswer(Buffer.from(answer ?? '', 'base64'), to);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const own = read.value.answer.streams[pc.stream];
  return { ...read.value, rows: own?.state === 'rows' ? own.rows : [], own };
}
const seqs = (rows: readonly Row[]) => rows.map(({ verdict }) => verdict.seq);
const writes = (pc: TestPc, count: number) => Array.from({ length: count }, () => pc.writes([anIdea(crypto.randomUUID())]));

test('a file is judged like a request, its answer holds the verdicts, and the same file again changes nothing', async () => {
  const pc = await enrolled();
  const offers = [...writes(pc, 2), pc.writes([{ ...anIdea(crypto.randomUUID()), base: 'f'.repeat(64) }])];
  const file = await fileOf(pc, 1, offers);
  const first = await bring(file);
  expect(first.body, JSON.stringify(first.body)).toMatchObject({
    result: { state: 'taken', number: 1, count: 3, accepted: 2, refused: 1, enrolled: false, behindIt: [] },
  });
  expect(outcomesOf((await opened(pc, first.answer)).rows)).toEqual(['1 accepted', '2 accepted', '3 conflict base-old']);
  const before = await everythingIn(county, ['stream_row', 'stream', 'document', 'chain']);
  const again = await bring(file);
  expect(again.result).toMatchObject({ state: 'known', accepted: 0, refused: 0 });
  expect(outcomesOf((await opened(pc, again.answer)).rows)).toEqual(['1 accepted', '2 accepted', '3 conflict base-old']);
  expect(await everythingIn(county, ['stream_row', 'stream', 'document', 'chain'])).toEqual(before);
});

test('the second file before the first waits for it and is no fork; the first brings both in', async () => {
  const pc = await enrolled();
  const offers = writes(pc, 6);
  const files = await Promise.all([0, 2, 4].map((from, at) => fileOf(pc, at + 1, offers.slice(from, from + 2))));
  expect((await bring(files[2]!)).result).toMatchObject({ state: 'waiting', accepted: 0 });
  expect((await bring(files[1]!)).result).toMatchObject({ state: 'waiting' });
  expect((await bring(files[2]!)).result).toMatchObject({ state: 'waiting' });
  const last = await bring(files[0]!);
  expect(last.result).toMatchObject({ state: 'taken', accepted: 6, behindIt: [2, 3] });
  expect(seqs((await opened(pc, last.answer)).rows)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await everythingIn(county, ['courier_waiting'])).toEqual([]);
  const [device] = await county.engine.db.selectFrom('device').select('forked_at').where('id', '=', pc.pc.device).execute();
  expect(device).toEqual({ forked_at: null });
});

test('a file with far more than one request bears comes in whole', async () => {
  const pc = await enrolled();
  const { result, answer } = await bring(await fileOf(pc, 1, writes(pc, 450)));
  expect(result).toMatchObject({ state: 'taken', accepted: 450 });
  expect((await opened(pc, answer)).rows).toHaveLength(450);
});

test('a file and a line do not get in each other’s way', async () => {
  const pc = await enrolled();
  const early = await fileOf(pc, 1, writes(pc, 2));
  writes(pc, 2);
  await pc.sync();
  expect((await bring(early)).result).toMatchObject({ state: 'known' });
  const { rows } = await pc.sync(pc.request([]));
  expect(seqs(rows)).toEqual([1, 2, 3, 4]);
});

test('a PC without a network enrols with its first file, as often as that comes, and its token is good on a line', async () => {
  const branch = await county.organisation('branch', township);
  const { code } = await county.enrolmentCode(branch);
  const card = (await county.ask('GET', '/api/county-card', undefined, await county.account('administrator', township))).body as CountyCard;
  const [stream, device] = [crypto.randomUUID(), crypto.randomUUID()];
  const pc = anOfferingPc(stream, undefined, device);
  const offers = [pc.offers([anIdea('first-idea')])];
  const ledger = { stream, organisationName: '第一党支部', entries: 1, branchKey: { generation: 1, wrapped: 'AAAA' } };
  const enrolment = { protocol: 1, code, device, deviceKey: Buffer.from(pc.publicKey).toString('base64'), ledger } as const;
  const { header } = offers[0]!;
  const head = { incarnation: 1, seq: 1, commitment: '0'.repeat(64) };
  const request = { protocol: 1, county: card.id, epoch: card.epoch, head, vector: {}, offers, mostBytes: 1_000_000 } as const;
  const file = await aRequestFile({ device, stream, deviceKey: pc.deviceKey }, card, { number: 1, enrolment, request });
  const first = await bring(file);
  expect(first.body).toMatchObject({ result: { state: 'taken', enrolled: true, accepted: 1, organisationId: branch } });
  const second = await bring(file);
  const to = { county: card, device, deviceKey: pc.deviceKey };
  const [one, two] = [
    await openAnswer(Buffer.from(first.answer!, 'base64'), to),
    await openAnswer(Buffer.from(second.answer!, 'base64'), to),
  ];
  if (!one.ok || !two.ok) throw new Error('does not open');
  expect(one.value.enrolment).toMatchObject({ stream, county: card, role: 'secretary' });
  expect(two.value.enrolment?.secret).toBe(one.value.enrolment?.secret);
  const own = one.value.answer.streams[stream];
  expect(own?.state === 'rows' && own.rows[0]?.verdict.entry).toBe(header.id);
  const authorization = `Bearer ${stream}.${device}.${one.value.enrolment?.secret}`;
  const synced = await county.ask('POST', '/sync', { ...request, offers: [], vector: {} }, { headers: { authorization } });
  expect(synced.status).toBe(200);
  // Another PC with the same code is another matter.
  const other = anOfferingPc(stream, undefined, crypto.randomUUID());
  const others = { ...enrolment, device: other.device, deviceKey: Buffer.from(other.publicKey).toString('base64') };
  const stolen = { device: other.device, stream, deviceKey: other.deviceKey };
  expect((await bring(await aRequestFile(stolen, card, { number: 1, enrolment: others, request: { ...request, offers: [] } }))).code).toBe(
    'code-used',
  );
});

test('what is foreign, forged, cut or too new is refused with its reason, and leaves no trace', async () => {
  const [pc, other] = [await enrolled(), await enrolled()];
  const [offers, more] = [writes(pc, 1), writes(other, 1)];
  const good = await fileOf(pc, 1, offers);
  const stranger = aKeyPair();
  const from = { device: pc.pc.device, stream: pc.stream, deviceKey: stranger.privateKey };
  const foreign = { ...pc.card, id: 'another-county' };
  const flipped = Buffer.from(good);
  flipped[good.length - 5]! ^= 4;
  const before = await everythingIn(county, ['stream_row', 'stream', 'document', 'chain', 'device', 'courier_waiting', 'branch_key']);
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['courier-signature-wrong', await aRequestFile(from, pc.card, { number: 1, request: pc.request(offers) })],
    [
      'courier-of-another-county',
      await aRequestFile({ ...from, deviceKey: pc.pc.deviceKey }, foreign, { number: 1, request: pc.request(offers) }),
    ],
    [
      'courier-closed',
      await aRequestFile(
        { ...from, deviceKey: pc.pc.deviceKey },
        { ...pc.card, publicKey: stranger.publicKey.toString('base64') },
        { number: 1, request: pc.request(offers) },
      ),
    ],
    ['courier-truncated', good.subarray(0, -1)],
    ['courier-damaged', flipped],
    ['courier-no-file', Buffer.from('PK\u0003\u0004 something else')],
    ['courier-suite-unknown', await fileOf(pc, 1, offers, { header: { suite: 'sm2-sm3-sm4' } })],
    ['courier-not-for-here', await fileOf(pc, 1, offers, { header: { kind: 'answer' } })],
    [
      'device-unknown',
      await fileOf(pc, 1, offers, { header: { device: 'nobody' }, parts: { whose: { device: 'nobody', number: 1 } } as never }),
    ],
    ['courier-unreadable', await fileOf(pc, 1, offers, { header: { number: 2 } })],
    ['courier-unreadable', await fileOf(pc, 1, offers, { request: { head: 'x' } })],
    ['offer-of-another', await fileOf(pc, 1, more)],
    ['county-other', await fileOf(pc, 1, offers, { request: { county: 'another' } })],
  ];
  for (const [code, file] of cases) expect((await bring(file)).code, code).toBe(code);
  expect(await everythingIn(county, ['stream_row', 'stream', 'document', 'chain', 'device', 'courier_waiting', 'branch_key'])).toEqual(
    before,
  );
});

test('the file of a revoked PC is refused with the day; its work waits at the console with what came over a line, once', async () => {
  const pc = await enrolled();
  const file = await fileOf(pc, 1, writes(pc, 2));
  const administrator = await county.account('administrator', township);
  await county.ask('POST', `/api/devices/${pc.stream}/${pc.pc.device}/revocation`, {}, administrator);
  for (const _ of [1, 2]) expect((await bring(file)).body).toMatchObject({ code: 'device-revoked', held: 2 });
  expect((await pc.ask('/late-work', { protocol: 1, offers: pc.offered })).body).toMatchObject({ waiting: 2 });
  const url = `/api/devices/${pc.stream}/${pc.pc.device}/late-work`;
  const { acts } = (await county.ask('GET', url, undefined, administrator)).body as { acts: { entry: string; isBefore: boolean }[] };
  expect(acts).toHaveLength(2);
  const decided = await county.ask('POST', url, { admits: [acts[0]!.entry] }, administrator);
  expect(decided.body).toEqual({ accepted: 1, refused: 1 });
  expect((await bring(file)).body).toMatchObject({ code: 'device-revoked', held: 0 });
});

test('a connected PC takes the file of a colleague along, and cannot open the answer', async () => {
  const [pc, colleague] = [await enrolled(), await enrolled()];
  const file = await fileOf(colleague, 1, writes(colleague, 2));
  const { status, body } = await pc.ask('/sync/courier', { file: file.toString('base64') });
  expect([status, body]).toMatchObject([200, { result: { state: 'taken', accepted: 2 } }]);
  const answer = Buffer.from(body.answer as string, 'base64');
  const to = { county: pc.card, device: pc.pc.device, deviceKey: pc.pc.deviceKey };
  expect(await openAnswer(answer, to)).toMatchObject({ ok: false, refusal: { code: 'courier-not-for-here' } });
  expect((await opened(colleague, body.answer as string)).rows).toHaveLength(2);
});

test('a county that was restored from before a PC enrolled takes it back by its certificate, and asks for the rows', async () => {
  const pc = await enrolled();
  writes(pc, 2);
  const { rows } = await pc.sync();
  pc.vector = { [pc.stream]: { seq: 2, hash: rows[1]!.verdict.hash } };
  const other = await TestCounty.open();
  await other.organisation('county-committee', null);
  const parts = { again: { protocol: 1, ...pc.enrolment.certificate } } as const;
  const taken = await takeCourier(other.county, await fileOf(pc, 2, [], { parts }), 'somebody');
  expect(taken).toMatchObject({ ok: true, value: { result: { state: 'behind' } } });
  const returned = [{ protocol: 1, stream: pc.stream, rows: rows.map((row, at) => ({ ...row, offer: pc.offered[at]! })) }] as const;
  const back = await takeCourier(other.county, await fileOf(pc, 3, writes(pc, 1), { parts: { ...parts, returned } }), 'somebody');
  expect(back).toMatchObject({ ok: true, value: { result: { state: 'taken', accepted: 1 } } });
  await other.close();
});

test('a file is looked into without its contents: as far as it goes without the county’s key, and wholly with it', async () => {
  const pc = await enrolled();
  const parts = { again: { protocol: 1, ...pc.enrolment.certificate } } as const;
  const file = await fileOf(pc, 3, writes(pc, 2), { parts, header: { first: 1, last: 2 } });
  const without = await inspectCourier(file, undefined);
  expect(without).toMatchObject({ isGood: true });
  expect(without.lines).toEqual(
    expect.arrayContaining(['移交文件，第 3 份', '条数：2，第 1 到 2 条', '没有县级密钥：签名和密封没有核对。']),
  );
  const within = await inspectCourier(file, county.county.key);
  expect(within).toMatchObject({ isGood: true });
  expect(within.lines).toEqual(expect.arrayContaining(['签名：对', '密封：打得开，里面是2 条记录']));
  expect(within.lines.join()).not.toContain('改进夹具');
  const stranger = { device: pc.pc.device, stream: pc.stream, deviceKey: aKeyPair().privateKey };
  const forged = await aRequestFile(stranger, pc.card, { number: 1, ...parts, request: pc.request([]) });
  expect(await inspectCourier(forged, county.county.key)).toMatchObject({ isGood: false });
  expect(await inspectCourier(file.subarray(0, 500), undefined)).toMatchObject({
    isGood: false,
    lines: [expect.stringContaining('没有拷完')],
  });
  const { answer } = await bring(file);
  const answered = await inspectCourier(Buffer.from(answer!, 'base64'), county.county.key);
  expect(answered.lines).toEqual(expect.arrayContaining(['回执，答复第 3 份移交文件', '签名：对']));
});
