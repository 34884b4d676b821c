import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newRecoveryKey } from '../../electron/desk/recovery-key.ts';
import { numberLetter } from '../../src/domain/number-letter.ts';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { aPc, type Desk, foundLedger, granted, lockedState, unlockFirst, watchedKeys } from '../helpers/pc.ts';

const wrong = (desk: Desk) => unlockFirst(desk, 'not the password');
const refusalOf = async (desk: Desk) => {
  const reply = await wrong(desk);
  if (reply.ok || reply.refusal.code !== 'password-wrong') throw new Error('not refused');
  return reply.refusal;
};

test('the locked screen knows roles and no names; the password opens the session of its profile', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const desk = pc.start();
  const state = await lockedState(desk);
  expect(JSON.stringify(state)).not.toContain('郑海涛');
  expect(state.profiles).toMatchObject([{ role: 'secretary', waitMs: 0 }]);
  expect(await granted(unlockFirst(desk))).toMatchObject({ actor: { name: '郑海涛' }, numberLetter: '' });
});

test('full-width letters are the same password', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const fullWidth = PASSWORD.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  expect((await unlockFirst(pc.start(), fullWidth)).ok).toBe(true);
});

test('new secrets are stretched with scrypt at N = 2^17', async () => {
  const pc = await aPc({ passwordCost: 2 ** 17 });
  await foundLedger(pc.start());
  const { keys } = JSON.parse(readFileSync(path.join(pc.ports.proposedFolder, 'keys.json'), 'utf8'));
  expect([keys.profiles[0].wrapped.cost, keys.recovery.cost]).toEqual([131_072, 131_072]);
  expect((await unlockFirst(pc.start())).ok).toBe(true);
});

test('three wrong passwords are free, then each doubles the wait up to five minutes', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const desk = pc.start();
  const waits: number[] = [];
  for (let failures = 1; failures <= 10; failures += 1) {
    const refusal = await refusalOf(desk);
    expect(refusal.failures).toBe(failures);
    waits.push(refusal.waitMs);
    pc.clock.pass(refusal.waitMs);
  }
  expect(waits).toEqual([0, 0, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]);
});

test('while one must wait even the right password is not tried; afterwards it opens and the count begins anew', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const desk = pc.start();
  for (let n = 0; n < 4; n += 1) {
    const { waitMs } = await refusalOf(desk);
    if (n < 3) pc.clock.pass(waitMs);
  }
  expect(await unlockFirst(desk)).toMatchObject({ refusal: { code: 'password-wrong', waitMs: 10_000, failures: 4 } });
  pc.clock.pass(9_999);
  expect((await unlockFirst(desk)).ok).toBe(false);
  pc.clock.pass(1);
  expect((await unlockFirst(desk)).ok).toBe(true);
  expect(await refusalOf(desk)).toMatchObject({ failures: 1, waitMs: 0 });
});

test('neither a restart nor a clock that is set shortens the wait', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const desk = pc.start();
  for (let n = 0; n < 5; n += 1) pc.clock.pass((await refusalOf(desk)).waitMs);
  const { waitMs } = await refusalOf(desk);
  expect(waitMs).toBe(40_000);
  pc.clock.set(pc.clock.now() + 3_600_000);
  expect(await refusalOf(desk)).toMatchObject({ waitMs: 40_000 });
  pc.clock.set(pc.clock.now() - 2 * 3_600_000);
  expect(await refusalOf(pc.start())).toMatchObject({ waitMs: 40_000, failures: 6 });
});

test('time that passes while the program is closed counts', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const desk = pc.start();
  for (let n = 0; n < 4; n += 1) pc.clock.pass((await refusalOf(desk)).waitMs);
  await refusalOf(desk);
  pc.clock.pass(15_000);
  expect((await lockedState(pc.start())).profiles[0]!.waitMs).toBe(5_000);
});

test('a page that loads ends the session of the page before, and two unlocks leave one session', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  expect((await desk.profiles()).ok).toBe(true);
  await desk.start();
  expect(await desk.profiles()).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });

  const { profiles } = await lockedState(desk);
  const request = { profileId: profiles[0]!.id, password: PASSWORD };
  const [first, second] = await Promise.all([desk.unlock(request), desk.unlock(request)]);
  expect([first.ok, second.ok]).toEqual([true, true]);
  await desk.lock();
  expect(await desk.append([])).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
});

test('numbers carry no letter at first, then B to Z, then two', () => {
  expect([1, 2, 3, 26, 27, 28, 52, 53].map(numberLetter)).toEqual(['', 'B', 'C', 'Z', 'AA', 'AB', 'AZ', 'BA']);
});

test('locking overwrites the data key', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  const forgotten = watchedKeys();
  await desk.lock();
  expect(forgotten()).toEqual([Buffer.alloc(32)]);
  expect(pc.events).toContainEqual({ event: 'locked' });
});

test('the recovery key opens for a profile whose password is lost, and the new password takes over', async () => {
  const pc = await aPc();
  const { recoveryKey } = await foundLedger(pc.start());
  const desk = pc.start();
  const { profiles } = await lockedState(desk);
  const asked = (key: string, newPassword = 'a password found again') =>
    desk.unlockByRecoveryKey({ profileId: profiles[0]!.id, recoveryKey: key, newPassword });
  expect(await asked(recoveryKey, 'short')).toMatchObject({ refusal: { code: 'password-weak' } });
  expect(await asked(recoveryKey.slice(0, -1))).toEqual({ ok: false, refusal: { code: 'recovery-key-wrong', group: 8 } });
  expect(await asked(newRecoveryKey())).toEqual({ ok: false, refusal: { code: 'recovery-key-wrong', group: null } });
  expect((await asked(recoveryKey)).ok).toBe(true);
  expect((await unlockFirst(desk)).ok).toBe(false);
  expect((await unlockFirst(desk, 'a password found again')).ok).toBe(true);
});

const keyFile = (folder: string) => path.join(folder, 'keys.json');
const changeKeys = (folder: string, change: (text: string) => string) =>
  writeFileSync(keyFile(folder), change(readFileSync(keyFile(folder), 'utf8')));

test('a damaged key file is replaced by its copy, and that is said', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  changeKeys(pc.ports.proposedFolder, (text) =>
    text.replace(/"sealed": "./, (digit) => digit.slice(0, -1) + (digit.endsWith('0') ? '1' : '0')),
  );
  expect((await granted(unlockFirst(pc.start()))).notes).toEqual([{ note: 'keys-from-copy' }]);
  expect((await granted(unlockFirst(pc.start()))).notes).toEqual([]);
});

test('with key file and copy damaged the folder says so, and stays as it is', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  changeKeys(pc.ports.proposedFolder, (text) => text.slice(0, 100));
  copyFileSync(keyFile(pc.ports.proposedFolder), path.join(pc.ports.proposedFolder, 'keys.copy.json'));
  expect(await pc.start().start()).toMatchObject({ at: 'trouble', refusal: { code: 'keys-unreadable' } });
});

test('an older program leaves newer keys alone', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const { createHash } = await import('node:crypto');
  const keys = { format: 7, shape: 'of later' };
  const check = createHash('sha256').update(JSON.stringify(keys)).digest('hex');
  changeKeys(pc.ports.proposedFolder, () => JSON.stringify({ check, keys }));
  expect(await pc.start().start()).toMatchObject({ at: 'trouble', refusal: { code: 'ledger-newer', format: 7, supported: 1 } });
});

test('a profile cannot be given another role in the file', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const { createHash } = await import('node:crypto');
  changeKeys(pc.ports.proposedFolder, (text) => {
    const { keys } = JSON.parse(text);
    keys.profiles[0].role = 'deputy';
    return JSON.stringify({ check: createHash('sha256').update(JSON.stringify(keys)).digest('hex'), keys });
  });
  expect(await unlockFirst(pc.start())).toMatchObject({ refusal: { code: 'password-wrong' } });
});

test('a drop box key that somebody put in place of ours is mended at the next unlock, and that is said', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const { createHash, generateKeyPairSync } = await import('node:crypto');
  const foreign = generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' }).toString('hex');
  const before = readFileSync(keyFile(pc.ports.proposedFolder), 'utf8');
  changeKeys(pc.ports.proposedFolder, (text) => {
    const { keys } = JSON.parse(text);
    keys.dropBox.publicKey = foreign;
    return JSON.stringify({ check: createHash('sha256').update(JSON.stringify(keys)).digest('hex'), keys });
  });
  expect((await granted(unlockFirst(pc.start()))).notes).toEqual([{ note: 'drop-box-key-mended' }]);
  expect(readFileSync(keyFile(pc.ports.proposedFolder), 'utf8')).toBe(before);
});

test('when the system locks, the page is asked for what was typed last, and waited for no longer than a second', async () => {
  const heard: string[] = [];
  const pc = await aPc({
    emit: ({ event }) => {
      heard.push(event);
      if (event === 'locking' && isAnswering) void desk.saveDraft({ key: 'a', json: '"typed last"' }).then(() => desk.lock());
    },
  });
  let isAnswering = true;
  const desk = pc.start();
  await foundLedger(desk);
  await desk.lockWithSystem();
  expect(heard).toEqual(['locking', 'locked']);
  await granted(unlockFirst(desk));
  expect(await granted(desk.drafts())).toMatchObject([{ json: '"typed last"' }]);

  isAnswering = false;
  const started = performance.now();
  await desk.lockWithSystem();
  expect(performance.now() - started).toBeGreaterThan(900);
  expect(await desk.drafts()).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
});
