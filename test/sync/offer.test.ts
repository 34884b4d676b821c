import { expect, test } from 'vitest';
import type { Entry } from '../../src/ledger/entry.ts';
import { keptOf, offerAsItCame } from '../../src/sync/kept-offer.ts';
import { commitmentOfEntry, commitmentOfOffer, entryOf, isSignedBy, offerOf, unsoundBody } from '../../src/sync/offer.ts';
import type { Offer, OpenOffer } from '../../src/sync/protocol.ts';
import { type Author, aBranchKey, anAuthor } from '../helpers/entries.ts';

const idea = { type: 'golden-idea', id: 'idea-1', body: { title: '改进夹具', proposer: '周启明' } } as const;
const submission = { type: 'submission', id: 'submission-1', body: { month: '2026-02', paragraph: '本月按计划开展活动' } } as const;
const disclosure = { type: 'disclosure', id: 'disclosure-1', body: { reason: '核对身份证号' } } as const;

const branchKey = aBranchKey();
const offered = (author: Author, entry: Entry, takenBack: readonly string[] = []): Offer =>
  offerOf(entry, { branchKey, deviceKey: author.deviceKey, isTakenBack: (id) => takenBack.includes(id) });
const open = (offer: Offer): OpenOffer => {
  if ('closed' in offer) throw new Error('the offer is closed');
  return offer;
};

test('what was handed in is readable on the way, a working record is not', () => {
  const author = anAuthor('branch-1');
  const text = JSON.stringify(offered(author, author.write([idea, submission])));
  expect(text).toContain('本月按计划开展活动');
  expect(text).not.toContain('周启明');
  expect(text).not.toContain('改进夹具');
});

test('an entry with a document that stays on its PC travels as its place in the chain and nothing else', () => {
  const author = anAuthor('branch-1');
  const entry = author.write([disclosure]);
  const offer = offered(author, entry);
  expect(Object.keys(offer).sort()).toEqual(['closed', 'signature']);
  expect(commitmentOfOffer(offer)).toBe(commitmentOfEntry(entry));
  const text = JSON.stringify(offer);
  for (const hidden of ['核对身份证号', 'disclosure-1', entry.header.verb, entry.header.writes[0]!.bodyHash])
    expect(text).not.toContain(hidden);
});

test('who holds the branch key reads the entry as its author wrote it, and who holds another reads nothing', () => {
  const author = anAuthor('branch-1');
  const entry = author.write([idea, submission]);
  const offer = open(offered(author, entry));
  expect(entryOf(offer, [aBranchKey(2), branchKey])).toEqual(entry);
  expect(entryOf(offer, [aBranchKey(1)])).toBeUndefined();
  expect(entryOf(offer, [])).toBeUndefined();
});

test('the same entry is the same offer when it is offered again', () => {
  const author = anAuthor('branch-1');
  const entry = author.write([idea, submission]);
  expect(offered(author, entry)).toEqual(offered(author, entry));
});

test('what was taken back before it was delivered travels without its body, and stays signed and sound', () => {
  const author = anAuthor('branch-1');
  const offer = open(offered(author, author.write([idea, submission]), ['submission-1']));
  expect(JSON.stringify(offer)).not.toContain('本月按计划');
  expect(isSignedBy(offer, author.publicKey)).toBe(true);
  expect(unsoundBody(offer)).toBeUndefined();
});

test('a purged body leaves an offer that is signed and sound', () => {
  const author = anAuthor('branch-1');
  const offer = open(offered(author, author.write([idea])));
  const purged = { ...offer, bodies: [null] };
  expect(isSignedBy(purged, author.publicKey)).toBe(true);
  expect(unsoundBody(purged)).toBeUndefined();
});

test('nobody but the device can have signed', () => {
  const [author, other] = [anAuthor('branch-1'), anAuthor('branch-1')];
  for (const entry of [author.write([idea]), author.write([disclosure])]) {
    expect(isSignedBy(offered(author, entry), author.publicKey)).toBe(true);
    expect(isSignedBy(offered(author, entry), other.publicKey)).toBe(false);
  }
});

test('a changed header, a changed digest and a changed place no longer carry the signature', () => {
  const author = anAuthor('branch-1');
  const offer = open(offered(author, author.write([idea])));
  const changed: Offer[] = [
    { ...offer, header: { ...offer.header, verb: 'decide-idea' } },
    { ...offer, header: { ...offer.header, actor: { ...offer.header.actor, role: 'deputy' } } },
    { ...offer, digests: ['0'.repeat(64)] },
  ];
  for (const each of changed) expect(isSignedBy(each, author.publicKey)).toBe(false);
  const closed = offered(author, author.write([disclosure]));
  if (!('closed' in closed)) throw new Error('the offer is open');
  expect(isSignedBy({ ...closed, closed: { ...closed.closed, seq: 9 } }, author.publicKey)).toBe(false);
});

test('an exchanged body is found, sealed or open', () => {
  const author = anAuthor('branch-1');
  const [one, two] = [open(offered(author, author.write([idea, submission]))), open(offered(author, author.write([idea, submission])))];
  expect(unsoundBody({ ...one, bodies: [two.bodies[0]!, one.bodies[1]!] })).toBe('idea-1');
  expect(unsoundBody({ ...one, bodies: [one.bodies[0]!, two.bodies[1]!] })).toBe('submission-1');
  expect(unsoundBody({ ...one, bodies: [one.bodies[1]!, one.bodies[1]!] })).toBe('idea-1');
  expect(unsoundBody({ ...one, bodies: [one.bodies[0]!] })).toBe('idea-1');
});

test('ids that the header says already take next to nothing within a sealed body', () => {
  const author = anAuthor('branch-1');
  const [id, other] = ['4f0c7c52-8f0e-4b0b-9b6a-1d2f6f0e7a11', 'c9b1d3a8-52e4-4f7d-8a06-7e3b9f5d2c40'];
  const sealedBytes = (said: string) => {
    const [body] = open(offered(author, author.write([{ ...idea, id, body: { v: 1, id: said, title: '改进夹具' } }]))).bodies;
    return body && 'sealed' in body ? Buffer.from(body.sealed, 'base64').length : 0;
  };
  expect(sealedBytes(other) - sealedBytes(id)).toBeGreaterThan(15);
});

test('one flipped bit anywhere in a sealed body opens to nothing', () => {
  const author = anAuthor('branch-1');
  const offer = open(offered(author, author.write([idea])));
  const [body] = offer.bodies;
  if (!body || !('sealed' in body)) throw new Error('the body is not sealed');
  const bytes = Buffer.from(body.sealed, 'base64');
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    expect(entryOf({ ...offer, bodies: [{ ...body, sealed: flipped.toString('base64') }] }, [branchKey])).toBeUndefined();
  }
});

test('a sealed body opens only in its own place', () => {
  const author = anAuthor('branch-1');
  const offer = open(offered(author, author.write([idea, { ...idea, id: 'idea-2' }])));
  expect(entryOf({ ...offer, bodies: [offer.bodies[1]!, offer.bodies[0]!] }, [branchKey])).toBeUndefined();
});

test('of two keys of one generation the one opens that sealed it, and the offer comes again as it was signed', () => {
  const author = anAuthor('branch-1');
  const entry = author.write([idea]);
  const offer = open(offered(author, entry));
  const other = { ...aBranchKey(), generation: branchKey.generation };
  for (const keys of [
    [branchKey, other],
    [other, branchKey],
  ]) {
    expect(entryOf(offer, keys)).toEqual(entry);
    expect(offerAsItCame(keptOf(offer, entry), entry, keys)).toEqual(offer);
  }
  expect(entryOf(offer, [other])).toBeUndefined();
});
