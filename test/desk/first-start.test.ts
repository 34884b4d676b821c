import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { newRecoveryKey } from '../../electron/desk/recovery-key.ts';
import { FolderFault } from '../../src/ledger/file/folder.ts';
import { organisation, PASSWORD } from '../helpers/invented-branch.ts';
import { aPc, foundLedger, granted, lockedState, recordsOf, unlockFirst } from '../helpers/pc.ts';

const profile = { name: '郑海涛', role: 'secretary', password: PASSWORD } as const;

test('an empty PC proposes a folder, and a ledger exists once the recovery key was typed back', async () => {
  const pc = await aPc();
  const desk = pc.start();
  const state = await desk.start();
  if (state.at !== 'first-start') throw new Error(state.at);
  expect(state.folder).toMatchObject({ holds: 'nothing' });
  const { recoveryKey } = await granted(desk.createLedger({ folder: state.folder.token, organisation, profile }));
  expect(existsSync(pc.ports.proposedFolder)).toBe(false);

  const session = await granted(desk.confirmRecoveryKey(recoveryKey.replaceAll('-', ' ')));
  expect(session.actor).toMatchObject({ name: '郑海涛', role: 'secretary', orgId: organisation.id });
  expect(session).toMatchObject({ stream: organisation.id, numberLetter: '', cacheGeneration: 1, notes: [] });
  expect(Buffer.from(session.cacheKey, 'base64')).toHaveLength(32);
  const [first, ...others] = await recordsOf(desk);
  expect(others).toEqual([]);
  if (first?.type !== 'own') throw new Error('no entry');
  expect(first.entry.header).toMatchObject({
    verb: 'set-up-organisation',
    actor: { profileId: session.actor.profileId, role: 'secretary' },
  });
  expect(JSON.parse(first.entry.bodies[0]!.body)).toEqual(organisation);
});

test('nothing personal and no key lies in clear in the key file', async () => {
  const pc = await aPc();
  const { session, recoveryKey } = await foundLedger(pc.start());
  const text = await readFile(path.join(pc.ports.proposedFolder, 'keys.json'), 'utf8');
  for (const secret of ['郑海涛', PASSWORD, recordsOf, recoveryKey, recoveryKey.replaceAll('-', '')]) expect(text).not.toContain(secret);
  expect(text).not.toContain(Buffer.from(session.cacheKey, 'base64').toString('hex'));
  expect(text).toContain(organisation.name);
});

test('a recovery key typed wrong names its group, and can be typed again', async () => {
  const desk = (await aPc()).start();
  const state = await desk.start();
  if (state.at !== 'first-start') throw new Error(state.at);
  const { recoveryKey } = await granted(desk.createLedger({ folder: state.folder.token, organisation, profile }));
  const groups = recoveryKey.split('-');
  groups[3] = `${(Number(groups[3]![0]) + 1) % 10}${groups[3]!.slice(1)}`;
  expect(await desk.confirmRecoveryKey(groups.join('-'))).toEqual({ ok: false, refusal: { code: 'recovery-key-wrong', group: 4 } });
  expect(await desk.confirmRecoveryKey(newRecoveryKey())).toEqual({ ok: false, refusal: { code: 'recovery-key-wrong', group: null } });
  expect((await desk.confirmRecoveryKey(recoveryKey)).ok).toBe(true);
});

test('a first start that is given up leaves nothing', async () => {
  const pc = await aPc();
  const desk = pc.start();
  const state = await desk.start();
  if (state.at !== 'first-start') throw new Error(state.at);
  const { recoveryKey } = await granted(desk.createLedger({ folder: state.folder.token, organisation, profile }));
  expect((await desk.start()).at).toBe('first-start');
  expect(await desk.confirmRecoveryKey(recoveryKey)).toEqual({ ok: false, refusal: { code: 'recovery-key-not-asked' } });
  expect(readdirSync(pc.root)).toEqual([]);
});

test('among other files the ledger takes a folder of its own', async () => {
  const pc = await aPc({ pickFolder: async () => stick });
  const stick = path.join(pc.root, 'stick');
  mkdirSync(stick);
  writeFileSync(path.join(stick, 'photo.jpg'), 'x');
  const chosen = await pc.start().chooseFolder('ledger');
  expect(chosen).toMatchObject({ label: path.join(stick, '先锋台账'), holds: 'nothing' });
});

test('a folder that holds something else is refused, one with a ledger is opened', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const other = pc.start({ userData: path.join(pc.root, 'other account'), pickFolder: async () => pc.ports.proposedFolder });
  expect((await other.start()).at).toBe('locked');
  const chosen = await other.chooseFolder('ledger');
  expect(chosen).toMatchObject({ holds: 'ledger' });
  const created = await other.createLedger({ folder: chosen!.token, organisation, profile });
  expect(created).toMatchObject({ ok: false, refusal: { code: 'ledger-exists' } });
  expect((await other.reopen(chosen!.token)).at).toBe('locked');
});

test('a short password and a role without a key are refused before anything is made', async () => {
  const desk = (await aPc()).start();
  const state = await desk.start();
  if (state.at !== 'first-start') throw new Error(state.at);
  const asked = (changes: object) => desk.createLedger({ folder: state.folder.token, organisation, profile: { ...profile, ...changes } });
  expect(await asked({ password: '七个字的密码呀' })).toEqual({ ok: false, refusal: { code: 'password-weak', length: 7, least: 8 } });
  expect(await asked({ role: 'participant' })).toMatchObject({ ok: false, refusal: { code: 'role-may-not' } });
  expect(await desk.createLedger({ folder: 'never given out', organisation, profile })).toMatchObject({
    refusal: { code: 'folder-unknown' },
  });
});

test('a ledger that cannot be written leaves the folder as it was, and the next try works', async () => {
  const pc = await aPc();
  let full = true;
  const desk = pc.start({
    folderAt: (folder, label) => {
      const there = pc.ports.folderAt!(folder, label);
      const noSpace = new FolderFault({ code: 'disk-full', freeBytes: 0, neededBytes: 1 });
      return full ? Object.assign(Object.create(there), { open: () => Promise.reject(noSpace) }) : there;
    },
  });
  const state = await desk.start();
  if (state.at !== 'first-start') throw new Error(state.at);
  const { recoveryKey } = await granted(desk.createLedger({ folder: state.folder.token, organisation, profile }));
  expect(await desk.confirmRecoveryKey(recoveryKey)).toMatchObject({ ok: false, refusal: { code: 'disk-full' } });
  expect(readdirSync(pc.ports.proposedFolder)).toEqual([]);
  full = false;
  expect((await desk.confirmRecoveryKey(recoveryKey)).ok).toBe(true);
});

test('a folder that went away is trouble with its name, and is found again when it is back', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await rm(path.join(pc.root, '先锋台账'), { recursive: true });
  expect(await desk.start()).toMatchObject({ at: 'trouble', refusal: { code: 'folder-gone' } });
  expect(await unlockFirst(pc.start()).catch((error: Error) => error.message)).toContain('folder-gone');
});

test('a wrong folder chosen after trouble does not lose the way to the right one', async () => {
  const pc = await aPc({ pickFolder: async () => empty });
  const empty = path.join(pc.root, 'empty');
  await mkdir(empty);
  const desk = pc.start();
  await foundLedger(desk);
  const chosen = await desk.chooseFolder('ledger');
  expect(await desk.reopen(chosen!.token)).toMatchObject({ at: 'trouble', refusal: { code: 'ledger-absent' } });
  expect((await lockedState(desk)).organisationName).toBe(organisation.name);
});

test('a ledger that another program has open is left alone, and opens when that one has ended', async () => {
  const pc = await aPc();
  const { folderAt: _, ...ports } = pc.ports;
  const [here, there] = [createDesk(ports), createDesk({ ...ports, userData: path.join(pc.root, 'other account') })];
  await foundLedger(here);
  expect(await unlockFirst(there)).toEqual({ ok: false, refusal: { code: 'ledger-in-use' } });
  await here.lock();
  expect((await unlockFirst(there)).ok).toBe(true);
  await there.lock();
});
