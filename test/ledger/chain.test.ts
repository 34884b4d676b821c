import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyHash, commitmentOf, type Hash, isTrue, type Link, linkOf, NO_ENTRY, standing } from '../../src/ledger/chain.ts';
import type { Entry, Header } from '../../src/ledger/entry.ts';

const hash: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const salt = fc.stringMatching(/^[0-9a-f]{32}$/);
const bodies = fc.array(fc.record({ salt, body: fc.json() }), { maxLength: 4 });

function entryOf(seq: number, prev: string, bodies: { salt: string; body: string }[]): Entry {
  const header: Header = {
    id: `entry-${seq}`,
    device: 'd1',
    incarnation: 1,
    seq,
    stream: 'branch',
    at: '2026-03-01T08:00:00.000Z',
    actor: { profileId: 'p1', role: 'secretary' },
    verb: 'note',
    rules: '2026-1',
    writes: bodies.map((body, index) => ({
      kind: 'ideas',
      type: 'golden-idea',
      id: `idea-${index}`,
      class: 'B',
      base: null,
      bodyHash: bodyHash(hash, body.salt, body.body),
    })),
    prev,
    salt: 'ab'.repeat(16),
  };
  return { header, bodies };
}
const commitment = (entry: Entry) => commitmentOf(hash, linkOf(hash, entry.header));

function chainOf(acts: { salt: string; body: string }[][]): Entry[] {
  const entries: Entry[] = [];
  for (const act of acts) {
    const last = entries.at(-1);
    entries.push(entryOf(entries.length + 1, last ? commitment(last) : NO_ENTRY, act));
  }
  return entries;
}
/** What somebody can say who was given the links and nothing else. */
function chainHolds(links: readonly Link[]): boolean {
  let head: { incarnation: number; seq: number; commitment: string } | undefined;
  for (const link of links) {
    if (standing(head, link) !== 'follows') return false;
    head = { ...link, commitment: commitmentOf(hash, link) };
  }
  return true;
}

test('whoever holds only commitments and their hashes can check every link', () => {
  fc.assert(
    fc.property(fc.array(bodies, { minLength: 1, maxLength: 8 }), (acts) => {
      const links = chainOf(acts).map((entry) => linkOf(hash, entry.header));
      expect(chainHolds(links)).toBe(true);
      expect(JSON.stringify(links)).not.toContain('golden-idea');
    }),
  );
});

test('a link that was left out, doubled or moved is noticed', () => {
  fc.assert(
    fc.property(fc.array(bodies, { minLength: 3, maxLength: 8 }), fc.nat(), (acts, at) => {
      const links = chainOf(acts).map((entry) => linkOf(hash, entry.header));
      const index = at % (links.length - 1);
      expect(chainHolds(links.toSpliced(index, 1))).toBe(false);
      expect(chainHolds(links.toSpliced(index, 0, links[index]!))).toBe(false);
      expect(chainHolds(links.with(index, links[index + 1]!).with(index + 1, links[index]!))).toBe(false);
    }),
  );
});

const CHANGES: readonly ((header: Header) => Header)[] = [
  (header) => ({ ...header, id: 'another' }),
  (header) => ({ ...header, device: 'd2' }),
  (header) => ({ ...header, incarnation: 2 }),
  (header) => ({ ...header, seq: header.seq + 1 }),
  (header) => ({ ...header, stream: 'county' }),
  (header) => ({ ...header, at: '2027-03-01T08:00:00.000Z' }),
  (header) => ({ ...header, actor: { profileId: 'p2', role: 'secretary' } }),
  (header) => ({ ...header, verb: 'forget' }),
  (header) => ({ ...header, rules: '2026-2' }),
  (header) => ({ ...header, batch: { id: 'b', n: 1, of: 2 } }),
  (header) => ({ ...header, purges: ['idea-0'] }),
  (header) => ({ ...header, prev: 'f'.repeat(64) }),
  (header) => ({ ...header, salt: 'cd'.repeat(16) }),
  (header) => ({ ...header, writes: header.writes.map((write) => ({ ...write, id: 'moved' })) }),
  (header) => ({ ...header, writes: header.writes.map((write) => ({ ...write, type: 'person' as const })) }),
  (header) => ({ ...header, writes: header.writes.map((write) => ({ ...write, base: 'e'.repeat(64) })) }),
];

test.each(CHANGES.map((change, index) => [index, change] as const))('no field of a header can be changed unnoticed (%i)', (_, change) => {
  const entry = entryOf(1, NO_ENTRY, [{ salt: '01'.repeat(16), body: '{"v":1}' }]);
  expect(isTrue(hash, entry, commitment(entry))).toBe(true);
  expect(isTrue(hash, { ...entry, header: change(entry.header) }, commitment(entry))).toBe(false);
});

test('a purged body leaves the commitment as it was, another body does not', () => {
  const entry = entryOf(1, NO_ENTRY, [{ salt: '01'.repeat(16), body: '{"v":1}' }]);
  expect(isTrue(hash, { ...entry, bodies: [null] }, commitment(entry))).toBe(true);
  expect(isTrue(hash, { ...entry, bodies: [{ salt: '01'.repeat(16), body: '{"v":2}' }] }, commitment(entry))).toBe(false);
  expect(isTrue(hash, { ...entry, bodies: [] }, commitment(entry))).toBe(false);
});

test('the order of a header’s keys says nothing', () => {
  const { header } = entryOf(1, NO_ENTRY, []);
  const turned = Object.fromEntries(Object.entries(header).reverse()) as unknown as Header;
  expect(linkOf(hash, turned)).toEqual(linkOf(hash, header));
});

test('after a restore the chain goes on in a later incarnation, never in an earlier one', () => {
  const link = linkOf(hash, entryOf(2, 'a'.repeat(64), []).header);
  expect(standing({ incarnation: 1, seq: 1, commitment: 'a'.repeat(64) }, { ...link, incarnation: 2 })).toBe('follows');
  expect(standing({ incarnation: 2, seq: 1, commitment: 'a'.repeat(64) }, link)).toBe('broken');
  expect(standing(undefined, link)).toBe('gap');
});
