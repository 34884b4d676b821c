import { expect, test } from 'vitest';
import type { ForeignRow } from '../../src/ledger/file/rows.ts';
import { aLedger, aNote, check, reopened, saved } from '../helpers/ledger.ts';
import { entryOf, headersIn, shown, takeRows, waiting } from '../helpers/ledger-rows.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';
import { aStreamLog } from '../helpers/stream-log.ts';

test('a ledger that goes on as another device says in a chain of its own what still waits, and follows the one before no longer', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const log = aStreamLog();
  await saved(ledger, aNote('e1', 'a', 'judged'), aNote('e2', 'b', 'waits'), aNote('e3', 'b', 'waits too'));
  await takeRows(ledger, [log.about({ entry: await entryOf(ledger, 'e1') })]);
  await ledger.goOnAs('device-9');
  expect([await waiting(ledger), ledger.standing().orphans]).toEqual([[], 2]);
  // Killed here, it is told the same device by whoever opens it.
  const { ledger: reborn } = await reopened({ folder: new MemoryFolder(folder.disk.afterKill()), device: 'device-9' });
  for (const copy of [ledger, reborn]) {
    await takeRows(copy, []);
    const headers = (await headersIn(copy)).filter(({ device }) => device === 'device-9');
    expect(headers.map(({ seq, reissues }) => [seq, reissues?.id])).toEqual([
      [1, 'e2'],
      [2, 'e3'],
    ]);
    expect(await shown(copy)).toMatchObject({ a: ['judged', 'e1'], b: ['waits too', headers[1]!.id] });
    expect(await waiting(copy)).toEqual(headers.map(({ id }) => id));
    expect(await check(copy)).toMatchObject({ sound: true });
  }
});

/** A ledger, and what a backup of it was before its last entries; both wrote on. */
async function restoredFrom({ lost, wrote }: { lost: number; wrote: number }) {
  const folder = new MemoryFolder();
  const original = await aLedger({ folder });
  const log = aStreamLog();
  await saved(original, aNote('e1', 'a', 'before the backup'));
  const rows = [log.about({ entry: await entryOf(original, 'e1') })];
  await takeRows(original, rows);
  await original.close();
  const copy = new MemoryFolder(folder.disk.afterKill());
  const { ledger: lostOne } = await reopened({ folder });
  for (let at = 0; at < lost; at += 1) await saved(lostOne, aNote(`lost ${at}`, `lost ${at}`, `lost ${at}`));
  const { ledger } = await reopened({ folder: copy, incarnation: 2 });
  for (let at = 0; at < wrote; at += 1) await saved(ledger, aNote(`new ${at}`, 'a', `new ${at}`));
  const back: ForeignRow[] = [];
  for (let at = 0; at < lost; at += 1) back.push(log.bringing({ entry: await entryOf(lostOne, `lost ${at}`) }));
  return { ledger, folder: copy, log, back };
}

test('a restored ledger takes its lost entries over and says again what it wrote since, behind them', async () => {
  const { ledger, folder, back } = await restoredFrom({ lost: 3, wrote: 2 });
  const before = await waiting(ledger);
  await takeRows(ledger, back);
  expect(await shown(ledger)).toMatchObject({ 'lost 0': ['lost 0', 'lost 0'], 'lost 2': ['lost 2', 'lost 2'] });
  expect((await shown(ledger)).a?.[0]).toBe('new 1');

  const outbox = await ledger.outbox(1_000_000);
  const again = outbox.ok ? outbox.value.map((record) => record.entry.header) : [];
  expect(again.map((header) => header.reissues?.id)).toEqual(before);
  expect(again.map(({ incarnation, seq }) => [incarnation, seq])).toEqual([
    [2, 5],
    [2, 6],
  ]);
  expect(again[0]?.prev).toBe(back.at(-1)?.verdict.commitment);
  const old = (await headersIn(ledger)).filter(({ id }) => before.includes(id));
  expect(again.map((header) => header.writes)).toEqual(old.map((header) => header.writes));
  await saved(ledger, aNote('after'));
  await ledger.close();
  const { ledger: opened } = await reopened({ folder });
  expect(await waiting(opened)).toEqual([...again.map((header) => header.id), 'after']);
  expect(await check(opened)).toMatchObject({ sound: true });
});

test('a ledger that was put back to before its first own entry goes on behind what came back', async () => {
  const folder = new MemoryFolder();
  const original = await aLedger({ folder });
  const copy = new MemoryFolder(folder.disk.afterKill());
  await saved(original, aNote('lost', 'a', 'lost'));
  const { ledger } = await reopened({ folder: copy, incarnation: 2 });
  const row = aStreamLog().bringing({ entry: await entryOf(original, 'lost') });
  await takeRows(ledger, [row]);
  await saved(ledger, aNote('new', 'b', 'new'));
  const header = (await headersIn(ledger)).at(-1);
  expect([header?.incarnation, header?.seq, header?.prev]).toEqual([2, 2, row.verdict.commitment]);
  expect(await check(ledger)).toMatchObject({ sound: true });
});

test('a restored ledger says nothing again before the last of its lost entries has come, also if the program ends between', async () => {
  const { ledger, folder, back } = await restoredFrom({ lost: 3, wrote: 1 });
  await takeRows(ledger, back.slice(0, 2), true);
  expect(await waiting(ledger)).toEqual(['new 0']);
  await ledger.snapshot();
  await ledger.close();
  const { ledger: opened } = await reopened({ folder });
  await takeRows(opened, back.slice(2));
  const outbox = await opened.outbox(1_000_000);
  expect(outbox.ok && outbox.value.map(({ entry: { header } }) => [header.reissues?.id, header.seq])).toEqual([['new 0', 5]]);
});

test('a copy that goes on in the same incarnation begins one of its own', async () => {
  const { ledger, back } = await restoredFrom({ lost: 1, wrote: 1 });
  const asIfCopied = back.map((row) => ({ ...row, verdict: { ...row.verdict, incarnation: 2 } }));
  await takeRows(ledger, asIfCopied);
  const outbox = await ledger.outbox(1_000_000);
  expect(outbox.ok && outbox.value.map(({ entry: { header } }) => header.incarnation)).toEqual([3]);
  const facts = await ledger.facts();
  expect(facts.incarnation).toBe(3);
});

test('without anything of its own to say a restored ledger just goes on behind what came back', async () => {
  const { ledger, back } = await restoredFrom({ lost: 2, wrote: 0 });
  await takeRows(ledger, back);
  await saved(ledger, aNote('next'));
  const last = (await headersIn(ledger)).at(-1);
  expect(last).toMatchObject({ id: 'next', seq: 4, incarnation: 2, prev: back.at(-1)?.verdict.commitment });
});
