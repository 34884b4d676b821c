import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STREAM_CHECKS } from '../../../src/server/streams/checks.ts';
import type { OpenOffer } from '../../../src/sync/protocol.ts';
import { aRequestFile } from '../../helpers/courier.ts';
import { aBranchKey } from '../../helpers/entries.ts';
import { anIdea } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { GroupPc } from '../harness/group.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [park, elsewhere] = ['', ''];
let administrator: { readonly cookie: string };
beforeAll(async () => {
  county = await TestCounty.open();
  const root = await county.organisation('county-committee', null);
  [park, elsewhere] = [await county.organisation('park', root), await county.organisation('park', root)];
  administrator = await county.account('administrator', park);
});
afterAll(async () => {
  for (const { name, find } of STREAM_CHECKS) expect([name, await find(county.engine.db)]).toEqual([name, []]);
  await county.close();
});

type LateAct = { readonly entry: string; readonly bar: string | null; readonly group: { readonly id: string } | null };
const urlOf = ({ pc }: GroupPc) => `/api/devices/${pc.stream}/${pc.pc.device}`;
const revoked = (pc: GroupPc) => county.ask('POST', `${urlOf(pc)}/revocation`, {}, administrator);
const handsIn = (pc: GroupPc, offers = pc.offered, stream = pc.group) => pc.pc.ask('/late-work', { protocol: 1, stream, offers });
const listed = async (pc: GroupPc) =>
  (await county.ask('GET', `${urlOf(pc)}/late-work`, undefined, administrator)).body.acts as readonly LateAct[];
const decide = async (pc: GroupPc, admits: readonly string[]) => county.ask('POST', `${urlOf(pc)}/late-work`, { admits }, administrator);
const entry = ({ header }: { readonly header: { readonly id: string } }) => header.id;

/** Two enterprises in a group; the second one's PC is revoked with something of it unsent. */
async function aLostPartner({ founderIn = park } = {}) {
  const [group, key] = [randomUUID(), aBranchKey()];
  const enterprise = async (superior: string) =>
    new GroupPc(await TestPc.enrol(county, await county.organisation('branch', superior)), group, key);
  const [owner, partner] = [await enterprise(founderIn), await enterprise(park)];
  owner.founds();
  const { code } = owner.invites();
  await owner.sync();
  const joining = partner.joins(code);
  await partner.sync();
  await owner.sync();
  partner.offered = [];
  const unsent = [partner.records(), partner.records()] as const;
  county.pass(60_000);
  expect((await revoked(partner)).status).toBe(200);
  return { owner, partner, joining, unsent };
}

test('what a revoked PC had written in a group waits beside its other work, and takes its place there once it is decided about', async () => {
  const { owner, partner, unsent } = await aLostPartner();
  const own = partner.pc.writes([anIdea(randomUUID())]);
  expect((await partner.pc.ask('/late-work', { protocol: 1, offers: [own] })).body).toMatchObject({ waiting: 1 });
  for (const _ of [1, 2]) expect((await handsIn(partner)).body).toMatchObject({ waiting: 2, accepted: 0, refused: 0 });
  expect((await owner.sync()).rows).toEqual([]);
  const { body } = await county.ask('GET', '/api/devices', undefined, administrator);
  expect(body.devices).toContainEqual(expect.objectContaining({ id: partner.pc.pc.device, lateWork: 3 }));

  const founder = expect.objectContaining({ id: owner.group, founder: owner.pc.enrolment.organisation.name, foundedOn: '2026-06-15' });
  expect(await listed(partner)).toMatchObject([
    { entry: entry(own), group: null, bar: null },
    { entry: entry(unsent[0]), group: founder, bar: null, verb: 'record-activity', types: ['activity'], isBefore: true },
    { entry: entry(unsent[1]), group: founder, bar: null },
  ]);
  expect((await decide(partner, [entry(own), entry(unsent[1])])).body).toEqual({ accepted: 2, refused: 1 });
  expect(outcomesOf((await owner.sync()).rows)).toEqual(['4 refused device-revoked', '5 accepted']);
  expect((await handsIn(partner)).body).toMatchObject({ waiting: 0, accepted: 1, refused: 1 });
  expect(await listed(partner)).toEqual([]);
});

test('the console names no founder that is outside of its scope', async () => {
  const { partner } = await aLostPartner({ founderIn: elsewhere });
  await handsIn(partner);
  expect(await listed(partner)).toMatchObject([{ group: { founder: null, foundedOn: '2026-06-15' } }, {}]);
});

test('who is in the group, its keys, and what nobody there could open are refused, whatever was admitted', async () => {
  const { owner, partner, joining } = await aLostPartner();
  const leaving = partner.endsMembership(joining, 'leave-group');
  const { writer } = new GroupPc(partner.pc, partner.group, { ...partner.key, generation: 9 });
  const activity = { type: 'activity', id: randomUUID(), body: {} } as const;
  const unopened = writer.offer(partner.writer.write([activity], { verb: 'record-activity' })) as OpenOffer;
  partner.offered.push(unopened);
  const last = partner.records();
  expect((await handsIn(partner)).body).toMatchObject({ waiting: 5 });
  expect((await listed(partner)).map(({ bar }) => bar)).toEqual([null, null, 'membership', 'key', null]);
  expect((await decide(partner, [leaving, unopened, last].map(entry))).body).toEqual({ accepted: 1, refused: 4 });
  const rows = outcomesOf((await owner.sync()).rows).map((line) => line.split(' ').slice(1).join(' '));
  expect(rows).toEqual([...Array(4).fill('refused device-revoked'), 'accepted']);
  // It did not leave by that.
  const { organisation } = partner.pc.enrolment;
  const member = county.engine.db.selectFrom('stream_member').select('until_seq').where('stream', '=', partner.group);
  expect(await member.where('organisation_id', '=', organisation.id).execute()).toEqual([{ until_seq: null }]);
});

test('an admitted act keeps to the rules of the group: what decides about it stays with its founder', async () => {
  const { owner, partner } = await aLostPartner();
  const founding = owner.offered[0]!.header.writes[0]!;
  const write = { type: 'autonomous-group', id: owner.group, body: { id: owner.group }, base: founding.bodyHash } as const;
  const offer = partner.writes([write], { verb: 'confirm-dissolution' });
  await handsIn(partner);
  expect((await decide(partner, [entry(offer)])).body).toEqual({ accepted: 0, refused: 3 });
  expect(outcomesOf((await owner.sync()).rows).at(-1)).toBe('6 refused verb-not-yours');
});

test('of an enterprise that is out of the group nothing is kept, and what waited already comes to nothing without a row', async () => {
  const { owner, partner, joining, unsent } = await aLostPartner();
  await handsIn(partner, [unsent[0]]);
  owner.endsMembership(joining, 'remove-enterprise');
  await owner.sync();
  expect((await listed(partner)).map(({ bar }) => bar)).toEqual(['left']);
  expect(await handsIn(partner)).toMatchObject({ status: 422, body: { code: 'group-not-yours', stream: partner.group } });
  expect((await decide(partner, [entry(unsent[0])])).body).toEqual({ accepted: 0, refused: 1 });
  expect(await listed(partner)).toEqual([]);
  expect((await owner.sync()).rows).toEqual([]);
});

test('nobody hands in for a group that it is not in, for another stream, or for another PC', async () => {
  const [{ owner, partner, unsent }, other] = [await aLostPartner(), await aLostPartner()];
  const cases = [
    [[], other.partner.group, 'group-not-yours'],
    [[], owner.pc.stream, 'group-not-yours'],
    [[], randomUUID(), 'group-not-yours'],
    [unsent, other.partner.group, 'offer-of-another'],
    [other.unsent, partner.group, 'offer-of-another'],
    [[{ ...unsent[0], signature: unsent[1].signature }], partner.group, 'request-invalid'],
  ] as const;
  for (const [offers, stream, code] of cases) expect((await handsIn(partner, [...offers], stream)).body.code).toBe(code);
  expect(await listed(partner)).toEqual([]);
});

test('a group that waits for its PCs after a restore is decided about later, and holds up nothing else', async () => {
  const { owner, partner, unsent } = await aLostPartner();
  const own = partner.pc.writes([anIdea(randomUUID())]);
  await partner.pc.ask('/late-work', { protocol: 1, offers: [own] });
  await handsIn(partner);
  const heard = (epoch: number) =>
    county.engine.db.updateTable('stream_reader').set({ heard_epoch: epoch }).where('stream', '=', owner.group).execute();
  const { heard_epoch } = await county.engine.db
    .selectFrom('stream_reader')
    .select('heard_epoch')
    .where('stream', '=', owner.group)
    .executeTakeFirstOrThrow();
  await heard(heard_epoch + 1);
  expect((await decide(partner, [entry(own)])).body).toEqual({ accepted: 1, refused: 0 });
  expect((await decide(partner, [])).body).toEqual({ code: 'stream-recovering', stream: owner.group });
  await heard(heard_epoch);
  expect((await decide(partner, [entry(unsent[0])])).body).toEqual({ accepted: 1, refused: 1 });
});

test('the groups in the courier file of a revoked PC wait with its branch’s own work; one that it is not in is counted and not kept', async () => {
  const { owner, partner, unsent } = await aLostPartner();
  const own = partner.pc.writes([anIdea(randomUUID())]);
  const { pc } = partner;
  const unknown = new GroupPc(pc, randomUUID(), partner.key);
  unknown.founds();
  const groups = [partner, unknown].map((each) => ({ ...each.request(), stream: each.group }));
  const from = { device: pc.pc.device, stream: pc.stream, deviceKey: pc.pc.deviceKey };
  const file = await aRequestFile(from, pc.card, { number: 1, request: pc.request([own]), groups });
  const bring = async () => (await county.ask('POST', '/api/courier', { file: file.toString('base64') }, administrator)).body;
  for (const _ of [1, 2]) expect(await bring()).toMatchObject({ code: 'device-revoked', held: 3, outside: 1 });
  expect((await listed(partner)).map((act) => [act.entry, act.group?.id])).toEqual([
    [entry(own), undefined],
    [entry(unsent[0]), owner.group],
    [entry(unsent[1]), owner.group],
  ]);
  expect((await decide(partner, unsent.map(entry))).body).toEqual({ accepted: 2, refused: 1 });
  expect(outcomesOf((await owner.sync()).rows)).toEqual(['4 accepted', '5 accepted']);
  expect(await bring()).toMatchObject({ code: 'device-revoked', held: 0, outside: 1 });
});

test('a purge in the group empties what still waits of it', async () => {
  const { owner, partner } = await aLostPartner();
  const document = randomUUID();
  partner.records(document);
  await handsIn(partner);
  owner.writes([], { verb: 'purge-person', purges: [document] });
  await owner.sync();
  const { rows } = { rows: await county.engine.db.selectFrom('late_offer').select('offer').where('stream', '=', partner.group).execute() };
  expect(rows.map(({ offer }) => JSON.parse(offer).bodies[0] !== null)).toEqual([true, true, false]);
});
