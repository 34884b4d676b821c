import { canonical } from '../ledger/canonical.ts';
import { bodyHash, commitmentOf, linkOf } from '../ledger/chain.ts';
import type { Body, Entry } from '../ledger/entry.ts';
import { sha256 } from '../ledger/sha256.ts';
import type { ClosedOffer, Offer, OpenOffer, WireBody } from './protocol.ts';
import { type BranchKey, digestOf, openBody, sealBody } from './sealed-body.ts';
import { isSigned, isSignedAside, signText } from './signature.ts';

/** Asked for again and again while an entry is judged or taken over. A header is never changed, so that its commitment is known for good. */
export function commitmentOfEntry({ header }: Pick<Entry, 'header'>): string {
  const found = commitments.get(header) ?? commitmentOf(sha256, linkOf(sha256, header));
  commitments.set(header, found);
  return found;
}
const commitments = new WeakMap<Entry['header'], string>();

export const isClosed = (offer: Offer): offer is ClosedOffer => 'closed' in offer;
/** Its place in the chain of its device; 0 where there is none. */
export const seqOf = (offer: Offer | undefined): number => (offer ? (isClosed(offer) ? offer.closed.seq : offer.header.seq) : 0);
export const commitmentOfOffer = (offer: Offer): string => (isClosed(offer) ? offer.closed.commitment : commitmentOfEntry(offer));

/** What an entry says in a document that everybody may read; nothing of one that travels closed, empty or sealed. */
export const openBodies = (offer: Offer, type: string): readonly unknown[] =>
  isClosed(offer)
    ? []
    : offer.header.writes.flatMap((write, index) => {
        const body = offer.bodies[index];
        return write.type === type && body && 'open' in body ? [JSON.parse(body.open.body)] : [];
      });

type Offering = {
  readonly branchKey: BranchKey;
  /** PKCS #8 DER of the device's Ed25519 key. */
  readonly deviceKey: Uint8Array;
  /** Was the document taken back by a later entry that has not been delivered either? Then its body stays here. */
  readonly isTakenBack: (documentId: string) => boolean;
};

/** What of an entry leaves this PC: class A as it is, B sealed, and of an entry with class D nothing but its place in the chain. */
export function offerOf(entry: Entry, { branchKey, deviceKey, isTakenBack }: Offering): Offer {
  const { header, bodies } = entry;
  const commitment = commitmentOfEntry(entry);
  if (header.writes.some((write) => write.class === 'D')) {
    const { id, device, incarnation, seq, stream, prev } = header;
    const closed = { id, device, incarnation, seq, stream, prev, commitment };
    return { closed, signature: signText(deviceKey, closedText(closed)) };
  }
  const seal = (body: NonNullable<Body>, index: number) => sealBody(branchKey, { header, commitment, index }, body);
  const wired = header.writes.map((write, index): { readonly body: WireBody; readonly digest: string | null } => {
    const body = bodies[index] ?? null;
    if (write.class === 'A') return { body: body && !isTakenBack(write.id) ? { open: body } : null, digest: null };
    if (!body) return { body: null, digest: null };
    const sealed = seal(body, index);
    return { body: { sealed: sealed.toString('base64'), key: branchKey.generation }, digest: digestOf(sealed) };
  });
  const digests = wired.map(({ digest }) => digest);
  return { header, bodies: wired.map(({ body }) => body), digests, signature: signText(deviceKey, openText(commitment, digests)) };
}

/** Does the offer say what its device signed? `publicKey` is SPKI DER. */
export const isSignedBy = (offer: Offer, publicKey: Uint8Array): boolean => isSigned(publicKey, signedText(offer), offer.signature);

/** Those that say what their device signed; looked into beside the main thread. */
export async function signedAmong(offers: readonly Offer[], publicKey: Uint8Array): Promise<ReadonlySet<Offer>> {
  const found = await Promise.all(offers.map((offer) => isSignedAside(publicKey, signedText(offer), offer.signature)));
  return new Set(offers.filter((_, index) => found[index]));
}

const signedText = (offer: Offer): string =>
  isClosed(offer) ? closedText(offer.closed) : openText(commitmentOfEntry(offer), offer.digests);

/** The document whose body is not what header and signature say of it. What is purged or was taken back is taken at its hash's word. */
export function unsoundBody({ header, bodies, digests }: OpenOffer): string | undefined {
  if (header.writes.length !== bodies.length || header.writes.length !== digests.length) return header.writes[0]?.id ?? header.id;
  return header.writes.find((write, index) => {
    const body = bodies[index] ?? null;
    if (body === null) return false;
    if ('open' in body) return digests[index] !== null || bodyHash(sha256, body.open.salt, body.open.body) !== write.bodyHash;
    return write.class !== 'B' || digestOf(Buffer.from(body.sealed, 'base64')) !== digests[index];
  })?.id;
}

/** The entry as its author wrote it. A body that no key opens, or that is not what the header says, is the other's fault: `undefined`. */
export function entryOf(offer: OpenOffer, keys: readonly BranchKey[]): Entry | undefined {
  const { header } = offer;
  const commitment = commitmentOfEntry(offer);
  const bodies: Body[] = [];
  for (const [index, body] of offer.bodies.entries()) {
    if (body === null) bodies.push(null);
    else if ('open' in body) bodies.push(body.open);
    else {
      const opened = openWith(
        keys.filter(({ generation }) => generation === body.key),
        { header, commitment, index },
        Buffer.from(body.sealed, 'base64'),
      );
      if (!opened || bodyHash(sha256, opened.salt, opened.body) !== header.writes[index]?.bodyHash) return undefined;
      bodies.push(opened);
    }
  }
  return { header, bodies };
}

/** A branch whose PC was restored may have two keys of a group's first generation. */
function openWith(keys: readonly BranchKey[], where: Parameters<typeof openBody>[1], sealed: Uint8Array): NonNullable<Body> | undefined {
  for (const key of keys) {
    const opened = openBody(key, where, sealed);
    if (opened) return opened;
  }
  return undefined;
}

const openText = (commitment: string, digests: readonly (string | null)[]) => `offer\n${commitment}\n${canonical(digests)}`;
const closedText = (closed: ClosedOffer['closed']) => `closed\n${canonical(closed)}`;
