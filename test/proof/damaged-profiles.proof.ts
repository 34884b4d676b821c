import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBranchHistory, someDocument } from '../helpers/branch-history.ts';
import type { History } from '../helpers/history.ts';
import { foldOf, INDEXED_DB, openLiveWindow } from '../helpers/live-browser.ts';
import { type Chance, chanceOf } from '../helpers/seeded.ts';
import { DAMAGES, filesIn } from './damage.ts';

/*
 * Chromium repairs IndexedDB in its own ways: it drops rows, goes back in time, or empties the whole origin, sometimes only at the
 * second reopening. Whatever it does, the window must end usable and equal to the fold of the ledger, which lost nothing.
 */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000);
console.log(`damaged profiles: seed ${seed} (SEED=${seed} repeats it)`);

/** The last chunk is small enough to lie in LevelDB itself, the others become files beside it. */
const DOCUMENTS = 2_070;
const REWRITES = 120;
const root = mkdtempSync(path.join(tmpdir(), 'damaged-profiles-'));
const profile = (name: string) => path.join(root, name);
const indexedDB = (name: string) => path.join(root, name, INDEXED_DB);
const ledger = aBranchHistory('ledger-1', DOCUMENTS, seed);

beforeAll(async () => {
  await rewrite(REWRITES / 2, chanceOf(seed));
  copy('made', 'older');
  await rewrite(REWRITES / 2, chanceOf(seed + 1));
  copy('made', 'newest');

  const foreign = await openLiveWindow(profile('foreign'));
  await foreign.unlock(aBranchHistory('ledger-2', 300, seed));
  await foreign.call('flush');
  await foreign.close();
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Works for a while, each change written to the cache, and ends as a power cut would. */
async function rewrite(times: number, chance: Chance): Promise<void> {
  const window = await openLiveWindow(profile('made'));
  await window.unlock(ledger);
  for (let n = 0; n < times; n += 1) {
    ledger.act([someDocument(DOCUMENTS - 1 - chance.below(50), chance)]);
    await window.call('catchUp');
    expect(await window.call('flush')).toBeUndefined();
  }
  await window.kill();
}

/** Opens the damaged profile, works on in it, has the power cut, opens it again. */
async function survives(name: string, mine: History) {
  const first = await openLiveWindow(profile(name));
  const { startCase, ms } = await first.unlock(mine);
  expect(await first.call('shown')).toEqual(foldOf(mine));
  for (let n = 0; n < 3; n += 1) mine.act([someDocument(n, chanceOf(seed + n))]);
  await first.call('catchUp');
  expect(await first.call('shown')).toEqual(foldOf(mine));
  await first.call('flush');
  await first.kill();

  const second = await openLiveWindow(profile(name));
  const again = await second.unlock(mine);
  expect(await second.call('shown')).toEqual(foldOf(mine));
  expect(await second.call('flush')).toBeUndefined();
  await second.close();
  rmSync(profile(name), { recursive: true, force: true });
  console.log(`${name}: ${JSON.stringify(startCase)} after ${Math.round(ms)} ms, then ${again.startCase.case}`);
  return { startCase, rescued: first.rescued };
}

/** Without the lock of the process that was killed. */
/** Not what Chromium is about to rename, which is gone while it is copied: a helper of it may outlive the kill by a moment. */
const copy = (from: string, name: string) =>
  cpSync(profile(from), profile(name), { recursive: true, filter: (file) => !/^(Singleton|\.org\.chromium\.)/.test(path.basename(file)) });
const onward = (name: string) => ledger.upTo(ledger.records.length, name);

DAMAGES.forEach((damage, index) => {
  test(`${damage.what} (${index + 1}): the window shows what the ledger holds`, async () => {
    const name = `damage-${index + 1}`;
    copy('newest', name);
    console.log(`${name}: ${damage.strike(indexedDB(name), chanceOf(seed + index))}`);
    await survives(name, onward(name));
  });
});

test("another ledger's cache in this profile's place is not shown", async () => {
  copy('foreign', 'foreign-copy');
  expect((await survives('foreign-copy', onward('foreign-copy'))).startCase.case).toBe('foreign');
});

test('an older copy of the profile gets what came later', async () => {
  copy('older', 'older-copy');
  expect((await survives('older-copy', onward('older-copy'))).startCase.case).toBe('behind');
});

for (const pattern of [/\.log$/, /\.ldb$/, /MANIFEST/]) {
  test(`older files under the newest of the others (${pattern.source}) are not taken for the newest state`, async () => {
    const name = `mixed-${pattern.source.replace(/\W/g, '')}`;
    copy('newest', name);
    for (const file of filesIn(indexedDB('older')).filter((older) => pattern.test(older)))
      cpSync(path.join(indexedDB('older'), file), path.join(indexedDB(name), file));
    await survives(name, onward(name));
  });
}

test('a profile that knows more than the ledger raises the alarm, and hands out what the ledger lost', async () => {
  copy('newest', 'ahead');
  await raisesTheAlarm('ahead');
});

test('with one of its files lost as well it still raises the alarm, and hands out the rest', async () => {
  copy('newest', 'ahead-damaged');
  const [blob] = filesIn(indexedDB('ahead-damaged')).filter((file) => file.includes('.blob/'));
  rmSync(path.join(indexedDB('ahead-damaged'), blob!));
  await raisesTheAlarm('ahead-damaged');
});

/** The last acts of the made profile all lie in its last chunk, in LevelDB itself. */
async function raisesTheAlarm(name: string): Promise<void> {
  const lost = 7;
  const shorter = ledger.upTo(ledger.records.length - lost, name);
  const known = new Set(shorter.records.map((record) => ('entry' in record ? record.entry.header.id : '')));
  const { startCase, rescued } = await survives(name, shorter);
  expect(startCase).toEqual({ case: 'ahead', records: lost });
  expect(rescued.sort()).toEqual(lostVersions(known).sort());
}

/** The latest versions that only lost entries wrote, as the whole ledger would show them. */
function lostVersions(known: ReadonlySet<string>): string[] {
  const latest = new Map<string, { entry: string; hash: string }>();
  for (const record of ledger.records) {
    if (!('entry' in record)) continue;
    for (const { id, bodyHash } of record.entry.header.writes) latest.set(id, { entry: record.entry.header.id, hash: bodyHash });
  }
  return [...latest].filter(([, { entry }]) => !known.has(entry)).map(([id, { hash }]) => `${id} ${hash}`);
}
