import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Offer, OpenOffer } from '../../../src/sync/protocol.ts';
import { aRequestFile } from '../../helpers/courier.ts';
import { anIdea } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

let county: TestCounty;
let township = '';
let administrator: { readonly cookie: string };
beforeAll(async () => {
  county = await TestCounty.open();
  township = await county.organisation('township', await county.organisation('county-committee', null));
  administrator = await county.account('administrator', township);
});
afterAll(() => county.close());

const entry = (offer: OpenOffer) => offer.header.id;
async function aPcWithThreeFiles() {
  const pc = await TestPc.enrol(county, await county.organisation('branch', township));
  const offers = Array.from({ length: 6 }, () => pc.writes([anIdea(crypto.randomUUID())]));
  const fileOf = (number: number, of: readonly Offer[]) =>
    aRequestFile({ device: pc.pc.device, stream: pc.stream, deviceKey: pc.pc.deviceKey }, pc.card, { number, request: pc.request(of) });
  const files = await Promise.all([0, 2, 4].map((from, at) => fileOf(at + 1, offers.slice(from, from + 2))));
  return { pc, offers, files: files as [Buffer, Buffer, Buffer] };
}
const bring = async (file: Uint8Array) =>
  (await county.ask('POST', '/api/courier', { file: Buffer.from(file).toString('base64') }, administrator)).body;
const at = (pc: TestPc) => `/api/devices/${pc.stream}/${pc.pc.device}`;
const revoke = async (pc: TestPc) => expect((await county.ask('POST', `${at(pc)}/revocation`, {}, administrator)).status).toBe(200);
const acts = async (pc: TestPc) =>
  ((await county.ask('GET', `${at(pc)}/late-work`, undefined, administrator)).body.acts as { entry: string }[]).map((act) => act.entry);
async function listed(pc: TestPc) {
  const { devices } = (await county.ask('GET', '/api/devices', undefined, administrator)).body as { devices: { id: string }[] };
  return devices.find(({ id }) => id === pc.pc.device);
}

test('files of a PC that waited when it was revoked, and one that came afterwards, are late work once the missing one is there', async () => {
  const { pc, offers, files } = await aPcWithThreeFiles();
  expect(await bring(files[2])).toMatchObject({ result: { state: 'waiting' } });
  expect(await listed(pc)).toMatchObject({ lateWork: 0, waitingFiles: 1 });
  await revoke(pc);
  expect(await bring(files[1])).toMatchObject({ code: 'device-revoked', held: 0, waiting: 2 });
  expect(await listed(pc)).toMatchObject({ lateWork: 0, waitingFiles: 2 });
  const last = await bring(files[0]);
  expect(last).toMatchObject({ code: 'device-revoked', held: 6 });
  expect(last).not.toHaveProperty('waiting');
  expect(await acts(pc)).toEqual(offers.map(entry));
  expect(await listed(pc)).toMatchObject({ lateWork: 6, waitingFiles: 0 });
  expect(await bring(files[1]), 'twice is once').toMatchObject({ held: 6 });

  const admits = offers.slice(0, 5).map(entry);
  expect((await county.ask('POST', `${at(pc)}/late-work`, { admits }, administrator)).body).toEqual({ accepted: 5, refused: 1 });
  const other = await TestPc.enrol(county, (await deviceRow(pc)).organisation_id, { stream: pc.stream, joins: true });
  expect(outcomesOf((await other.sync()).rows).filter((outcome) => outcome.includes('accepted'))).toHaveLength(6);
});

const deviceRow = (pc: TestPc) =>
  county.engine.db.selectFrom('device').select('organisation_id').where('id', '=', pc.pc.device).executeTakeFirstOrThrow();

test('what the PC hands in over a line brings in the files that waited behind it', async () => {
  const { pc, offers, files } = await aPcWithThreeFiles();
  for (const file of [files[2], files[1]]) await bring(file);
  await revoke(pc);
  const handed = await pc.ask('/late-work', { protocol: 1, offers: offers.slice(0, 2) });
  expect(handed.body).toMatchObject({ waiting: 6, upTo: { seq: 6 } });
  expect(await acts(pc)).toEqual(offers.map(entry));
  expect(await listed(pc)).toMatchObject({ lateWork: 6, waitingFiles: 0 });
});
