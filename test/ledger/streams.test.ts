import { expect, test } from 'vitest';
import type { Act } from '../../src/ledger/entry.ts';
import { aLedger, aNote, check, recordsOf, reopened, saved, secretary } from '../helpers/ledger.ts';
import { entryOf, headersIn, shown, takeRows } from '../helpers/ledger-rows.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';
import { aStreamLog } from '../helpers/stream-log.ts';

const inGroup = (act: Act, stream = 'group-1'): Act => ({ ...act, stream });
const chains = async (ledger: Parameters<typeof headersIn>[0]) =>
  (await headersIn(ledger)).map(({ id, stream, seq, prev }) => [id, stream, seq, prev]);

/** Work in the branch and in two groups, in turns. */
async function inThreeStreams() {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const acts = [
    aNote('e1', 'a'),
    inGroup(aNote('g1', 'b')),
    aNote('e2', 'c'),
    inGroup(aNote('h1', 'd'), 'group-2'),
    inGroup(aNote('g2', 'e')),
  ];
  const entries = await saved(ledger, ...acts);
  return { folder, ledger, entries };
}

test('a PC has a chain of its own in each stream that it writes, and goes on with each after it was opened again', async () => {
  const { folder, ledger, entries } = await inThreeStreams();
  const [e1, g1] = entries;
  const none = '0'.repeat(64);
  const expected = [
    ['e1', 'branch-1', 1, none],
    ['g1', 'group-1', 1, none],
    ['e2', 'branch-1', 2, e1!.commitment],
    ['h1', 'group-2', 1, none],
    ['g2', 'group-1', 2, g1!.commitment],
  ];
  expect(await chains(ledger)).toEqual(expected);
  const killed = (await reopened({ folder: new MemoryFolder(folder.disk.afterKill()) })).ledger;
  await ledger.snapshot();
  await ledger.close();
  const snapshot = (await reopened({ folder })).ledger;
  for (const each of [killed, snapshot]) {
    const [next] = await saved(each, inGroup(aNote('g3', 'f')));
    expect((await chains(each)).at(-1)).toEqual(['g3', 'group-1', 3, entries[4]!.commitment]);
    expect(each.standing('group-1')).toMatchObject({ waiting: 3, head: { seq: 3, commitment: next!.commitment } });
    expect(each.standing('branch-1')).toMatchObject({ waiting: 2, head: { seq: 2 } });
    expect(each.standing('group-3')).toMatchObject({ waiting: 0, head: { seq: 0 } });
    expect(each.standing()).toMatchObject({ waiting: 6, head: { seq: 2 } });
    expect(await check(each)).toMatchObject({ sound: true });
  }
});

test('what waits goes out by stream, and a verdict takes it off that stream alone', async () => {
  const { ledger } = await inThreeStreams();
  const of = async (stream?: string) => {
    const outbox = await ledger.outbox(1_000_000, stream);
    return outbox.ok ? outbox.value.map(({ entry }) => entry.header.id) : [];
  };
  expect([await of(), await of('branch-1'), await of('group-1')]).toEqual([
    ['e1', 'g1', 'e2', 'h1', 'g2'],
    ['e1', 'e2'],
    ['g1', 'g2'],
  ]);
  await ledger.takeRows([aStreamLog('group-1').about({ entry: await entryOf(ledger, 'g1') })], { more: false, stream: 'group-1' });
  expect([await of('branch-1'), await of('group-1'), ledger.standing().waiting]).toEqual([['e1', 'e2'], ['g2'], 4]);
});

test('a restored ledger says again in a group what it lost there, and leaves the other streams to their own rounds', async () => {
  const { folder, ledger: lost } = await inThreeStreams();
  const copy = new MemoryFolder(folder.disk.afterKill());
  await saved(lost, inGroup(aNote('lost', 'lost')));
  const { ledger } = await reopened({ folder: copy, incarnation: 2 });
  await saved(ledger, inGroup(aNote('new', 'new')), aNote('mine', 'mine'));
  const log = aStreamLog('group-1');
  const rows = [];
  for (const id of ['g1', 'g2']) rows.push(log.about({ entry: await entryOf(lost, id) }));
  const back = log.bringing({ entry: await entryOf(lost, 'lost') });
  expect((await ledger.takeRows([...rows, back], { more: false, stream: 'group-1' })).ok).toBe(true);
  const again = (await headersIn(ledger)).filter(({ reissues }) => reissues);
  expect(again.map(({ stream, seq, prev, reissues }) => [stream, seq, prev, reissues?.id])).toEqual([
    ['group-1', 4, back.verdict.commitment, 'new'],
  ]);
  expect(ledger.standing('branch-1')).toMatchObject({ waiting: 3, orphans: 0 });
  expect(await check(ledger)).toMatchObject({ sound: true });
});

test('a ledger that goes on as another device says in each stream what waited there, each with its own round', async () => {
  const { ledger } = await inThreeStreams();
  await ledger.goOnAs('device-9');
  await takeRows(ledger, []);
  expect(ledger.standing('group-1')).toMatchObject({ orphans: 2 });
  await ledger.takeRows([], { more: false, stream: 'group-1' });
  const again = (await headersIn(ledger)).filter(({ device }) => device === 'device-9');
  expect(again.map(({ stream, seq, reissues }) => [stream, seq, reissues?.id])).toEqual([
    ['branch-1', 1, 'e1'],
    ['branch-1', 2, 'e2'],
    ['group-1', 1, 'g1'],
    ['group-1', 2, 'g2'],
  ]);
  expect(await check(ledger)).toMatchObject({ sound: true });
});

test('a group whose log is read anew takes nothing from the others: their places stay, and what waited there waits as it did', async () => {
  const { ledger } = await inThreeStreams();
  const [branch, group] = [aStreamLog(), aStreamLog('group-1')];
  await ledger.takeRows([branch.about({ entry: await entryOf(ledger, 'e1') })], { more: false });
  await ledger.takeRows([group.about({ entry: await entryOf(ledger, 'g1') })], { more: false, stream: 'group-1' });
  await ledger.readAnew({ text: '{}', signature: 'c2lnbmVk' }, 'group-1');
  expect([...ledger.standing().places.keys()]).toEqual(['branch-1']);
  expect(ledger.standing('group-1')).toMatchObject({ waiting: 2, orphans: 2 });
  expect(ledger.standing('branch-1')).toMatchObject({ waiting: 1, orphans: 0 });
});

test('a purge names each document in the stream where it was begun, and nowhere else', async () => {
  const { ledger } = await inThreeStreams();
  await ledger.purge(['a', 'b', 'd'], secretary, 'purge-person', ['group-1', 'group-2']);
  const purges = (await headersIn(ledger)).flatMap(({ stream, purges: ids }) => (ids ? [[stream, ids]] : []));
  expect(purges).toEqual([
    ['branch-1', ['a']],
    ['group-1', ['b']],
    ['group-2', ['d']],
  ]);
  expect(Object.keys(await shown(ledger)).toSorted()).toEqual(['c', 'e']);
  expect(JSON.stringify(await recordsOf(ledger))).not.toContain('text of g1');
  expect(await check(ledger)).toMatchObject({ sound: true });
});
