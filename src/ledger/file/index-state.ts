import type { ChainHead } from '../chain.ts';
import type { Place } from '../verdict.ts';
import type { LedgerIndex, Watched } from './ledger-index.ts';

/** What can be written down of an index and read again, besides its rows. */
export type IndexState = {
  readonly device: string;
  readonly last: number;
  readonly commitment: string;
  readonly heads: readonly (readonly [string, readonly (readonly [string, ChainHead])[]])[];
  readonly purged: readonly (readonly [string, number])[];
  readonly withdrawn: readonly string[];
  readonly attachments: readonly (readonly [string, readonly string[]])[];
  readonly places: readonly (readonly [string, Place])[];
  readonly waiting: readonly (readonly [number, string])[];
  readonly orphans: readonly string[];
  readonly again: readonly string[];
  readonly unaccepted: readonly (readonly [string, number])[];
  readonly left: readonly number[];
  readonly certificate: string;
  readonly watched: readonly (readonly [string, Watched])[];
  readonly lacks: readonly (readonly [string, readonly number[]])[];
};

export function stateOf(index: LedgerIndex): IndexState {
  return {
    device: index.device,
    last: index.last,
    commitment: index.commitment,
    heads: [...index.heads].map(([device, chains]) => [device, [...chains]]),
    purged: [...index.purged],
    withdrawn: [...index.withdrawn],
    attachments: [...index.documentsByAttachment].map(([address, documents]) => [address, [...documents]]),
    places: [...index.places],
    waiting: [...index.waiting.values()].map(({ position, stream }) => [position, stream]),
    orphans: [...index.orphans],
    again: [...index.again],
    unaccepted: [...index.unaccepted],
    left: [...index.left],
    certificate: index.certificate,
    watched: [...index.watched],
    lacks: [...index.lacks].map(([stream, generations]) => [stream, [...generations]]),
  };
}

/** Into an index that has its rows already. */
export function takeStateOver(index: LedgerIndex, state: IndexState): void {
  index.last = state.last;
  index.commitment = state.commitment;
  for (const [device, chains] of state.heads) index.heads.set(device, new Map(chains));
  for (const [id, position] of state.purged) index.purged.set(id, position);
  for (const id of state.withdrawn) index.withdrawn.add(id);
  for (const [address, documents] of state.attachments) index.documentsByAttachment.set(address, new Set(documents));
  for (const [stream, place] of state.places) index.places.set(stream, place);
  for (const [position, stream] of state.waiting) index.waiting.set(index.rows[position]!.entryId, { position, stream });
  for (const id of state.device === index.device ? state.orphans : index.waiting.keys()) index.orphans.add(id);
  for (const id of state.again) index.again.add(id);
  for (const [id, position] of state.unaccepted) index.unaccepted.set(id, position);
  for (const position of state.left) index.left.add(position);
  index.certificate = state.certificate;
  for (const [id, watched] of state.watched) index.watched.set(id, watched);
  for (const [stream, generations] of state.lacks) index.lacks.set(stream, new Set(generations));
}
