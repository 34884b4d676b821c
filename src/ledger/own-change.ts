import type { Change } from '../data/change.ts';
import type { Act, SavedEntry } from './entry.ts';

/** What an act of this window did, without reading its record back: the same change as that of the record. */
export const changeOfAct = ({ writes, stream }: Act, saved: SavedEntry, ownStream: string): Change => ({
  position: saved.position,
  commitment: saved.commitment,
  entryId: saved.id,
  stream: stream ?? ownStream,
  at: saved.at,
  writes: writes.map(({ kind, type, id, class: documentClass, body }, index) => ({
    kind,
    type,
    id,
    class: documentClass,
    hash: saved.hashes[index]!,
    body,
  })),
});
