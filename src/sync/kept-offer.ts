import type { Body, Entry } from '../ledger/entry.ts';
import { commitmentOfEntry, isClosed } from './offer.ts';
import type { ClosedOffer, Offer, OpenOffer, WireBody } from './protocol.ts';
import { type BranchKey, digestOf, sealBody } from './sealed-body.ts';

/**
 * What a PC keeps of another's offer beside the entry itself. Never a body: those lie in the entry alone, where a purge finds them.
 * `keys` are the generations under which they were sealed.
 */
export type KeptOffer =
  | ClosedOffer
  | (Pick<OpenOffer, 'digests' | 'signature'> & { readonly keys: readonly (number | null)[] })
  /** The county refused it, or this PC cannot read it: there is no entry here. */
  | Omit<OpenOffer, 'bodies'>;

export function keptOf(offer: Offer, entry: Entry | undefined): KeptOffer {
  if (isClosed(offer)) return offer;
  const { header, digests, signature, bodies } = offer;
  if (!entry) return { header, digests, signature };
  return { digests, signature, keys: bodies.map((body) => (body && 'sealed' in body ? body.key : null)) };
}

/** The offer as it came, as far as this PC still has what was in it. */
export function offerAsItCame(kept: KeptOffer, entry: Entry | undefined, branchKeys: readonly BranchKey[]): Offer | undefined {
  if ('closed' in kept) return kept;
  if ('header' in kept) return { ...kept, bodies: kept.digests.map(() => null) };
  if (!entry) return undefined;
  const { digests, signature, keys } = kept;
  const bodies = entry.bodies.map((body, index) =>
    wired(body, { entry, index, digest: digests[index] ?? null, keys: branchKeys.filter(({ generation }) => generation === keys[index]) }),
  );
  return { header: entry.header, bodies, digests, signature };
}

/** `keys`: of the generation that it was sealed under; of two the one that gives what was signed. */
type Place = { readonly entry: Entry; readonly index: number; readonly digest: string | null; readonly keys: readonly BranchKey[] };

function wired(body: Body, { entry, index, digest, keys }: Place): WireBody {
  const { header } = entry;
  if (!body) return null;
  if (header.writes[index]!.class === 'A') return { open: body };
  const where = { header, commitment: commitmentOfEntry(entry), index };
  const all = keys.map((key) => ({ sealed: sealBody(key, where, body), key: key.generation }));
  const found = all.length > 1 ? all.find(({ sealed }) => digestOf(sealed) === digest) : all[0];
  return found ? { sealed: found.sealed.toString('base64'), key: found.key } : null;
}
