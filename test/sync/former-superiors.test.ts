import { expect, test } from 'vitest';
import type { Entry } from '../../src/ledger/entry.ts';
import { formerIn, leaveOthers, leaveUnnamed, noteTerms, rulesOfFormer } from '../../src/sync/desk/leave-others.ts';
import { aLedger, aNote, recordsOf, saved } from '../helpers/ledger.ts';
import { aStreamLog } from '../helpers/stream-log.ts';

const [BRANCH, BEFORE, NOW] = ['b', 'f', 'n'].map((each) => each.repeat(36)) as [string, string, string];
const named = (id: string) => ({ id, name: id.slice(0, 1), type: 'township' });
const certificateOf = (above: string, terms: readonly object[]) => ({
  text: JSON.stringify({ organisations: [BRANCH, above].map(named), terms }),
  signature: 'c2lnbmVk',
});
const moved = certificateOf(NOW, [
  { id: BEFORE, until: '2026-03-01' },
  { id: NOW, from: '2026-03-02' },
]);
const back = certificateOf(BEFORE, [{ id: NOW, from: '2026-03-02', until: '2026-03-09' }]);
const keysUnder = (certificate: typeof moved) => ({ stream: 'branch-1', certificate });

async function said(id: string, type: 'announcement' | 'rule-pack'): Promise<Entry> {
  const there = await aLedger({ device: `device of ${id}`, stream: BEFORE });
  const note = aNote(id, `document-${id}`, 'words');
  await saved(there, { ...note, writes: note.writes.map((write) => ({ ...write, type })) });
  const [record] = await recordsOf(there);
  if (!record || !('entry' in record)) throw new Error('nothing was written');
  return record.entry;
}
const heldIn = (entry: Entry | undefined) => entry?.bodies.some((body) => body !== null);

test('of a former superior a late answer brings the rules, and of its other words the places alone', async () => {
  const log = aStreamLog(BEFORE);
  const rows = [log.bringing({ entry: await said('word', 'announcement') }), log.bringing({ entry: await said('rule', 'rule-pack') })];
  expect(rulesOfFormer(keysUnder(moved), BEFORE, rows).map(({ entry }) => heldIn(entry))).toEqual([false, true]);
  expect(rulesOfFormer(keysUnder(back), BEFORE, rows)).toBe(rows);
});

test.each([
  ['days later', back],
  ['on the same day, as if it had never been away', certificateOf(BEFORE, [])],
])(
  'a log that was read for its rules stays under the same certificate, and begins anew when the branch is back %s',
  async (_when, again) => {
    expect([...formerIn(JSON.parse(moved.text))]).toEqual([BEFORE]);
    const ledger = await aLedger({});
    expect(await noteTerms(ledger, keysUnder(moved))).toEqual({ ok: true, value: 0 });
    const rows = rulesOfFormer(keysUnder(moved), BEFORE, [aStreamLog(BEFORE).bringing({ entry: await said('word', 'announcement') })]);
    await ledger.takeRows(rows, { more: false });
    for (let round = 0; round < 2; round += 1) expect(await leaveOthers(ledger, keysUnder(moved))).toEqual({ ok: true, value: 0 });
    expect([...ledger.standing().places.keys()]).toEqual([BEFORE]);
    // Back under it, its words are read from the first one on.
    expect(await leaveOthers(ledger, keysUnder(again))).toEqual({ ok: true, value: 0 });
    expect([...ledger.standing().places.keys()]).toEqual([]);
  },
);

/** Away and back: two rules of the superior lie here, and its log is about to be read from the first row. */
async function backWithTwoRules() {
  const [first, second] = [await said('first', 'rule-pack'), await said('second', 'rule-pack')];
  const log = aStreamLog(BEFORE);
  const rows = [log.bringing({ entry: first }), log.bringing({ entry: second })] as const;
  const ledger = await aLedger({});
  await ledger.takeRows(rows, { more: false });
  await leaveOthers(ledger, keysUnder(moved));
  await leaveOthers(ledger, keysUnder(back));
  const answer = (...named: readonly (typeof rows)[number][]) =>
    ({ stream: BEFORE, state: 'rows', rows: named, last: named.at(-1)!.verdict }) as const;
  return { ledger, rows, answer, rules: () => [...(ledger.rules().get(BEFORE) ?? [])] };
}

test('rules that the log names no more, read from its first row, are given up with the others, which come anew with it', async () => {
  const { ledger, rows, answer, rules } = await backWithTwoRules();
  expect(rules()).toEqual(['first', 'second']);
  const whole = { vector: {}, streams: [answer(...rows)], isWhole: true };
  expect(await leaveUnnamed(ledger, keysUnder(back), whole)).toEqual({ ok: true, value: 0 });
  expect(await leaveUnnamed(ledger, keysUnder(back), { ...whole, streams: [answer(rows[0])] })).toEqual({ ok: true, value: 2 });
  expect(rules()).toEqual([]);
  await ledger.takeRows([rows[0]], { more: false });
  expect(rules()).toEqual(['first']);
});

test('rules stay while it is not sure that the log names them no more', async () => {
  const { ledger, rows, answer, rules } = await backWithTwoRules();
  const nothing = { vector: {}, streams: [], isWhole: true };
  const unsure: Readonly<Record<string, Parameters<typeof leaveUnnamed>[2]>> = {
    'a file that says nothing of it': { ...nothing, isWhole: false },
    'an answer that goes on behind its rows': { ...nothing, vector: { [BEFORE]: rows[1].verdict } },
    'a county that went back behind this PC': { ...nothing, streams: [{ stream: BEFORE, state: 'behind', last: rows[0].verdict }] },
  };
  for (const [what, told] of Object.entries(unsure)) {
    await leaveUnnamed(ledger, keysUnder(back), told);
    expect(rules(), what).toHaveLength(2);
  }
  await leaveUnnamed(ledger, keysUnder(certificateOf(BEFORE, [])), { ...nothing, streams: [answer(rows[0])] });
  expect(rules(), 'a certificate that was not noted').toHaveLength(2);
  await leaveOthers(ledger, keysUnder(moved));
  await leaveUnnamed(ledger, keysUnder(moved), nothing);
  expect(rules(), 'a former superior').toHaveLength(2);
  await leaveOthers(ledger, keysUnder(back));
  await leaveUnnamed(ledger, keysUnder(back), nothing);
  expect(rules(), 'the county has nothing of it').toEqual([]);
});
