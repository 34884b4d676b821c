import { expect, test } from 'vitest';
import { nodeDisk } from '../../electron/desk/disk.ts';
import { organisation, PASSWORD } from '../helpers/invented-branch.ts';
import { aPc, foundLedger, granted, lockedState, recordsOf, unlockFirst } from '../helpers/pc.ts';
import { aPcWithStick, writeIdea } from '../helpers/stick.ts';

/** A disk that answers every change with this error once `is` says so. */
function refusing(code: string) {
  const state = { is: false };
  const change =
    <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      state.is ? Promise.reject(Object.assign(new Error(code), { code })) : work(...args);
  const { write, rename, makeFolder } = nodeDisk;
  return { state, disk: { ...nodeDisk, write: change(write), rename: change(rename), makeFolder: change(makeFolder) } };
}

test('a full disk keeps nobody from looking, and saving says how much room there is', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const { state, disk } = refusing('ENOSPC');
  const desk = pc.start({ disk });
  state.is = true;
  await granted(unlockFirst(desk));
  expect(await recordsOf(desk)).toHaveLength(1);
  expect(await desk.saveDraft({ key: 'a', json: '1' })).toMatchObject({ refusal: { code: 'disk-full' } });
  expect(await desk.changePassword({ old: PASSWORD, new: 'another password' })).toMatchObject({ refusal: { code: 'disk-full' } });
  expect(await desk.dropSlip('"one"')).toMatchObject({ refusal: { code: 'disk-full' } });
  state.is = false;
  await granted(desk.saveDraft({ key: 'a', json: '1' }));
  expect((await unlockFirst(desk)).ok).toBe(true);
});

test('wrong passwords are slowed down on a full disk, too', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const { state, disk } = refusing('ENOSPC');
  const desk = pc.start({ disk });
  state.is = true;
  for (let n = 0; n < 3; n += 1) await unlockFirst(desk, 'not the password');
  expect(await unlockFirst(desk)).toMatchObject({ refusal: { code: 'password-wrong', waitMs: 5_000 } });
});

test('a folder that may not be written is said at the start, and can be tried again', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const { state, disk } = refusing('EROFS');
  const desk = pc.start({ disk });
  state.is = true;
  expect(await desk.start()).toMatchObject({ at: 'trouble', refusal: { code: 'folder-read-only', folder: pc.ports.proposedFolder } });
  state.is = false;
  expect((await desk.reopen(null)).at).toBe('locked');
});

test('a folder that may not be written is refused before a ledger is promised there', async () => {
  const { state, disk } = refusing('EACCES');
  const desk = (await aPc({ disk })).start();
  const first = await desk.start();
  if (first.at !== 'first-start') throw new Error(first.at);
  state.is = true;
  const profile = { name: '郑海涛', role: 'secretary', password: PASSWORD } as const;
  const refused = await desk.createLedger({ folder: first.folder.token, organisation, profile });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'folder-read-only' } });
});

test('a stick that may not be written takes no backup, and the one before is untouched', async () => {
  const { state, disk } = refusing('EROFS');
  const { pc, choose, stick } = await aPcWithStick({ disk });
  const desk = pc.start();
  await foundLedger(desk);
  await writeIdea(desk);
  const token = await choose(desk, stick);
  await granted(desk.backUp(token));
  state.is = true;
  const notSaved = { refusal: { code: 'file-not-saved', why: 'read-only', place: stick } };
  expect(await desk.backUp(token)).toMatchObject(notSaved);
  expect(await desk.setAutoBackup(token)).toMatchObject(notSaved);
  state.is = false;
  expect(await granted(desk.backupsIn(token))).toHaveLength(1);
  expect((await lockedState(desk)).lastBackup).toMatchObject({ verified: true });
});
