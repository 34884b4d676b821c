import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { type Desk, foundLedger, granted, lockedState, unlockFirst, watchedKeys } from '../helpers/pc.ts';
import { aPcWithStick, titlesIn, writeIdea } from '../helpers/stick.ts';

afterEach(() => void vi.useRealTimers());

test('a backup holds everything, shows what it is without a password, and comes back in another folder', async () => {
  const { pc, choose, stick } = await aPcWithStick();
  const desk = pc.start();
  const { recoveryKey } = await foundLedger(desk);
  await writeIdea(desk);
  const { address } = await granted(desk.keepFile(Buffer.from('a scanned paper').toString('base64')));
  await granted(desk.saveDraft({ key: 'note', json: '"half a sentence"' }));
  await granted(desk.setPin({ personId: 'p1', pin: '480213' }));
  await granted(desk.dropSlip('"one line"'));

  const token = await choose(desk, stick);
  const fact = await granted(desk.backUp(token));
  expect(fact).toMatchObject({ verified: true, entries: 2, at: new Date(pc.clock.now()).toISOString() });
  expect(readdirSync(stick)).toEqual(['先锋台账备份-云岭机械第一党支部-20261112-1.backup']);
  const [preview, ...others] = await granted(desk.backupsIn(token));
  expect(others).toEqual([]);
  expect(preview).toMatchObject({ organisationName: '云岭机械第一党支部', entries: 2, madeAt: fact.at, lastEntryAt: fact.at });
  expect(await granted(desk.ledgerFacts())).toMatchObject({ lastBackup: fact, entries: 2 });
  expect(await lockedState(desk)).toMatchObject({ lastBackup: fact });
  const bytes = readFileSync(path.join(stick, preview!.file));
  for (const secret of ['郑海涛', '注塑余料', 'scanned', 'half a sentence', 'one line'])
    expect(bytes.includes(Buffer.from(secret))).toBe(false);

  for (const [place, secret] of [
    ['by password', PASSWORD],
    ['by recovery key', recoveryKey],
  ] as const) {
    const other = pc.start({ userData: path.join(pc.root, `${place} user data`) });
    const [from, into] = [await choose(other, stick), await choose(other, path.join(pc.root, place), 'ledger')];
    const { state, oldLedger } = await granted(other.restore({ from, file: preview!.file, into, secret }));
    expect([state.at, oldLedger]).toEqual(['locked', undefined]);
    const session = await granted(unlockFirst(other));
    expect(session).toMatchObject({ numberLetter: 'B', cacheGeneration: 2 });
    expect(await titlesIn(other)).toEqual(['云岭机械第一党支部', '注塑余料回用']);
    expect(Buffer.from((await granted(other.keptFile(address))).base64, 'base64').toString()).toBe('a scanned paper');
    expect(await granted(other.drafts())).toMatchObject([{ key: 'note', json: '"half a sentence"' }]);
    expect(await granted(other.pinHolders())).toEqual(['p1']);
    expect((await granted(other.slips())).slips.map(({ json }) => json)).toEqual(['"one line"']);
    expect(await granted(other.checkChain())).toMatchObject({ sound: true, records: 2 });
    await writeIdea(other, '写在恢复之后');
    expect((await granted(other.ledgerFacts())).incarnation).toBe(2);
  }
});

/** A branch with one idea and a backup of it on the stick. */
async function backedUp() {
  const { pc, choose, stick } = await aPcWithStick();
  const desk = pc.start();
  const { recoveryKey } = await foundLedger(desk);
  await writeIdea(desk, '在备份里');
  await granted(desk.backUp(await choose(desk, stick)));
  const file = readdirSync(stick)[0]!;
  const restoreInto = async (program: Desk, folder: string, secret = PASSWORD) =>
    program.restore({ from: await choose(program, stick), file, into: await choose(program, folder, 'ledger'), secret });
  return { pc, choose, stick, desk, recoveryKey, file, restoreInto, home: pc.ports.proposedFolder };
}

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

test('one flipped byte anywhere in a backup is found, and a cut one too', async () => {
  const { desk, restoreInto, stick, file, pc } = await backedUp();
  const bytes = readFileSync(path.join(stick, file));
  const into = path.join(pc.root, 'into');
  const places = Array.from({ length: 60 }, (_, n) => Math.floor((n * (bytes.length - 1)) / 59));
  for (const at of places) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    writeFileSync(path.join(stick, file), changed);
    expect((await restoreInto(desk, into)).ok, `byte ${at} of ${bytes.length}`).toBe(false);
  }
  for (const length of [0, 10, 200, bytes.length - 1, bytes.length >> 1]) {
    writeFileSync(path.join(stick, file), bytes);
    truncateSync(path.join(stick, file), length);
    expect(await restoreInto(desk, into)).toMatchObject({ refusal: { code: 'backup-unreadable' } });
  }
  expect(readdirSync(into)).toEqual([]);
});

test('pieces of a backup of many megabytes cannot be swapped or dropped', async () => {
  const { desk, restoreInto, choose, stick, file, pc } = await backedUp();
  for (let n = 0; n < 2; n += 1) await granted(desk.keepFile(Buffer.alloc(1_900_000, n + 1).toString('base64')));
  rmSync(path.join(stick, file));
  await granted(desk.backUp(await choose(desk, stick)));
  const bytes = readFileSync(path.join(stick, file));
  const start = 26 + bytes.readUInt32BE(22);
  const size = 1024 * 1024 + 16;
  const piece = (n: number) => bytes.subarray(start + n * size, start + (n + 1) * size);
  expect(piece(3).length).toBeGreaterThan(0);
  const orders = [
    [1, 0, 2, 3],
    [0, 2, 3],
    [0, 1, 2],
    [0, 1, 2, 3, 3],
  ];
  for (const order of orders) {
    writeFileSync(path.join(stick, file), Buffer.concat([bytes.subarray(0, start), ...order.map(piece)]));
    expect(await restoreInto(desk, path.join(pc.root, 'into'))).toEqual({
      ok: false,
      refusal: { code: 'backup-unreadable', reason: 'damaged' },
    });
  }
  writeFileSync(path.join(stick, file), bytes);
  expect((await restoreInto(desk, path.join(pc.root, 'into'))).ok).toBe(true);
});

test('files that are no backups are left out of the list, and refused', async () => {
  const { desk, choose, stick, file, pc } = await backedUp();
  writeFileSync(path.join(stick, 'holiday.backup'), 'not ours');
  writeFileSync(path.join(stick, 'notes.txt'), 'x');
  const from = await choose(desk, stick);
  expect((await granted(desk.backupsIn(from))).map((preview) => preview.file)).toEqual([file]);
  const into = await choose(desk, path.join(pc.root, 'into'), 'ledger');
  const notOurs = { ok: false, refusal: { code: 'backup-unreadable', reason: 'not-a-backup' } };
  expect(await desk.restore({ from, file: 'holiday.backup', into, secret: PASSWORD })).toEqual(notOurs);
  expect(await desk.restore({ from, file: `../stick/${file}`, into, secret: PASSWORD })).toEqual(notOurs);
  expect(await desk.restore({ from: 'never given out', file, into, secret: PASSWORD })).toMatchObject({
    refusal: { code: 'folder-unknown' },
  });
});

test('several backups of one day lie side by side, newest first', async () => {
  const { desk, choose, stick, pc } = await backedUp();
  pc.clock.pass(60_000);
  await granted(desk.backUp(await choose(desk, stick)));
  expect((await granted(desk.backupsIn(await choose(desk, stick)))).map(({ file }) => file.slice(-10))).toEqual(
    ['-2.backup', '-1.backup'].map((end) => `2${end}`),
  );
});

test('a folder that is gone, full or read-only is said, and leaves nothing half-made', async () => {
  const { desk, choose, stick } = await backedUp();
  const token = await choose(desk, stick);
  rmSync(stick, { recursive: true });
  expect(await desk.backUp(token)).toMatchObject({ refusal: { code: 'folder-gone' } });
});

test('automatic backups: at once when chosen, at locking if there is anything new, and the last seven are kept', async () => {
  const { desk, choose, pc, stick } = await backedUp();
  const auto = path.join(pc.root, 'auto');
  await granted(desk.setAutoBackup(await choose(desk, auto)));
  expect(readdirSync(auto)).toHaveLength(1);
  expect(await granted(desk.ledgerFacts())).toMatchObject({ autoBackup: { label: auto, reachable: true } });
  await desk.close();
  expect(readdirSync(auto)).toHaveLength(1);
  for (let n = 0; n < 9; n += 1) {
    await granted(unlockFirst(desk));
    await writeIdea(desk, `第 ${n} 条`);
    pc.clock.pass(3_600_000);
    await desk.close();
  }
  const names = readdirSync(auto);
  expect(names).toHaveLength(7);
  expect(names.every((name) => name.startsWith('先锋台账自动备份-'))).toBe(true);
  const previews = await granted(desk.backupsIn(await choose(desk, auto)));
  expect(previews.map(({ entries }) => entries)).toEqual([11, 10, 9, 8, 7, 6, 5]);
  expect(readdirSync(stick)).toHaveLength(1);
  expect((await lockedState(desk)).lastBackup).toMatchObject({ entries: 11, verified: true });
});

test('locking shows the locked screen at once; keys go when the backup behind it is made', async () => {
  const { desk, choose, pc } = await backedUp();
  const auto = path.join(pc.root, 'auto');
  await granted(desk.setAutoBackup(await choose(desk, auto)));
  await writeIdea(desk, '新的一条');
  const forgotten = watchedKeys();
  await desk.lock();
  expect(await desk.records(0)).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
  await desk.close();
  expect(forgotten()).toEqual([Buffer.alloc(32)]);
  expect(readdirSync(auto)).toHaveLength(2);
});

test('a stick that is at home is a calm fact, and a full one is said on the settings page', async () => {
  const { desk, choose, pc } = await backedUp();
  const auto = path.join(pc.root, 'auto');
  await granted(desk.setAutoBackup(await choose(desk, auto)));
  rmSync(auto, { recursive: true });
  await writeIdea(desk);
  await desk.close();
  await granted(unlockFirst(desk));
  expect(await granted(desk.ledgerFacts())).toMatchObject({ autoBackup: { label: auto, reachable: false } });
  expect(statSync(pc.root).isDirectory()).toBe(true);
  await granted(desk.setAutoBackup(null));
  expect((await granted(desk.ledgerFacts())).autoBackup).toBeUndefined();
});

test('while the desk stays open a backup is made once a day', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { desk, choose, pc } = await backedUp();
  const auto = path.join(pc.root, 'auto');
  await granted(desk.setAutoBackup(await choose(desk, auto)));
  await granted(unlockFirst(desk));
  const look = async () => {
    vi.advanceTimersByTime(600_000);
    await desk.backUp(await choose(desk, path.join(pc.root, 'elsewhere')));
    return readdirSync(auto).length;
  };
  expect(await look()).toBe(1);
  pc.clock.pass(86_400_000);
  expect(await look()).toBe(2);
  expect(await look()).toBe(2);
});

test('a commissioner may back up, but not say where backups go by themselves', async () => {
  const { desk, choose, stick } = await backedUp();
  const added = await granted(desk.addProfile({ name: '刘洋', role: 'publicity', password: 'the publicity one' }));
  await lockedState(desk);
  await granted(desk.unlock({ profileId: added.id, password: 'the publicity one' }));
  const token = await choose(desk, stick);
  expect((await desk.backUp(token)).ok).toBe(true);
  expect(await desk.setAutoBackup(token)).toMatchObject({ refusal: { code: 'role-may-not' } });
});

test('a file that only claims to be a backup is neither shown nor computed with', async () => {
  const { desk, choose, stick, file, pc } = await backedUp();
  const bytes = readFileSync(path.join(stick, file));
  const length = bytes.readUInt32BE(22);
  const head = JSON.parse(bytes.subarray(26, 26 + length).toString('utf8'));
  const claim = (name: string, claimed: unknown) => {
    const json = Buffer.from(JSON.stringify(claimed));
    const size = Buffer.alloc(4);
    size.writeUInt32BE(json.length);
    writeFileSync(path.join(stick, name), Buffer.concat([bytes.subarray(0, 22), size, json, bytes.subarray(26 + length)]));
  };
  for (const [n, claimed] of [null, {}, { format: 1 }, { ...head, keys: {} }, { ...head, entries: 'many' }].entries())
    claim(`${n}.backup`, claimed);
  const costly = head.keys.profiles.map((profile: object) => ({
    ...profile,
    wrapped: { ...head.keys.profiles[0].wrapped, cost: 2 ** 40 },
  }));
  claim('costly.backup', { ...head, keys: { ...head.keys, profiles: costly } });
  const from = await choose(desk, stick);
  expect((await granted(desk.backupsIn(from))).map((preview) => preview.file).sort()).toEqual(['costly.backup', file].sort());
  const into = await choose(desk, path.join(pc.root, 'into'), 'ledger');
  expect((await desk.restore({ from, file: '3.backup', into, secret: PASSWORD })).ok).toBe(false);
  expect((await desk.restore({ from, file: 'costly.backup', into, secret: PASSWORD })).ok).toBe(false);
});
