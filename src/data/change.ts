import type { DocumentClass } from './document.ts';
import type { Kind, TypeName } from './types/index.ts';

/** Where a reader of the ledger stands: it has seen everything up to this record. */
export type Mark = { readonly ledger: string; readonly position: number; readonly commitment: string };

/**
 * What one record of the ledger does to the documents. Every record is a change, one without documents too,
 * so that whoever applies them in order always knows where it stands.
 */
export type Change = {
  readonly position: number;
  readonly commitment: string;
  /** The entry's id; of a verdict or a signed paper, which write no document, empty. */
  readonly entryId: string;
  readonly stream: string;
  readonly at: string;
  readonly writes: readonly ShownDocument[];
};

/** A version that shows again because a later one was refused, or still because another's came beneath it: with its own entry. */
export type ShownDocument = ChangedDocument & { readonly writtenBy?: Pick<Change, 'entryId' | 'at' | 'stream'> };

/** `null` withdraws the document (an undone act); of a purged one only the id is known, and every version goes. */
export type ChangedDocument =
  | {
      readonly kind: Kind;
      readonly type: TypeName;
      readonly id: string;
      readonly class: DocumentClass;
      readonly hash: string;
      readonly body: string | null;
    }
  | { readonly id: string; readonly body: 'purged' };
