import type { Change, ChangedDocument } from '../data/change.ts';
import type { Act, SavedEntry } from './entry.ts';

/** A version of a document as an act wrote it, with its entry; `hash` is the base of the next one, `stream` as the act names it. */
export type WrittenVersion = Extract<ChangedDocument, { hash: string }> & { readonly body: string } & Pick<Change, 'entryId' | 'at'> &
  Pick<Act, 'stream'>;

/** What saved acts left behind, in their order; of a document that is gone nothing. */
export const writtenBy = (acts: readonly Act[], saved: readonly SavedEntry[]): readonly WrittenVersion[] =>
  acts.flatMap(({ writes, stream }, n) =>
    writes.flatMap(({ kind, type, id, class: documentClass, body }, w) => {
      const { id: entryId, at, hashes } = saved[n]!;
      const version = {
        kind,
        type,
        id,
        class: documentClass,
        body,
        hash: hashes[w]!,
        entryId,
        at,
        ...(stream !== undefined && { stream }),
      };
      return body === null ? [] : [version as WrittenVersion];
    }),
  );
