import { cpSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { aPc, foundLedger, granted, recordsOf, unlockFirst } from '../helpers/pc.ts';
import { aPcWithStick, backedUp, titlesIn, writeIdea } from '../helpers/stick.ts';

test('a restore over the same ledger keeps the old one in a folder beside it, and numbers get a letter', async () => {
  const { desk, restoreInto, home, pc } = await backedUp();
  await writeIdea(desk, '备份之后');
  await granted(desk.saveDraft({ key: 'newer', json: '"than the backup"' }));
  await granted(desk.dropSlip('"nobody has read it"'));
  const { oldLedger } = await granted(restoreInto(desk, home));
  expect(oldLedger).toBe(path.join(home, '旧账本-2026-11-12-1'));
  expect((await granted(unlockFirst(desk))).numberLetter).toBe('B');
  expect(await titlesIn(desk)).toEqual(['云岭机械第一党支部', '在备份里']);
  expect((await granted(desk.drafts())).map(({ key }) => key)).toEqual(['newer']);
  expect((await granted(desk.slips())).slips).toHaveLength(1);

  const old = path.join(pc.root, 'old again');
  renameSync(oldLedger!, old);
  const other = pc.start({ userData: path.join(pc.root, 'another account'), pickFolder: async () => old });
  expect((await other.reopen((await other.chooseFolder('ledger'))!.token)).at).toBe('locked');
  await granted(unlockFirst(other));
  expect(await titlesIn(other)).toEqual(['云岭机械第一党支部', '在备份里', '备份之后']);
});

test('each restore begins an incarnation of its own', async () => {
  const { desk, restoreInto, home } = await backedUp();
  for (const letter of ['B', 'C', 'D']) {
    await granted(restoreInto(desk, home));
    expect((await granted(unlockFirst(desk))).numberLetter).toBe(letter);
  }
});

test('what was purged after the backup does not come back with it', async () => {
  const { desk, restoreInto, home } = await backedUp();
  const id = JSON.parse((await granted(desk.records(1))).json)[0].entry.header.writes[0].id;
  await granted(desk.purge({ documentIds: [id], verb: 'purge-person' }));
  await granted(restoreInto(desk, home));
  await granted(unlockFirst(desk));
  expect((await titlesIn(desk)).slice(0, 2)).toEqual(['云岭机械第一党支部', '(purged)']);
  expect(JSON.stringify(await granted(desk.records(0)))).not.toContain('在备份里');
  expect(await granted(desk.checkChain())).toMatchObject({ sound: true, purged: 1 });
});

test('wrong secrets are refused, and nothing is touched', async () => {
  const { desk, restoreInto, home, recoveryKey, pc } = await backedUp();
  const digits = recoveryKey.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));
  const empty = path.join(pc.root, 'empty');
  expect(await restoreInto(desk, empty, 'not the password')).toMatchObject({ refusal: { code: 'password-wrong' } });
  expect(await restoreInto(desk, empty, digits)).toEqual({ ok: false, refusal: { code: 'recovery-key-wrong', group: 1 } });
  expect(readdirSync(empty)).toEqual([]);
  expect(readdirSync(home)).not.toContain('restoring');
  expect(await titlesIn(desk)).toContain('在备份里');
});

test('a backup opens with the password of its time', async () => {
  const { desk, restoreInto, pc } = await backedUp();
  await granted(desk.changePassword({ old: PASSWORD, new: 'changed afterwards' }));
  const there = path.join(pc.root, 'there');
  expect((await restoreInto(desk, there, 'changed afterwards')).ok).toBe(false);
  expect((await restoreInto(desk, there, PASSWORD)).ok).toBe(true);
});

test('another ledger and a folder of other things are not replaced', async () => {
  const { desk, restoreInto, pc } = await backedUp();
  const { pc: other } = await aPcWithStick();
  await foundLedger(other.start());
  expect(await restoreInto(desk, other.ports.proposedFolder)).toEqual({
    ok: false,
    refusal: { code: 'backup-foreign', organisationName: '云岭机械第一党支部' },
  });
  const photos = path.join(pc.root, 'photos');
  mkdirSync(path.join(photos, '先锋台账'), { recursive: true });
  writeFileSync(path.join(photos, 'a.jpg'), 'x');
  writeFileSync(path.join(photos, '先锋台账', 'b.jpg'), 'x');
  expect(await restoreInto(desk, photos)).toMatchObject({ refusal: { code: 'folder-not-empty' } });
});

test('a restore into another folder knows what was purged since, gives no number twice, and leaves no unread slip behind', async () => {
  const { desk, restoreInto, pc } = await backedUp();
  const id = JSON.parse((await granted(desk.records(1))).json)[0].entry.header.writes[0].id;
  await granted(desk.purge({ documentIds: [id], verb: 'purge-person' }));
  await granted(desk.saveDraft({ key: 'newer', json: '"than the backup"' }));
  await granted(desk.dropSlip('"nobody has read it"'));
  const { oldLedger } = await granted(restoreInto(desk, path.join(pc.root, 'elsewhere')));
  expect(oldLedger).toBe(pc.ports.proposedFolder);
  expect((await granted(unlockFirst(desk))).numberLetter).toBe('B');
  expect((await titlesIn(desk)).slice(0, 2)).toEqual(['云岭机械第一党支部', '(purged)']);
  expect((await granted(desk.drafts())).map(({ key }) => key)).toEqual(['newer']);
  expect((await granted(desk.slips())).slips).toHaveLength(1);
  await granted(restoreInto(desk, path.join(pc.root, 'elsewhere again')));
  expect((await granted(unlockFirst(desk))).numberLetter).toBe('C');
});

test('a purge reaches the ledgers that restores left in other folders, and a wipe leaves none of them', async () => {
  const { desk, restoreInto, pc, home, stick } = await backedUp();
  const id = JSON.parse((await granted(desk.records(1))).json)[0].entry.header.writes[0].id;
  const [second, third] = [path.join(pc.root, 'second'), path.join(pc.root, 'third')];
  for (const folder of [second, third]) {
    await granted(restoreInto(desk, folder));
    await granted(unlockFirst(desk));
  }
  await granted(desk.purge({ documentIds: [id], verb: 'purge-person' }));
  await desk.close();
  for (const folder of [home, second]) expect((await whatLiesIn(folder)).bodies.join()).not.toContain('在备份里');
  await granted(unlockFirst(desk));
  expect((await granted(desk.wipe(PASSWORD))).at).toBe('first-start');
  for (const folder of [home, second, third]) expect(readdirSync(folder)).toEqual([]);
  expect(readdirSync(stick)).toHaveLength(1);
});

test('the first unlocking says of when the restored ledger is and where the old one lies, the second no more', async () => {
  const { desk, restoreInto, home, pc } = await backedUp();
  const madeAt = new Date(pc.clock.now()).toISOString();
  pc.clock.pass(3_600_000);
  const { oldLedger } = await granted(restoreInto(desk, home));
  expect((await granted(unlockFirst(desk))).notes).toContainEqual({ note: 'restored', madeAt, oldLedger });
  expect(JSON.stringify((await granted(unlockFirst(desk))).notes)).not.toContain('restored');
});

test('a purge reaches the ledgers that restores set aside in the folder; what it missed is made good at the next unlocking', async () => {
  const { desk, restoreInto, home, pc } = await backedUp();
  const id = JSON.parse((await granted(desk.records(1))).json)[0].entry.header.writes[0].id;
  await granted(desk.saveDraft({ key: `idea:${id}`, json: '{}' }));
  const { oldLedger } = await granted(restoreInto(desk, home));
  const asItWas = path.join(pc.root, 'as it was');
  cpSync(oldLedger!, asItWas, { recursive: true });
  expect((await whatLiesIn(asItWas)).bodies.join()).toContain('在备份里');

  await granted(unlockFirst(desk));
  await granted(desk.purge({ documentIds: [id], verb: 'purge-person' }));
  const missed = path.join(home, '旧账本-2026-11-12-7');
  renameSync(asItWas, missed);
  await granted(unlockFirst(desk));
  await desk.close();
  for (const folder of [oldLedger!, missed]) {
    expect(readdirSync(folder)).not.toContain('drawer.sealed');
    const { bodies } = await whatLiesIn(folder);
    expect(bodies).toContain(null);
    expect(bodies.join()).not.toContain('在备份里');
  }
});

/** The bodies of a ledger that nobody uses any more, opened with its own password. */
async function whatLiesIn(folder: string) {
  const desk = (await aPc({ proposedFolder: folder })).start();
  await granted(unlockFirst(desk));
  const bodies = (await recordsOf(desk)).flatMap((record) => ('entry' in record ? record.entry.bodies : []));
  await desk.close();
  return { bodies: bodies.map((body) => body?.body ?? null) };
}
