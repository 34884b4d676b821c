import { expect, test } from 'vitest';
import type { Entry } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import { fold } from '../../src/ledger/fold.ts';
import { aLedger, aNote, anAct, aWrite, check, recordsOf, reopened, saved } from '../helpers/ledger.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';
import { aStreamLog } from '../helpers/stream-log.ts';

async function entryOf(ledger: Ledger, id: string): Promise<Entry> {
  for (const record of await recordsOf(ledger)) if ('entry' in record && record.entry.header.id === id) return record.entry;
  throw new Error(`no entry ${id}`);
}
/** An entry that another PC of the branch wrote. */
async function elsewhere(id: string, documentId: string, text: string): Promise<Entry> {
  const there = await aLedger({ device: `device of ${id}` });
  await saved(there, aNote(id, documentId, text));
  return entryOf(there, id);
}
const shown = async (ledger: Ledger) =>
  Object.fromEntries([...fold(await recordsOf(ledger)).documents].map(([id, { body, entryId }]) => [id, [JSON.parse(body).text, entryId]]));
const waiting = async (ledger: Ledger) => {
  const outbox = await ledger.outbox(1_000_000);
  return outbox.ok ? outbox.value.map((record) => record.entry.header.id) : [];
};

test('what the county has not judged waits, in the order in which it was written, until its verdict comes', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const log = aStreamLog();
  await saved(ledger, aNote('e1'), aNote('e2'), aNote('e3'));
  expect(await waiting(ledger)).toEqual(['e1', 'e2', 'e3']);
  await ledger.takeRows([log.about({ entry: await entryOf(ledger, 'e1') }), log.about({ entry: await entryOf(ledger, 'e2') })]);
  expect(await waiting(ledger)).toEqual(['e3']);
  await ledger.close();
  const { ledger: again } = await reopened({ folder });
  expect(await waiting(again)).toEqual(['e3']);
  expect(again.standing().places.get('branch-1')?.seq).toBe(2);
  expect(await check(again)).toMatchObject({ sound: true });
});

test('the outbox gives as many entries as fit, and always one', async () => {
  const ledger = await aLedger();
  await saved(ledger, aNote('e1'), aNote('e2'), aNote('e3'));
  const first = await ledger.outbox(1);
  expect(first.ok && first.value.map((record) => record.entry.header.id)).toEqual(['e1']);
});

test('a snapshot knows what waits and where the streams stand', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const log = aStreamLog();
  await saved(ledger, aNote('e1', 'a', 'first'));
  await ledger.takeRows([log.about({ entry: await entryOf(ledger, 'e1') })]);
  await saved(ledger, aNote('e2', 'a', 'second'), aNote('e3'));
  await ledger.takeRows([log.about({ entry: await entryOf(ledger, 'e2'), outcome: 'refused', refusal: { code: 'signature-wrong' } })]);
  await ledger.snapshot();
  await ledger.close();
  const { ledger: again, notes } = await reopened({ folder });
  expect(notes).toEqual([]);
  expect(await waiting(again)).toEqual(['e3']);
  expect(again.standing().places.get('branch-1')?.seq).toBe(2);
  expect(await shown(again)).toEqual({ a: ['first', 'e1'], 'document-e3': ['text of e3', 'e3'] });
});

test('a refused entry gives back what was accepted before, with its author and time', async () => {
  const ledger = await aLedger();
  const log = aStreamLog();
  await saved(ledger, aNote('e1', 'a', 'first'), aNote('e2', 'a', 'second'), aNote('e3', 'b', 'new'));
  await ledger.takeRows([log.about({ entry: await entryOf(ledger, 'e1') })]);
  await ledger.takeRows([log.about({ entry: await entryOf(ledger, 'e2'), outcome: 'refused', refusal: { code: 'signature-wrong' } })]);
  expect(await shown(ledger)).toEqual({ a: ['first', 'e1'], b: ['new', 'e3'] });
  await ledger.takeRows([log.about({ entry: await entryOf(ledger, 'e3'), outcome: 'conflict', refusal: { code: 'signature-wrong' } })]);
  expect(await shown(ledger)).toEqual({ a: ['first', 'e1'] });
});

test('what waits above a refused entry stays on top until its own verdict', async () => {
  const ledger = await aLedger();
  const log = aStreamLog();
  await saved(ledger, aNote('e1', 'a', 'first'), aNote('e2', 'a', 'second'));
  await ledger.takeRows([log.about({ entry: await entryOf(ledger, 'e1'), outcome: 'refused', refusal: { code: 'signature-wrong' } })]);
  expect(await shown(ledger)).toEqual({ a: ['second', 'e2'] });
  const depends = { code: 'depends-on-refused', document: 'a', entry: 'e1' } as const;
  await ledger.takeRows([log.about({ entry: await entryOf(ledger, 'e2'), outcome: 'conflict', refusal: depends })]);
  expect(await shown(ledger)).toEqual({});
});

test('another PC’s accepted entry lies beneath an own one that waits, and comes out when that is refused', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const log = aStreamLog();
  await saved(ledger, aNote('e1', 'a', 'mine'), aNote('e2', 'b', 'mine too'));
  await ledger.takeRows([log.bringing({ entry: await elsewhere('t1', 'a', 'theirs') })]);
  expect(await shown(ledger)).toEqual({ a: ['mine', 'e1'], b: ['mine too', 'e2'] });
  await ledger.close();
  const { ledger: again } = await reopened({ folder });
  expect(await shown(again)).toEqual({ a: ['mine', 'e1'], b: ['mine too', 'e2'] });
  await again.takeRows([
    log.about({ entry: await entryOf(again, 'e1'), outcome: 'conflict', refusal: { code: 'base-old', document: 'a', current: null } }),
  ]);
  expect(await shown(again)).toEqual({ a: ['theirs', 't1'], b: ['mine too', 'e2'] });
});

test('it is the same whether rows come one by one or at once', async () => {
  const [one, all] = [await aLedger(), await aLedger()];
  for (const ledger of [one, all])
    await saved(ledger, aNote('e1', 'a', 'mine'), anAct('e2', aWrite('a', 'mine again'), aWrite('b', 'new')));
  const theirs = await elsewhere('t1', 'a', 'theirs');
  const rowsFor = async (ledger: Ledger) => {
    const log = aStreamLog();
    const refusal = { code: 'signature-wrong' } as const;
    return [
      log.bringing({ entry: theirs }),
      log.about({ entry: await entryOf(ledger, 'e1'), outcome: 'conflict', refusal }),
      log.about({ entry: await entryOf(ledger, 'e2'), outcome: 'conflict', refusal }),
    ];
  };
  for (const row of await rowsFor(one)) await one.takeRows([row]);
  await all.takeRows(await rowsFor(all));
  expect(await shown(all)).toEqual({ a: ['theirs', 't1'] });
  expect(await shown(one)).toEqual(await shown(all));
});

test('rows taken before are passed over, and a row that does not follow is refused without a trace', async () => {
  const ledger = await aLedger();
  const log = aStreamLog();
  const rows = [];
  for (const name of ['t1', 't2', 't3']) rows.push(log.bringing({ entry: await elsewhere(name, name, name) }));
  const [first, second, third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  await ledger.takeRows([first]);
  expect(await ledger.takeRows([first, third])).toEqual({ ok: false, refusal: { code: 'row-out-of-order', stream: 'branch-1', seq: 3 } });
  const changed = { ...second, verdict: { ...second.verdict, outcome: 'refused' as const } };
  expect(await ledger.takeRows([changed])).toMatchObject({ refusal: { code: 'row-out-of-order', seq: 2 } });
  expect(Object.keys(await shown(ledger))).toEqual(['t1']);
  expect((await ledger.takeRows([first, second, third])).ok).toBe(true);
  expect(Object.keys(await shown(ledger))).toEqual(['t1', 't2', 't3']);
  expect(await recordsOf(ledger)).toHaveLength(6);
});

test('another’s refused entry leaves its verdict here and nothing else', async () => {
  const ledger = await aLedger();
  const log = aStreamLog();
  const entry = await elsewhere('t1', 'a', 'theirs');
  await ledger.takeRows([log.about({ entry, outcome: 'refused', refusal: { code: 'signature-wrong' } })]);
  expect(await shown(ledger)).toEqual({});
  expect(ledger.standing().places.get('branch-1')?.seq).toBe(1);
});

test('a purge that comes with the rows is carried out, also on what waits', async () => {
  const there = await aLedger({ device: 'device-2' });
  await there.purge(['a'], { profileId: 'p2', role: 'secretary' }, 'purge-person');
  const purges = await there.purges();
  const ledger = await aLedger();
  const log = aStreamLog();
  await saved(ledger, aNote('e1', 'a', 'hidden words'));
  await ledger.takeRows([log.bringing({ entry: purges.ok ? purges.value[0]! : (undefined as never) })]);
  expect(await shown(ledger)).toEqual({});
  expect(JSON.stringify(await recordsOf(ledger))).not.toContain('hidden words');
  const outbox = await ledger.outbox(1_000_000);
  expect(outbox.ok && outbox.value.map((record) => record.entry.bodies)).toEqual([[null]]);
});
