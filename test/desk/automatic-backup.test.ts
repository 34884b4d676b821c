import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { granted, lockedState, unlockFirst, watchedKeys } from '../helpers/pc.ts';
import { backedUp, writeIdea } from '../helpers/stick.ts';

afterEach(() => void vi.useRealTimers());

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

test('an automatic backup that failed is said with its reason until one succeeds', async () => {
  const { desk, choose, pc } = await backedUp();
  const auto = path.join(pc.root, 'auto');
  await granted(desk.setAutoBackup(await choose(desk, auto)));
  const autoBackup = async () => (await granted(desk.ledgerFacts())).autoBackup;
  rmSync(auto, { recursive: true });
  writeFileSync(auto, 'a file where the folder was');
  await writeIdea(desk);
  await desk.close();
  await granted(unlockFirst(desk));
  expect(await autoBackup()).toMatchObject({ refusal: { code: 'file-not-saved', place: auto } });
  rmSync(auto);
  mkdirSync(auto);
  await desk.close();
  await granted(unlockFirst(desk));
  expect((await autoBackup())?.refusal).toBeUndefined();
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
