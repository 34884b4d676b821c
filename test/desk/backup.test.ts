import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { foundLedger, granted, lockedState, unlockFirst } from '../helpers/pc.ts';
import { aPcWithStick, backedUp, titlesIn, writeIdea } from '../helpers/stick.ts';

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
    const other = pc.start({
      userData: path.join(pc.root, `${place} user data`),
      proposedFolder: path.join(pc.root, `${place} documents`),
    });
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

test('a backup tells what it holds to whoever opens it, and writes nothing anywhere', async () => {
  const { desk, choose, stick, file, recoveryKey, pc } = await backedUp();
  await writeIdea(desk, '备份之后');
  const from = await choose(desk, stick);
  const before = readdirSync(pc.root, { recursive: true }).sort();
  const contents = [
    { type: 'organisation', count: 1 },
    { type: 'golden-idea', count: 1 },
  ];
  for (const secret of [PASSWORD, recoveryKey])
    expect(await desk.lookInto({ from, file, secret })).toEqual({ ok: true, value: { documents: contents } });
  expect(await desk.lookInto({ from, file, secret: 'not the password' })).toMatchObject({ refusal: { code: 'password-wrong' } });
  expect(await desk.lookInto({ from, file: `../stick/${file}`, secret: PASSWORD })).toMatchObject({
    refusal: { code: 'backup-unreadable' },
  });
  expect(readdirSync(pc.root, { recursive: true }).sort()).toEqual(before);
  expect(await titlesIn(desk)).toContain('备份之后');
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
  expect(await desk.backUp(token)).toMatchObject({ refusal: { code: 'file-not-saved', why: 'folder-gone', place: stick } });
});
