import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFolder } from '../../electron/ledger/node-folder.ts';
import { frameEnd, frameHeaderAt, openFrame } from '../../src/ledger/file/frame.ts';
import { readSegmentHeader } from '../../src/ledger/file/segment-header.ts';
import { aLedger, anAct, aWrite, check, recordsOf, reopened, saved, secretary } from '../helpers/ledger.ts';
import { filesBelow, searchBytes } from '../helpers/search-bytes.ts';
import { seedOf } from '../helpers/seed.ts';
import { chanceOf } from '../seed/chance.ts';

const seal = { dataKey: new Uint8Array(32).fill(7), ledgerId: 'ledger-1' };
const PEOPLE = 40;
let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'purge-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const nameOf = (person: number) => `姓名${person}号`;
const phoneOf = (person: number) => `1380000${String(person).padStart(4, '0')}`;

/** Everything that the key opens in the folder, and the sealed bytes that hold a word of a person, as they lie there now. */
async function contents(words: readonly string[]): Promise<{ text: string; sealed: Buffer[]; salts: Buffer[] }> {
  const found = { text: '', sealed: [] as Buffer[], salts: [] as Buffer[] };
  for (const file of filesBelow(root)) {
    const bytes = await readFile(file);
    const header = readSegmentHeader(bytes, seal);
    if (header.is !== 'header') throw new Error(`${file}: ${header.is}`);
    let holdsWord = false;
    for (let offset = 168; offset < bytes.length; ) {
      const frame = frameHeaderAt(bytes, offset)!;
      const payload = openFrame(header.header.key, seal.ledgerId, bytes, offset)!;
      const text = frame.type === 'attachment' ? payload.toString() : inflateRawSync(payload).toString();
      found.text += text;
      const end = frameEnd(offset, frame);
      if (words.some((word) => text.includes(word))) {
        found.sealed.push(bytes.subarray(offset + 60, offset + 92));
        holdsWord = true;
      }
      offset = end;
    }
    if (holdsWord) found.salts.push(bytes.subarray(32, 64));
  }
  return found;
}

test('a purged person is found nowhere: not in a file, not in what the key opens, nor under the old keys', async () => {
  const roll = chanceOf(seedOf('ledger-purge')).below;
  const started = Date.now();
  let ledger = await aLedger({ folder: nodeFolder(root) });
  const written = new Map<number, number>();
  for (let entry = 0; entry < 400; entry += 1) {
    const person = roll(PEOPLE);
    const other = roll(PEOPLE);
    written.set(person, (written.get(person) ?? 0) + 1);
    const address = roll(12) === 0 ? await ledger.attachments.put(Buffer.from(`certificate of ${nameOf(person)}`)) : undefined;
    const attachments = address?.ok ? [address.value] : [];
    const text = `${nameOf(person)} ${phoneOf(person)} ${entry}`;
    await saved(
      ledger,
      anAct(
        `e${entry}`,
        aWrite(`person-${person}`, text, { kind: 'people', type: 'person', attachments }),
        aWrite(`idea-${entry}`, `by ${other}`),
      ),
    );
    if (roll(15) === 0) await ledger.appendPaper({ text: `refused ${nameOf(person)}`, concerns: [`person-${person}`] });
    if (roll(40) === 0) await ledger.snapshot();
    if (roll(40) === 0) {
      await ledger.close();
      ({ ledger } = await reopened({ folder: nodeFolder(root) }));
    }
  }
  const commitments = (await recordsOf(ledger)).map((record) => record.commitment);
  const gone = [...new Set(Array.from({ length: 6 }, () => roll(PEOPLE)))];
  const words = gone.flatMap((person) => [nameOf(person), phoneOf(person)]);
  const before = await contents(words);
  expect(before.sealed.length).toBeGreaterThan(10);

  const purged = await ledger.purge(
    gone.map((person) => `person-${person}`),
    secretary,
    'purge-person',
  );
  expect(purged.ok).toBe(true);
  const holds = async () => {
    const after = await contents(words);
    expect(words.filter((word) => after.text.includes(word))).toEqual([]);
    expect(searchBytes(root, [...words, ...before.sealed, ...before.salts])).toEqual([]);
    const records = await recordsOf(ledger);
    expect(records.slice(0, commitments.length).map((record) => record.commitment)).toEqual(commitments);
    expect(words.filter((word) => JSON.stringify(records).includes(word))).toEqual([]);
    expect(await check(ledger)).toMatchObject({ sound: true, records: commitments.length + 1 });
    const kept = [...written.keys()].filter((person) => !gone.includes(person));
    expect(kept.filter((person) => !after.text.includes(nameOf(person)))).toEqual([]);
  };
  await holds();
  await ledger.close();
  ({ ledger } = await reopened({ folder: nodeFolder(root) }));
  await holds();
  await ledger.close();
  const figures = { people: gone.length, records: commitments.length, files: filesBelow(root).length, oldSealed: before.sealed.length };
  console.log(`ledger-purge: ${JSON.stringify({ ...figures, found: 0, seconds: Math.round((Date.now() - started) / 1000) })}`);
});
