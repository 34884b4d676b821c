import { expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import type { ForeignRow } from '../../src/ledger/file/rows.ts';
import { aLedger, aNote, anAct, aWrite, check, recordsOf, reopened, saved } from '../helpers/ledger.ts';
import { elsewhere, entryOf, shown, takeRows, waiting } from '../helpers/ledger-rows.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';
import { aStreamLog } from '../helpers/stream-log.ts';

test('what the county has not judged waits, in the order in which it was written, until its verdict comes', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const log = aStreamLog();
  await saved(ledger, aNote('e1'), aNote('e2'), aNote('e3'));
  expect(await waiting(ledger)).toEqual(['e1', 'e2', 'e3']);
  await takeRows(ledger, [log.about({ entry: await entryOf(ledger, 'e1') }), log.about({ entry: await entryOf(ledger, 'e2') })]);
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
  await takeRows(ledger, [log.about({ entry: await entryOf(ledger, 'e1') })]);
  await saved(ledger, aNote('e2', 'a', 'second'), aNote('e3'));
  await takeRows(ledger, [log.about({ entry: await entryOf(ledger, 'e2'), outcome: 'refused', refusal: { code: 'signature-wrong' } })]);
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
  await takeRows(ledger, [log.about({ entry: await entryOf(ledger, 'e1') })]);
  await takeRows(ledger, [log.about({ entry: await entryOf(ledger, 'e2'), outcome: 'refused', refusal: { code: 'signature-wrong' } })]);
  expect(await shown(ledger)).toEqual({ a: ['first', 'e1'], b: ['new', 'e3'] });
  await takeRows(ledger, [log.about({ entry: await entryOf(ledger, 'e3'), outcome: 'conflict', refusal: { code: 'signature-wrong' } })]);
  expect(await shown(ledger)).toEqual({ a: ['first', 'e1'] });
});

test('what the county did not accept is found again with its reason, after a restart and from a snapshot too', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const log = aStreamLog();
  await saved(ledger, aNote('e1', 'a', 'first'), aNote('e2', 'b', 'second'), aNote('e3', 'c', 'third'));
  const rows = [];
  for (const [id, outcome] of [
    ['e1', 'accepted'],
    ['e2', 'refused'],
  ] as const)
    rows.push(
      log.about({ entry: await entryOf(ledger, id), outcome, ...(outcome === 'refused' && { refusal: { code: 'signature-wrong' } }) }),
    );
  await ledger.takeRows(rows, { more: false });
  await ledger.snapshot();
  const depends = { code: 'depends-on-refused', document: 'b', entry: 'e2' } as const;
  await ledger.takeRows([log.about({ entry: await entryOf(ledger, 'e3'), outcome: 'conflict', refusal: depends })], { more: false });
  await ledger.close();
  const { ledger: again } = await reopened({ folder });
  const refused = await again.refused();
  expect(refused.ok && refused.value.map(({ entry, row }) => [entry.header.id, row.verdict.refusal])).toEqual([
    ['e2', { code: 'signature-wrong' }],
    ['e3', depends],
  ]);
});

test('what waits above a refused entry stays on top until its own verdict', async () => {
  const ledger = await aLedger();
  const log = aStreamLog();
  await saved(ledger, aNote('e1', 'a', 'first'), aNote('e2', 'a', 'second'));
  await takeRows(ledger, [log.about({ entry: await entryOf(ledger, 'e1'), outcome: 'refused', refusal: { code: 'signature-wrong' } })]);
  expect(await shown(ledger)).toEqual({ a: ['second', 'e2'] });
  const depends = { code: 'depends-on-refused', document: 'a', entry: 'e1' } as const;
  await takeRows(ledger, [log.about({ entry: await entryOf(ledger, 'e2'), outcome: 'conflict', refusal: depends })]);
  expect(await shown(ledger)).toEqual({});
});

test('whoever ended a membership ended it above what waits here, which the county takes no more', async () => {
  for (const verb of ['leave-group', 'remove-enterprise']) {
    const folder = new MemoryFolder();
    const ledger = await aLedger({ folder });
    const log = aStreamLog();
    await saved(ledger, aNote('e1', 'a', 'another box'), aNote('e2', 'b', 'mine'));
    await takeRows(ledger, [log.bringing({ entry: await elsewhere('t1', 'a', 'left', { verb }) })]);
    const expected = { a: ['left', 't1'], b: ['mine', 'e2'] };
    expect(await shown(ledger)).toEqual(expected);
    await ledger.close();
    expect(await shown((await reopened({ folder })).ledger)).toEqual(expected);
  }
});

test('another PC’s accepted entry lies beneath an own one that waits, and comes out when that is refused', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const log = aStreamLog();
  await saved(ledger, aNote('e1', 'a', 'mine'), aNote('e2', 'b', 'mine too'));
  await takeRows(ledger, [log.bringing({ entry: await elsewhere('t1', 'a', 'theirs') })]);
  expect(await shown(ledger)).toEqual({ a: ['mine', 'e1'], b: ['mine too', 'e2'] });
  await ledger.close();
  const { ledger: again } = await reopened({ folder });
  expect(await shown(again)).toEqual({ a: ['mine', 'e1'], b: ['mine too', 'e2'] });
  await takeRows(again, [
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
  for (const row of await rowsFor(one)) await takeRows(one, [row]);
  await takeRows(all, await rowsFor(all));
  expect(await shown(all)).toEqual({ a: ['theirs', 't1'] });
  expect(await shown(one)).toEqual(await shown(all));
});

test('rows taken before are passed over, and a row that does not follow is refused without a trace', async () => {
  const ledger = await aLedger();
  const log = aStreamLog();
  const rows = [];
  for (const name of ['t1', 't2', 't3']) rows.push(log.bringing({ entry: await elsewhere(name, name, name) }));
  const [first, second, third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  await takeRows(ledger, [first]);
  expect(await takeRows(ledger, [first, third])).toEqual({ ok: false, refusal: { code: 'row-out-of-order', stream: 'branch-1', seq: 3 } });
  const changed = { ...second, verdict: { ...second.verdict, outcome: 'refused' as const } };
  expect(await takeRows(ledger, [changed])).toMatchObject({ refusal: { code: 'row-out-of-order', seq: 2 } });
  expect(Object.keys(await shown(ledger))).toEqual(['t1']);
  expect((await takeRows(ledger, [first, second, third])).ok).toBe(true);
  expect(Object.keys(await shown(ledger))).toEqual(['t1', 't2', 't3']);
  expect(await recordsOf(ledger)).toHaveLength(6);
});

test('another’s refused entry leaves its verdict here and nothing else', async () => {
  const ledger = await aLedger();
  const log = aStreamLog();
  const entry = await elsewhere('t1', 'a', 'theirs');
  await takeRows(ledger, [log.about({ entry, outcome: 'refused', refusal: { code: 'signature-wrong' } })]);
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
  await takeRows(ledger, [log.bringing({ entry: purges.ok ? purges.value[0]! : (undefined as never) })]);
  expect(await shown(ledger)).toEqual({});
  expect(JSON.stringify(await recordsOf(ledger))).not.toContain('hidden words');
  const outbox = await ledger.outbox(1_000_000);
  expect(outbox.ok && outbox.value.map((record) => record.entry.bodies)).toEqual([[null]]);
});

test('where another goes on in a later incarnation of the own chain, the next act goes on in one later still', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const log = aStreamLog();
  await saved(ledger, aNote('e1', 'a', 'of both'));
  const { ledger: copy } = await reopened({ folder: new MemoryFolder(folder.disk.afterKill()), incarnation: 3 });
  await saved(copy, aNote('c1', 'b', 'of the copy'));
  await takeRows(ledger, [log.about({ entry: await entryOf(ledger, 'e1') }), log.bringing({ entry: await entryOf(copy, 'c1') })]);
  await saved(ledger, aNote('e2', 'c', 'behind it'));
  await ledger.close();
  const { ledger: again, notes } = await reopened({ folder });
  expect(notes).toEqual([]);
  expect((await entryOf(again, 'e2')).header).toMatchObject({ incarnation: 4, seq: 3 });
});

test('rows that a county lost are found again with their entries, from the place that it still has', async () => {
  const ledger = await aLedger();
  const log = aStreamLog();
  await saved(ledger, aNote('e1'), aNote('e2'));
  const theirs = await elsewhere('t1', 'c', 'theirs');
  const rows = [
    log.about({ entry: await entryOf(ledger, 'e1') }),
    log.bringing({ entry: theirs }),
    log.about({ entry: await entryOf(ledger, 'e2'), outcome: 'refused', refusal: { code: 'signature-wrong' } }),
  ];
  await takeRows(ledger, rows);
  const place = ({ verdict: { seq, hash } }: ForeignRow) => ({ seq, hash });
  const after = async (from: { seq: number; hash: string }, most = 10) => {
    const found = await ledger.rowsAfter('branch-1', from, most);
    return found.ok ? found.value?.map((row) => [row.verdict.seq, row.entry?.header.id]) : found.refusal;
  };
  expect(await after({ seq: 0, hash: '0'.repeat(64) })).toEqual([
    [1, 'e1'],
    [2, 't1'],
    [3, 'e2'],
  ]);
  expect(await after(place(rows[0]!), 1)).toEqual([[2, 't1']]);
  expect(await after(place(rows[2]!))).toEqual([]);
  expect(await after({ seq: 1, hash: 'f'.repeat(64) })).toBeUndefined();
  expect(await after({ seq: 9, hash: 'f'.repeat(64) })).toBeUndefined();
});
