import { expect, test } from 'vitest';
import type { Entry } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import { fold } from '../../src/ledger/fold.ts';
import { aLedger, aNote, check, recordsOf, reopened, saved } from '../helpers/ledger.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';
import { aStreamLog } from '../helpers/stream-log.ts';

const certificate = { text: '{"organisations":[]}', signature: 'c2lnbmVk' };
const shown = async (ledger: Ledger) => [...fold(await recordsOf(ledger)).documents.keys()].toSorted();

/** An entry in a stream that this PC reads and does not write. */
async function saidAbove(stream: string, id: string): Promise<Entry> {
  const there = await aLedger({ device: `device of ${stream}`, stream });
  await saved(there, aNote(id, `document-${id}`, `words of ${id}`));
  const [record] = await recordsOf(there);
  if (!record || !('entry' in record)) throw new Error('nothing was written');
  return record.entry;
}

async function readingTwoTownships() {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const entries = { old: await saidAbove('old-township', 'n1'), county: await saidAbove('county', 'n2') };
  const rows = [aStreamLog('old-township').bringing({ entry: entries.old }), aStreamLog('county').bringing({ entry: entries.county })];
  await ledger.takeRows(rows, { more: false });
  await saved(ledger, aNote('e1', 'mine', 'own work'));
  return { folder, ledger, rows };
}

test('what a stream said that may be read no longer shows no more and lies nowhere; own work and the others stay', async () => {
  const { folder, ledger } = await readingTwoTownships();
  expect(await ledger.leave(certificate, ['old-township'])).toEqual({ ok: true, value: 1 });
  for (const each of [ledger, (await reopened({ folder: new MemoryFolder(folder.disk.afterKill()) })).ledger]) {
    expect(await shown(each)).toEqual(['document-n2', 'mine']);
    expect(JSON.stringify(await recordsOf(each))).not.toContain('words of n1');
    expect([...each.standing().places.keys()]).toEqual(['county']);
    expect((await each.facts()).documents).toBe(2);
    expect(await check(each)).toMatchObject({ sound: true });
  }
});

test('killed at any write while it gives up a stream, it has given it up or still has it, and finishes at the next opening', async () => {
  for (let at = 1; ; at += 1) {
    const { folder, ledger } = await readingTwoTownships();
    const before = folder.count;
    let left: MemoryFolder | undefined;
    const killed = new Promise<void>((resolve) => {
      folder.plan = (_operation, count) => {
        if (count !== before + at) return undefined;
        left = folder.kill();
        resolve();
        return undefined;
      };
    });
    await Promise.race([ledger.leave(certificate, ['old-township']), killed]);
    if (!left) return expect(at).toBeGreaterThan(3);
    const { ledger: again } = await reopened({ folder: left });
    const hasLeft = !again.standing().places.has('old-township');
    expect(await shown(again), `killed at write ${at}`).toEqual(hasLeft ? ['document-n2', 'mine'] : ['document-n1', 'document-n2', 'mine']);
    expect(JSON.stringify(await recordsOf(again)).includes('words of n1')).toBe(!hasLeft);
  }
});

test('a stream that may be read again begins at its first row, and shows what it says', async () => {
  const { folder, ledger, rows } = await readingTwoTownships();
  await ledger.leave(certificate, ['old-township']);
  expect((await ledger.takeRows(rows, { more: false })).ok).toBe(true);
  const again = (await reopened({ folder: new MemoryFolder(folder.disk.afterKill()) })).ledger;
  for (const each of [ledger, again]) expect(await shown(each)).toEqual(['document-n1', 'document-n2', 'mine']);
  const given = await again.rowsAfter('old-township', { seq: 0, hash: '0'.repeat(64) }, 10);
  expect(given.ok && given.value?.map(({ verdict, entry }) => [verdict.seq, entry?.bodies[0] !== null])).toEqual([[1, true]]);
});

test('a log that went on without what this ledger took is read from its first row: own work waits until the log names it, and goes out as it is', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const own = await entriesOf(ledger, ['e1', 'named'], ['e2', 'lost']);
  const others = [await saidAbove('branch-1', 'kept'), await saidAbove('branch-1', 'gone')];
  const before = aStreamLog();
  await ledger.takeRows([...own.map((entry) => before.about({ entry })), ...others.map((entry) => before.bringing({ entry }))], {
    more: false,
  });
  expect([ledger.standing().waiting, await shown(ledger)]).toEqual([0, ['document-gone', 'document-kept', 'lost', 'named']]);

  await ledger.readAnew(certificate, 'branch-1');
  const { ledger: again } = await reopened({ folder: new MemoryFolder(folder.disk.afterKill()) });
  for (const each of [ledger, again]) {
    expect(each.standing()).toMatchObject({ waiting: 2, places: new Map() });
    expect(await shown(each)).toEqual(['lost', 'named']);
  }
  const log = aStreamLog();
  const rows = [log.bringing({ entry: others[0]! }), log.about({ entry: own[0]! })];
  expect((await again.takeRows(rows, { more: false })).ok).toBe(true);
  expect(await shown(again)).toEqual(['document-kept', 'lost', 'named']);
  const outbox = await again.outbox(1_000_000);
  expect(outbox.ok && outbox.value.map(({ entry }) => entry.header.id)).toEqual(['e2']);
  expect(await check(again)).toMatchObject({ sound: true });
});

async function entriesOf(ledger: Ledger, ...notes: readonly (readonly [string, string])[]): Promise<readonly Entry[]> {
  for (const [id, document] of notes) await saved(ledger, aNote(id, document, `words of ${id}`));
  return (await recordsOf(ledger)).flatMap((record) => ('entry' in record ? [record.entry] : []));
}

test('rules of a stream that was left stay, and go where the county says that it never was above', async () => {
  const ledger = await aLedger();
  const rows = [];
  for (const stream of ['old-township', 'county']) {
    const entry = await saidAbove(stream, stream);
    const writes = entry.header.writes.map((write) => ({ ...write, type: 'rule-pack' }) as const);
    rows.push(aStreamLog(stream).bringing({ entry: { ...entry, header: { ...entry.header, writes } } as Entry }));
  }
  await ledger.takeRows(rows, { more: false });
  expect(await ledger.leave(certificate, ['old-township'])).toEqual({ ok: true, value: 0 });
  expect(await shown(ledger)).toHaveLength(2);
  expect(await ledger.leave(certificate, [], (stream) => stream === 'old-township')).toEqual({ ok: true, value: 1 });
  expect(await shown(ledger)).toEqual(['document-county']);
});
