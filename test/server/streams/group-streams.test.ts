import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { STREAM_CHECKS } from '../../../src/server/streams/checks.ts';
import { handleOf } from '../../../src/sync/group-key.ts';
import { aBranchKey } from '../../helpers/entries.ts';
import { anInvitation } from '../../helpers/group-enterprises.ts';
import { TestCounty } from '../harness/county.ts';
import { everythingIn } from '../harness/everything.ts';
import { GroupPc } from '../harness/group.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

let county: TestCounty;
let park = '';
beforeAll(async () => {
  county = await TestCounty.open();
  const root = await county.organisation('county-committee', null);
  park = await county.organisation('park', root);
});
afterAll(async () => {
  for (const { name, find } of STREAM_CHECKS) expect([name, await find(county.engine.db)]).toEqual([name, []]);
  await county.close();
});

let group = '';
let [owner, partner, third]: GroupPc[] = [];
const key = aBranchKey();
const inEnterprise = async (given = key) =>
  new GroupPc(await TestPc.enrol(county, await county.organisation('branch', park)), group, given);

/** A group that an enterprise founded, another one that was invited into it, and a third one that was not. */
beforeEach(async () => {
  group = randomUUID();
  [owner, partner, third] = [await inEnterprise(), await inEnterprise(), await inEnterprise()];
  owner!.founds();
  await owner!.sync();
});
async function joined() {
  const { code } = owner!.invites();
  await owner!.sync();
  const joining = partner!.joins(code);
  await partner!.sync();
  return { code, joining };
}
const rowsIn = () => county.engine.db.selectFrom('stream_row').select('seq').where('stream', '=', group).execute();

test('the first entry of a group founds its stream for the enterprise that wrote it, and whoever is not in it gets nothing', async () => {
  const stream = await county.engine.db.selectFrom('stream').selectAll().where('id', '=', group).executeTakeFirstOrThrow();
  expect([stream.purpose, stream.organisation_id]).toEqual(['group', owner!.pc.enrolment.organisation.id]);
  expect(owner!.seen[0]!.verdict.founder).toBe(owner!.pc.enrolment.organisation.id);
  for (const [pc, at] of [
    [third!, group],
    [third!, randomUUID()],
    [third!, owner!.pc.stream],
  ] as const)
    expect((await pc.ask({ ...pc.request(), stream: at, vector: {} })).body).toEqual({ code: 'group-not-yours', stream: at });
  third!.records();
  expect((await third!.ask()).body).toEqual({ code: 'group-not-yours', stream: group });
  expect(await rowsIn()).toHaveLength(1);
});

test('an enterprise joins by the code that it was given, and then both read and write', async () => {
  const { code } = owner!.invites();
  owner!.records();
  await owner!.sync();
  const asked = await partner!.pc.ask('/group-invitation', { protocol: 1, handle: handleOf(code) });
  expect(asked.body).toEqual({ groupId: group, sealedKeys: anInvitation().sealedKeys, until: '2026-06-18T02:00:00.000Z' });
  partner!.joins(code);
  partner!.records();
  const first = await partner!.sync();
  expect(outcomesOf(first.rows)).toEqual(['1 accepted', '2 accepted', '3 accepted', '4 accepted']);
  expect(outcomesOf((await partner!.sync()).rows)).toEqual(['5 accepted']);
  expect(outcomesOf((await owner!.sync()).rows)).toEqual(['4 accepted', '5 accepted']);
  expect((await everythingIn(county)).some((line) => line.includes(code) || line.includes(code.replaceAll('-', '')))).toBe(false);
});

test('a code that is wrong, over, taken back or used lets nobody in, and nothing of whoever tried is in the log', async () => {
  const late = owner!.invites({ until: '2026-06-15T01:59:59.000Z' });
  const taken = owner!.invites();
  const used = owner!.invites();
  const { id, bodyHash } = taken.offer.header.writes[0]!;
  owner!.writes([{ type: 'group-invitation', id, body: null, base: bodyHash }], { verb: 'withdraw-enterprise-invitation' });
  await owner!.sync();
  partner!.joins(used.code);
  await partner!.sync();
  const before = (await rowsIn()).length;
  for (const [code, reason] of [
    ['2222-2222-2222-2222-2222', 'group-invitation-unknown'],
    [late.code, 'group-invitation-over'],
    [taken.code, 'group-invitation-unknown'],
    [used.code, 'group-invitation-used'],
  ] as const) {
    const asked = await third!.pc.ask('/group-invitation', { protocol: 1, handle: handleOf(code) });
    expect([asked.status, asked.body.code]).toEqual([422, reason]);
    const trying = new GroupPc(third!.pc, group, key);
    trying.joins(code);
    trying.records();
    expect((await trying.ask()).body).toEqual({ code: 'group-entry-refused', reason });
  }
  expect(await rowsIn()).toHaveLength(before);
  const [good] = [owner!.invites()];
  await owner!.sync();
  third!.joins(late.code);
  third!.joins(good.code);
  expect(outcomesOf((await third!.sync()).rows).slice(-2)).toEqual([`${before + 2} refused rule`, `${before + 3} accepted`]);
});

test('an enterprise that was invited decides nothing about the group, and nobody puts there what is only a branch’s own', async () => {
  await joined();
  partner!.writes([{ type: 'autonomous-group', id: group, body: { id: group }, base: owner!.offered[0]!.header.writes[0]!.bodyHash }], {
    verb: 'confirm-dissolution',
  });
  partner!.invites();
  partner!.writes([{ type: 'person', id: randomUUID(), body: {} }], { verb: 'record-activity' });
  partner!.records();
  const told = outcomesOf((await partner!.sync()).rows).map((line) => line.split(' ').slice(1).join(' '));
  expect(told).toEqual(['refused verb-not-yours', 'refused verb-not-yours', 'refused stream-not-for', 'accepted']);
  owner!.pc.writes([{ type: 'group-invitation', id: 'elsewhere', body: anInvitation({ id: 'elsewhere' }) }], { verb: 'invite-enterprise' });
  expect(outcomesOf((await owner!.pc.sync()).rows)).toEqual(['1 refused stream-not-for']);
});

test('whoever left, or was taken out, reads up to there and no further, and comes back with another code', async () => {
  const { joining } = await joined();
  owner!.endsMembership(joining, 'remove-enterprise');
  owner!.records();
  await owner!.sync();
  partner!.records();
  const last = await partner!.sync();
  expect([outcomesOf(last.rows), last.ended]).toEqual([['4 accepted'], true]);
  const again = await partner!.sync();
  expect([again.rows, again.told.state === 'rows' && again.told.last.seq]).toEqual([[], 4]);
  expect(await rowsIn()).toHaveLength(5);

  const { code } = owner!.invites();
  await owner!.sync();
  const second = partner!.joins(code);
  expect(outcomesOf((await partner!.sync()).rows)).toEqual(['5 accepted', '6 accepted', '7 accepted', '8 accepted']);
  partner!.endsMembership(second, 'leave-group');
  partner!.records();
  const leaving = await partner!.sync();
  expect([outcomesOf(leaving.rows), leaving.ended]).toEqual([['9 accepted'], true]);
  // The answer was lost on the way: the same once more.
  partner!.place = { seq: 8, hash: partner!.seen.find(({ verdict }) => verdict.seq === 8)!.verdict.hash };
  expect(outcomesOf((await partner!.sync()).rows)).toEqual(['9 accepted']);
});

test('after the group’s key was renewed nothing is taken that is sealed under the one before, and of two new keys the first counts', async () => {
  await joined();
  owner!.renews(2);
  owner!.renews(2, '4');
  const rows = await owner!.sync();
  expect([outcomesOf(rows.rows).slice(-2), rows.generation]).toEqual([['4 accepted', '5 refused rule'], 2]);
  partner!.records();
  const old = await partner!.sync();
  expect([outcomesOf(old.rows), old.generation]).toEqual([['4 accepted', '5 refused rule'], 2]);
  const renewed = new GroupPc(partner!.pc, group, { generation: 2, key: key.key });
  Object.assign(renewed, { place: partner!.place });
  const entry = partner!.writer.write([{ type: 'activity', id: randomUUID(), body: {} }], { verb: 'record-activity' });
  expect(entry.header.seq).toBe(3);
  const [waiting] = partner!.offered.slice(-1);
  const again = { ...waiting!, ...renewed.writer.offer({ header: waiting!.header, bodies: [{ salt: 'a'.repeat(32), body: '{}' }] }) };
  const answered = await partner!.ask(partner!.request([again as never]));
  const row = answered.body.streams?.[group];
  expect(row?.state === 'rows' && outcomesOf(row.rows)).toEqual(['6 accepted']);
});

test('a PC that was revoked has no access to a group any more', async () => {
  await joined();
  const administrator = await county.account('administrator', park);
  const url = `/api/devices/${partner!.pc.stream}/${partner!.pc.pc.device}/revocation`;
  expect((await county.ask('POST', url, {}, administrator)).status).toBe(200);
  expect((await partner!.ask()).body.code).toBe('device-revoked');
});

test('an entry that is not accepted founds no group: a document of another stream, a name of an organisation, a forged signature', async () => {
  const taken = randomUUID();
  third!.pc.writes([{ type: 'autonomous-group', id: taken, body: { id: taken } }], { verb: 'found-group' });
  await third!.pc.sync();
  const one = new GroupPc(third!.pc, taken, key);
  one.founds();
  expect((await one.ask()).body).toEqual({ code: 'group-entry-refused', reason: 'document-of-another' });
  const named = new GroupPc(third!.pc, park, key);
  named.founds();
  expect((await named.ask()).body).toEqual({ code: 'group-not-yours', stream: park });
  const forged = new GroupPc(third!.pc, randomUUID(), key);
  const offer = forged.founds();
  forged.offered = [{ ...offer, signature: owner!.offered[0]!.signature }];
  expect((await forged.ask()).body).toEqual({ code: 'group-entry-refused', reason: 'signature-wrong' });
  const streams = await county.engine.db.selectFrom('stream').select('id').where('id', 'in', [taken, park, forged.group]).execute();
  expect(streams).toEqual([]);
});

test('a purge in a group empties what every enterprise of it reads, and reaches nothing that lies elsewhere', async () => {
  await joined();
  const id = randomUUID();
  partner!.records(id);
  await partner!.sync();
  owner!.writes([], { verb: 'purge-person', purges: [id] });
  owner!.writes([], { verb: 'purge-person', purges: [third!.pc.stream] });
  await owner!.sync();
  const rows = (await new GroupPc(owner!.pc, group, key).sync()).rows;
  expect(rows.find(({ offer }) => offer && 'header' in offer && offer.header.writes[0]?.id === id)?.offer).toMatchObject({
    bodies: [null],
  });
  third!.pc.writes([{ type: 'golden-idea', id: 'of-the-third', body: {} }]);
  await third!.pc.sync();
  owner!.writes([], { verb: 'purge-person', purges: ['of-the-third'] });
  expect(outcomesOf((await owner!.sync()).rows)).toEqual([expect.stringContaining('refused document-of-another')]);
});

test('nobody purges the group itself, or who is in it', async () => {
  await joined();
  const member = owner!.offered
    .concat(partner!.offered)
    .flatMap((offer) => offer.header.writes.filter(({ type }) => type === 'group-member'));
  for (const who of [partner!, owner!])
    for (const id of [group, member[0]!.id]) {
      who.writes([], { verb: 'purge-person', purges: [id] });
      expect(outcomesOf((await who.sync()).rows).at(-1)).toContain('refused purge-breaks-group');
    }
});

test('a request that comes again, and two that come at once, change nothing twice', async () => {
  const { code } = owner!.invites();
  await owner!.sync();
  const [mine, theirs] = [new GroupPc(partner!.pc, group, key), new GroupPc(third!.pc, group, key)];
  mine.joins(code);
  theirs.joins(code);
  const request = mine.request();
  const answers = await Promise.all([mine.ask(request), theirs.ask(), mine.ask(request)]);
  const statuses = answers.map(({ status }) => status);
  expect([
    [200, 422, 200],
    [422, 200, 422],
  ]).toContainEqual(statuses);
  expect(await rowsIn()).toHaveLength(3);
  const founding = { ...owner!.request([owner!.offered[0]!]), vector: {} };
  expect((await owner!.ask(founding)).status).toBe(200);
  expect(await rowsIn()).toHaveLength(3);
});

test('the group goes on when the organisation that owns it is moved and closed', async () => {
  await joined();
  const id = owner!.pc.enrolment.organisation.id;
  await county.engine.db.updateTable('organisation').set({ closed_on: '2026-06-01' }).where('id', '=', id).execute();
  partner!.records();
  owner!.records();
  expect(outcomesOf((await partner!.sync()).rows)).toEqual(['4 accepted']);
  expect(outcomesOf((await owner!.sync()).rows)).toEqual(['3 accepted', '4 accepted', '5 accepted']);
});
