import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFolder } from '../../electron/ledger/node-folder.ts';
import { openLedger } from '../../src/ledger/file/ledger.ts';
import { aLedger, aNote, check, ledgerOptions, recordsOf, reopened, saved, secretary } from '../helpers/ledger.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ledger-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a ledger on a real disk is there again when it is opened again', async () => {
  const ledger = await aLedger({ folder: nodeFolder(root) });
  await saved(ledger, aNote('e1'));
  const picture = await ledger.attachments.put(Buffer.from('a picture'));
  await ledger.snapshot();
  await ledger.close();
  const { ledger: again, notes } = await reopened({ folder: nodeFolder(root) });
  expect(notes).toEqual([]);
  expect(await recordsOf(again)).toHaveLength(1);
  expect(await again.attachments.get(picture.ok ? picture.value : '')).toMatchObject({ ok: true, value: Buffer.from('a picture') });
  expect(await check(again)).toMatchObject({ sound: true });
  expect((await again.facts()).freeBytes).toBeGreaterThan(0);
  await again.close();
});

test('a second opening of the same folder is refused as long as the first one lasts, by whatever path it comes', async () => {
  const ledger = await aLedger({ folder: nodeFolder(root) });
  expect(await openLedger(ledgerOptions({ folder: nodeFolder(`${root}/../${path.basename(root)}`) }))).toEqual({
    ok: false,
    refusal: { code: 'ledger-in-use' },
  });
  await ledger.close();
  await (await reopened({ folder: nodeFolder(root) })).ledger.close();
});

test.runIf(process.platform === 'linux')('a killed process leaves no lock behind', async () => {
  const script = `
    const { statSync } = require('node:fs'); const { createHash } = require('node:crypto');
    const { dev, ino } = statSync(${JSON.stringify(root)}, { bigint: true });
    const name = createHash('sha256').update(dev + ':' + ino).digest('hex').slice(0, 32);
    require('node:net').createServer().listen('\\0pioneer-ledger-' + name, () => console.log('held'));`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await expect(nodeFolder(root).lock()).rejects.toMatchObject({ refusal: { code: 'ledger-in-use' } });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  await (await nodeFolder(root).lock()).free();
});

test('a folder that went away is said, and the ledger goes on when it is back', async () => {
  const ledger = await aLedger({ folder: nodeFolder(root) });
  await saved(ledger, aNote('e1'));
  const away = `${root}-away`;
  await rename(root, away);
  expect(await ledger.append([aNote('e2')], secretary)).toEqual({ ok: false, refusal: { code: 'folder-gone', folder: root } });
  await mkdir(root);
  expect(await ledger.append([aNote('e2')], secretary)).toEqual({ ok: false, refusal: { code: 'folder-gone', folder: root } });
  await rm(root, { recursive: true });
  await rename(away, root);
  await saved(ledger, aNote('e2'));
  expect(await check(ledger)).toMatchObject({ sound: true, records: 2 });
  await ledger.close();
});

test('a folder that is not there is said', async () => {
  expect(await openLedger(ledgerOptions({ folder: nodeFolder(`${root}/nowhere`) }))).toEqual({
    ok: false,
    refusal: { code: 'folder-gone', folder: `${root}/nowhere` },
  });
});
