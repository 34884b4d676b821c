import { expect, test } from 'vitest';
import type { Entry } from '../../src/ledger/entry.ts';
import { fold } from '../../src/ledger/fold.ts';
import { aLedger, aNote, check, recordsOf, reopened, saved, secretary, textsOf } from '../helpers/ledger.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';

/** Entries as another PC of the same branch wrote them. */
async function entriesOfAnotherPc(...texts: string[]): Promise<Entry[]> {
  const there = await aLedger({ device: 'device-2' });
  for (const text of texts) await saved(there, aNote(`there ${text}`, `document ${text}`, text));
  return (await recordsOf(there)).flatMap((record) => ('entry' in record ? [record.entry] : []));
}

test('foreign entries are kept verbatim beside the own ones and do not disturb their chain', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const [first, second] = await entriesOfAnotherPc('one', 'two');
  await saved(ledger, aNote('e1'));
  expect(await ledger.appendForeign([first!, second!, first!])).toEqual({ ok: true, value: 2 });
  await saved(ledger, aNote('e2'));
  expect(await ledger.appendForeign([second!])).toEqual({ ok: true, value: 0 });
  await ledger.close();
  const { ledger: again } = await reopened({ folder });
  const records = await recordsOf(again);
  expect(records.map((record) => record.type)).toEqual(['own', 'foreign', 'foreign', 'own']);
  expect(records[1]).toMatchObject({ entry: first });
  expect([...fold(records).documents.keys()]).toEqual(['document-e1', 'document one', 'document two', 'document-e2']);
  expect(await check(again)).toMatchObject({ sound: true, records: 4 });
});

test('a foreign entry that was changed on its way is refused', async () => {
  const ledger = await aLedger();
  const [entry] = await entriesOfAnotherPc('one');
  const changed: Entry = { header: entry!.header, bodies: [{ salt: entry!.bodies[0]!.salt, body: '{"v":1,"text":"other"}' }] };
  expect(await ledger.appendForeign([changed])).toMatchObject({ refusal: { code: 'entry-unsound', id: 'there one' } });
});

test('a known id with another commitment is a fork', async () => {
  const ledger = await aLedger();
  const [entry] = await entriesOfAnotherPc('one');
  const [twin] = await entriesOfAnotherPc('one');
  await ledger.appendForeign([entry!]);
  expect(await ledger.appendForeign([twin!])).toEqual({ ok: false, refusal: { code: 'entry-forked', id: 'there one' } });
});

test('another PC’s purge is carried out here, and an entry that did not know of it arrives empty', async () => {
  const folder = new MemoryFolder();
  const there = await aLedger({ device: 'device-2' });
  await saved(there, aNote('t1', 'a', 'secret there'), aNote('t2', 'b', 'kept'));
  const entries = (await recordsOf(there)).flatMap((record) => ('entry' in record ? [record.entry] : []));
  await there.purge(['a'], secretary, 'purge-person');
  const purges = await there.purges();

  const here = await aLedger({ folder });
  await saved(here, aNote('e1', 'a', 'secret here'));
  await here.appendForeign(purges.ok ? purges.value : []);
  await here.appendForeign(entries);
  expect(textsOf(await recordsOf(here))).toEqual([null, null, 'kept']);
  expect(fold(await recordsOf(here)).documents.has('a')).toBe(false);
  expect(await check(here)).toMatchObject({ sound: true, purged: 2 });
  await here.close();
  expect((await reopened({ folder })).notes).toEqual([]);
});

test('a paper is kept verbatim, and emptied when it concerns a purged document', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const [about, paper] = ['{"outcome":"accepted"} ', '县非公党〔2026〕7号'];
  expect(await ledger.appendPaper({ text: about, concerns: ['a'] })).toEqual({ ok: true, value: 1 });
  expect(await ledger.appendPaper({ text: paper, concerns: [] })).toEqual({ ok: true, value: 2 });
  const texts = async () => (await recordsOf(ledger)).map((record) => ('text' in record ? record.text?.body : undefined));
  expect(await texts()).toEqual([about, paper]);
  expect(await check(ledger)).toMatchObject({ sound: true, purged: 0 });
  const history = await ledger.history('a');
  expect(history.ok && history.value).toHaveLength(1);
  await ledger.purge(['a'], secretary, 'purge-person');
  expect(await texts()).toEqual([undefined, paper, undefined]);
  expect(await check(ledger)).toMatchObject({ sound: true, purged: 1 });
});
