import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isClosed } from '../../../src/sync/offer.ts';
import type { Offer } from '../../../src/sync/protocol.ts';
import { PASSWORD } from '../../helpers/invented-branch.ts';
import { idea } from '../../helpers/line-desk.ts';
import { aPc, type Desk, granted, lockedState } from '../../helpers/pc.ts';
import { TestCounty } from '../harness/county.ts';
import { deviceOf, firstPc, furtherPc, joinBranch, otherPassword, postTo, renewed, revoke, synced, titles } from '../harness/desks.ts';

let county: TestCounty;
let [township, branch, stream] = ['', '', ''];
beforeAll(async () => {
  county = await TestCounty.open();
  township = await county.organisation('township', await county.organisation('county-committee', null));
});
beforeEach(async () => {
  branch = await county.organisation('branch', township);
  stream = randomUUID();
});
afterAll(() => county.close());

const notes = (desk: Desk, title: string) =>
  granted(desk.append([{ id: crypto.randomUUID(), verb: 'log-idea', writes: [idea(crypto.randomUUID(), title)] }]));

/** Under which generation of the branch key the bodies of the log are sealed, in its order. */
async function generations(): Promise<readonly number[]> {
  const rows = await county.engine.db.selectFrom('stream_row').select('offer').where('stream', '=', stream).orderBy('seq').execute();
  return rows.flatMap(({ offer }) => {
    const read: Offer = JSON.parse(offer);
    return isClosed(read) ? [] : read.bodies.flatMap((body) => (body && 'sealed' in body ? [body.key] : []));
  });
}
const keptKey = () => county.engine.db.selectFrom('branch_key').selectAll().where('stream', '=', stream).executeTakeFirstOrThrow();

async function opensWith(pc: Pick<Awaited<ReturnType<typeof aPc>>, 'start'>, desk: Desk, recoveryKey: string) {
  await desk.close();
  const again = pc.start();
  const { profiles } = await lockedState(again);
  const opened = await again.unlockByRecoveryKey({ profileId: profiles[0]!.id, recoveryKey, newPassword: '换过以后的密码够长' });
  return { again, opened };
}

test('a PC is lost and revoked, the branch gets new keys, and goes on: the others are sent them, the lost one is not', async () => {
  const one = await firstPc(county, branch, stream);
  const two = await furtherPc(county, branch, one.recoveryKey);
  const lost = await furtherPc(county, branch, one.recoveryKey);
  await notes(one.desk, '夹具改造');
  for (const { desk } of [one, two, lost]) await synced(desk);
  expect(await titles(lost.desk)).toEqual(['夹具改造']);
  const lostDevice = await deviceOf(lost.desk);
  await revoke(county, township, stream, lostDevice);

  expect(await synced(one.desk)).toMatchObject({ revokedPcs: [{ since: expect.any(String) }], isRenewing: false });
  await notes(two.desk, '记在换密钥以前，送在以后');
  const recoveryKey = await renewed(one.desk, PASSWORD);
  expect(await granted(one.desk.lineState())).toMatchObject({ revokedPcs: [], isRenewing: true });
  await notes(one.desk, '余料回用');
  expect(await synced(one.desk)).toMatchObject({ unsent: 0, revokedPcs: [], isRenewing: false });
  expect(await synced(two.desk)).toMatchObject({ unsent: 0, refused: 0, revokedPcs: [], renewedElsewhereAt: expect.any(String) });
  await synced(one.desk);
  const everything = ['余料回用', '夹具改造', '记在换密钥以前，送在以后'].toSorted();
  expect([await titles(one.desk), await titles(two.desk)]).toEqual([everything, everything]);
  expect(await generations()).toEqual([1, 1, 2, 2]);

  const kept = await keptKey();
  const { shares, without } = JSON.parse(kept.shares);
  expect(shares.map(({ device }: { device: string }) => device).toSorted()).toEqual(
    [await deviceOf(one.desk), await deviceOf(two.desk)].toSorted(),
  );
  expect(without).toEqual([lostDevice]);
  expect(await synced(lost.desk)).toMatchObject({ trouble: { refusal: { code: 'device-revoked' } } });

  // One key on paper for the whole branch: the other PC opens with the new one, and no longer with the old.
  const { again, opened } = await opensWith(two, two.desk, one.recoveryKey);
  expect(opened).toMatchObject({ ok: false, refusal: { code: 'recovery-key-wrong' } });
  const { opened: anew } = await opensWith(two, again, recoveryKey);
  expect(anew.ok).toBe(true);
});

test('a PC that joins later opens everything with the new recovery key, and nothing with the old one', async () => {
  const one = await firstPc(county, branch, stream);
  await notes(one.desk, '夹具改造');
  await synced(one.desk);
  const recoveryKey = await renewed(one.desk, PASSWORD);
  await notes(one.desk, '余料回用');
  await synced(one.desk);
  const desk = (await aPc({ postTo: postTo(county) })).start();
  expect(await joinBranch(county, desk, branch, { by: 'recovery-key', recoveryKey: one.recoveryKey })).toMatchObject({
    ok: false,
    refusal: { code: 'recovery-key-wrong' },
  });
  const two = await furtherPc(county, branch, recoveryKey);
  await synced(two.desk);
  expect(await titles(two.desk)).toEqual(['余料回用', '夹具改造'].toSorted());
});

test('a PC that could not be sent the new keys takes nothing over, sends nothing, and goes on when their paper is typed', async () => {
  const one = await firstPc(county, branch, stream);
  // It has joined and was never heard: the county does not know a key of its own.
  const two = await furtherPc(county, branch, one.recoveryKey);
  await notes(two.desk, '先记着');
  const recoveryKey = await renewed(one.desk, PASSWORD);
  await notes(one.desk, '余料回用');
  await synced(one.desk);
  expect(await synced(two.desk)).toMatchObject({ unsent: 1, trouble: { code: 'branch-key-renewed', generation: 2 } });
  expect(await titles(two.desk)).toEqual(['先记着']);
  expect(await two.desk.takeBranchKey(one.recoveryKey)).toMatchObject({ ok: false, refusal: { code: 'recovery-key-wrong' } });
  expect(await granted(two.desk.takeBranchKey(recoveryKey))).toMatchObject({ unsent: 0, is: 'enrolled' });
  expect(await titles(two.desk)).toEqual(['余料回用', '先记着'].toSorted());
  const { opened } = await opensWith(two, two.desk, recoveryKey);
  expect(opened.ok).toBe(true);
});

test('two PCs that renew the keys at once follow each other, and the last paper counts on both', async () => {
  const one = await firstPc(county, branch, stream);
  const two = await furtherPc(county, branch, one.recoveryKey);
  for (const { desk } of [one, two]) await synced(desk);
  await renewed(one.desk, PASSWORD);
  const last = await renewed(two.desk, otherPassword);
  await notes(one.desk, '余料回用');
  for (const { desk } of [one, two, one]) expect(await synced(desk)).toMatchObject({ unsent: 0, isRenewing: false });
  expect((await keptKey()).generation).toBe(3);
  await notes(two.desk, '夹具改造');
  for (const { desk } of [two, one]) await synced(desk);
  expect(await titles(one.desk)).toEqual(await titles(two.desk));
  const { opened } = await opensWith(one, one.desk, last);
  expect(opened.ok).toBe(true);
});

test('keys that were renewed without a network go out first when it is back, also after the PC was switched off', async () => {
  const one = await firstPc(county, branch, stream);
  const recoveryKey = await renewed(one.desk, PASSWORD);
  await notes(one.desk, '余料回用');
  const { again } = await opensWith(one, one.desk, recoveryKey);
  expect(await synced(again)).toMatchObject({ unsent: 0, isRenewing: false });
  expect(await generations()).toEqual([1, 2]);
});

test('at a handover the branch’s key passes to the next generation with the office', async () => {
  const one = await firstPc(county, branch, stream);
  const { recoveryKey } = await granted(one.desk.handOver({ name: '王丽', password: otherPassword }));
  await granted(one.desk.confirmRecoveryKey(recoveryKey));
  await notes(one.desk, '余料回用');
  expect(await synced(one.desk)).toMatchObject({ unsent: 0, isRenewing: false });
  expect((await keptKey()).generation).toBe(2);
  const two = await furtherPc(county, branch, recoveryKey);
  await synced(two.desk);
  expect(await titles(two.desk)).toContain('余料回用');
});
