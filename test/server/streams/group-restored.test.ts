import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STREAM_CHECKS } from '../../../src/server/streams/checks.ts';
import type { OpenOffer } from '../../../src/sync/protocol.ts';
import { aBranchKey } from '../../helpers/entries.ts';
import { keepStreams, restoreStreams } from '../convergence/last-week.ts';
import { TestCounty } from '../harness/county.ts';
import { GroupPc } from '../harness/group.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

let [before, after]: [TestCounty, TestCounty] = [undefined as never, undefined as never];
let park = '';
beforeAll(async () => {
  [before, after] = [await TestCounty.open(), await TestCounty.open()];
  park = await before.organisation('park', await before.organisation('county-committee', null));
  await after.organisation('county-committee', null);
});
afterAll(async () => {
  for (const county of [before, after])
    for (const { name, find } of STREAM_CHECKS) expect([name, await find(county.engine.db)]).toEqual([name, []]);
  await before.close();
  await after.close();
});

/** Two enterprises in a group; the second wrote there. */
async function aSharedGroup() {
  const [group, key] = [randomUUID(), aBranchKey()];
  const inEnterprise = async () => new GroupPc(await TestPc.enrol(before, await before.organisation('branch', park)), group, key);
  const [owner, partner, third] = [await inEnterprise(), await inEnterprise(), await inEnterprise()];
  owner.founds();
  const { code } = owner.invites();
  await owner.sync();
  const joining = partner.joins(code);
  partner.records();
  await partner.sync();
  await partner.sync();
  await owner.sync();
  return { group, owner, partner, third, joining };
}
const again = (pc: GroupPc, county: TestCounty) =>
  county.ask('POST', '/enrol/again', { protocol: 1, ...pc.pc.enrolment.certificate, branchKey: { generation: 1, wrapped: 'AAAA' } });
const giveBack = (pc: GroupPc, from = 0) =>
  pc.pc.ask('/sync/rows', { protocol: 1, stream: pc.group, rows: pc.seen.filter(({ verdict }) => verdict.seq > from) });

test('a county that lost all of a group gets it back from any of its enterprises, and with the rows who is in it', async () => {
  const shared = await aSharedGroup();
  const [owner, partner, third] = [shared.owner.at(after), shared.partner.at(after), shared.third.at(after)];
  await again(partner, after);
  expect((await partner.sync()).told).toEqual({ state: 'behind', last: { seq: 0, hash: '0'.repeat(64) } });
  // The tree lost the enterprise that founded it: its own PC brings it back first.
  expect((await giveBack(partner)).body).toEqual({ code: 'stream-recovering', stream: shared.group });
  await again(owner, after);
  expect((await giveBack(partner)).body).toMatchObject({ last: { seq: 4 } });
  partner.records();
  expect(outcomesOf((await partner.sync()).rows)).toEqual(['5 accepted']);
  owner.records();
  expect(outcomesOf((await owner.sync()).rows)).toEqual(['5 accepted', '6 accepted']);
  await again(third, after);
  expect((await third.ask()).body).toEqual({ code: 'group-not-yours', stream: shared.group });
});

test('rows of a group that were changed, or that nobody signed, found nothing', async () => {
  const { group, owner } = await aSharedGroup();
  const there = owner.at(after);
  await again(there, after);
  const [first] = there.seen;
  for (const row of [
    { ...first!, verdict: { ...first!.verdict, founder: randomUUID() } },
    { ...first!, verdict: { ...first!.verdict, receivedAt: '2020-01-01T00:00:00.000Z' } },
    { ...first!, signature: there.seen[1]!.signature },
  ])
    expect((await there.pc.ask('/sync/rows', { protocol: 1, stream: group, rows: [row] })).status).toBe(422);
  expect(await after.engine.db.selectFrom('stream').select('id').where('id', '=', group).execute()).toEqual([]);
});

test('after a restore from before an enterprise joined and another left, both come back as they were', async () => {
  const { group, owner, partner, third, joining } = await aSharedGroup();
  const lastWeek = await keepStreams(before, [group]);
  owner.endsMembership(joining, 'remove-enterprise');
  const { code } = owner.invites();
  await owner.sync();
  third.joins(code);
  await third.sync();
  await owner.sync();
  await restoreStreams(before, [group], lastWeek);
  third.records();
  expect((await third.sync()).told).toMatchObject({ state: 'behind', last: { seq: 4 } });
  expect((await giveBack(third, 4)).body).toMatchObject({ last: { seq: 7 } });
  // Whoever had read it then is waited for: nothing new is taken before.
  expect((await third.sync()).rows).toEqual([]);
  expect((await owner.sync()).told.state).toBe('rows');
  await owner.sync();
  expect(outcomesOf((await third.sync()).rows)).toEqual(['8 accepted']);
  const gone = await partner.sync();
  expect([outcomesOf(gone.rows), gone.ended]).toEqual([['5 accepted'], true]);
  expect((gone.rows[0]!.offer as OpenOffer).header.verb).toBe('remove-enterprise');
});

test('for an enterprise that is never heard again somebody at the console ends the wait', async () => {
  const { group, owner } = await aSharedGroup();
  await restoreStreams(before, [group], await keepStreams(before, [group]));
  await owner.sync();
  owner.records();
  expect((await owner.sync()).rows).toEqual([]);
  const administrator = await before.account('administrator', park);
  expect((await before.ask('POST', `/api/streams/${group}/recovery/end`, {}, administrator)).status).toBe(200);
  expect(outcomesOf((await owner.sync()).rows)).toEqual(['5 accepted']);
});
