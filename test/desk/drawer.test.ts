import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aPc, foundLedger, granted, unlockFirst } from '../helpers/pc.ts';

const draft = { key: 'idea:1', json: JSON.stringify({ title: '节能改造，梁建国提出' }) };

test('drafts and preferences are there after a lock and after a kill, sealed', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await granted(desk.saveDraft({ ...draft, json: '{}' }));
  await granted(desk.saveDraft(draft));
  await granted(desk.savePreference({ key: 'font', json: '"large"' }));
  expect(readFileSync(path.join(pc.ports.proposedFolder, 'drawer.sealed')).includes(Buffer.from('梁建国'))).toBe(false);
  await desk.lock();
  expect(await desk.drafts()).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });

  const killed = pc.start();
  await granted(unlockFirst(killed));
  expect(await granted(killed.drafts())).toEqual([{ ...draft, savedAt: new Date(pc.clock.now()).toISOString() }]);
  expect(await granted(killed.preferences())).toEqual({ font: '"large"' });
  await granted(killed.dropDraft(draft.key));
  await killed.lock();
  await granted(unlockFirst(killed));
  expect(await granted(killed.drafts())).toEqual([]);
});

test('drafts that come at once are all kept, in few writings', async () => {
  const pc = await aPc();
  let writings = 0;
  const { nodeDisk } = await import('../../electron/desk/disk.ts');
  const desk = pc.start({
    disk: {
      ...nodeDisk,
      write: (file, bytes) => {
        if (file.includes('drawer')) writings += 1;
        return nodeDisk.write(file, bytes);
      },
    },
  });
  await foundLedger(desk);
  await Promise.all(Array.from({ length: 50 }, (_, n) => granted(desk.saveDraft({ key: `note:${n}`, json: String(n) }))));
  expect(writings).toBeLessThan(10);
  await granted(unlockFirst(desk));
  expect((await granted(desk.drafts())).map(({ json }) => Number(json)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, n) => n),
  );
});

test('a draft as large as a file is refused', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  const json = 'x'.repeat(1024 * 1024 + 1);
  expect(await desk.saveDraft({ key: 'a', json })).toMatchObject({ refusal: { code: 'file-too-large', limit: 1024 * 1024 } });
});

test('a drawer that was changed is set aside and said; nothing is deleted', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await granted(desk.saveDraft(draft));
  await desk.lock();
  const file = path.join(pc.ports.proposedFolder, 'drawer.sealed');
  const bytes = readFileSync(file);
  bytes[40]! ^= 1;
  writeFileSync(file, bytes);
  expect((await granted(unlockFirst(desk))).notes).toEqual([{ note: 'drawer-set-aside' }]);
  expect(await granted(desk.drafts())).toEqual([]);
  const aside = readdirSync(pc.ports.proposedFolder).find((name) => name.endsWith('.damaged'))!;
  expect(readFileSync(path.join(pc.ports.proposedFolder, aside)).equals(bytes)).toBe(true);
});

test('a disk that refuses a draft says so, and keeps it for the next writing', async () => {
  const pc = await aPc();
  const { nodeDisk } = await import('../../electron/desk/disk.ts');
  let isFull = false;
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  const desk = pc.start({
    disk: { ...nodeDisk, write: (file, bytes) => (isFull ? Promise.reject(full) : nodeDisk.write(file, bytes)) },
  });
  await foundLedger(desk);
  isFull = true;
  expect(await desk.saveDraft(draft)).toMatchObject({ ok: false, refusal: { code: 'disk-full' } });
  isFull = false;
  await granted(desk.savePreference({ key: 'a', json: '1' }));
  await granted(unlockFirst(desk));
  expect(await granted(desk.drafts())).toMatchObject([draft]);
});
