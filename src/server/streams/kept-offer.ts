import { isTypeName, TYPES } from '../../data/types/index.ts';
import type { HeaderWrite } from '../../ledger/entry.ts';
import { isClosed } from '../../sync/offer.ts';
import type { Offer, WireBody } from '../../sync/protocol.ts';

/**
 * What of an offer is kept, also of one that is refused: no body that was purged, and nothing readable but what its type lets the
 * county read. Header and digests stay, so that commitment and signature still hold.
 */
export function keptOffer(offer: Offer, isPurged: (document: string) => boolean): Offer {
  if (isClosed(offer)) return offer;
  const { writes } = offer.header;
  return { ...offer, bodies: offer.bodies.map((body, index) => (mayLie(body, writes[index], isPurged) ? body : null)) };
}

function mayLie(body: WireBody, write: HeaderWrite | undefined, isPurged: (document: string) => boolean): boolean {
  if (body === null || !write || isPurged(write.id)) return false;
  if ('sealed' in body) return write.class === 'B';
  return write.class === 'A' && isTypeName(write.type) && TYPES[write.type].class === 'A';
}
