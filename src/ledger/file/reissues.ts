import { commitmentOf, linkOf } from '../chain.ts';
import type { EntryRecord, Header } from '../entry.ts';
import { sha256 } from '../sha256.ts';
import type { Tip } from './commit-queue.ts';

type Chance = { readonly newId: () => string; readonly salt: () => string };

type Author = { readonly device: string; readonly incarnation: number };

/**
 * What waited in a chain that the county does not know is said again behind the chain that it knows: the same documents with the same
 * bodies and salts, so that whatever builds on them still does, by new entries that name the old ones.
 */
export function composeReissues(
  waiting: readonly EntryRecord[],
  { device, incarnation }: Author,
  { newId, salt }: Chance,
  tip: Tip,
): EntryRecord[] {
  return waiting.map(({ type, commitment: old, entry }) => {
    const chain = { device, stream: entry.header.stream };
    const head = tip.head(chain);
    const header: Header = {
      ...entry.header,
      id: newId(),
      device,
      incarnation,
      seq: head.seq + 1,
      reissues: { id: entry.header.id, commitment: old },
      prev: head.commitment,
      salt: salt(),
    };
    const commitment = commitmentOf(sha256, linkOf(sha256, header));
    const again = { header, bodies: entry.bodies };
    tip.moveHead(chain, { incarnation, seq: header.seq, commitment });
    tip.take(again);
    tip.standing.saidAgain(entry.header.id);
    tip.standing.wrote(again);
    return { position: tip.takePosition(), type, commitment, entry: again };
  });
}
