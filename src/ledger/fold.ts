import type { Change, ChangedDocument, ShownDocument } from '../data/change.ts';
import type { Body, HeaderWrite, LedgerRecord } from './entry.ts';
import { scopePaper, termsIn } from './scope.ts';

/**
 * What a record does to the documents. Own entries show at once; a verdict that refuses one brings back what was there before, and
 * another's accepted entry that comes beneath an own one that still waits leaves that on top. A purge names ids that are gone for good,
 * whatever came before or comes after.
 */
export function changeOf(record: LedgerRecord): Change {
  const { position, commitment } = record;
  switch (record.type) {
    case 'own':
    case 'foreign':
    case 'purge': {
      const { id, stream, at, writes, purges = [] } = record.entry.header;
      const written = writes.map((write, index) => documentOf(write, record.entry.bodies[index] ?? null));
      const purged = purges.map((purge) => ({ id: purge, body: 'purged' as const }));
      return { position, commitment, entryId: id, stream, at, writes: [...written, ...purged] };
    }
    case 'verdict':
      return { position, commitment, entryId: '', stream: '', at: '', writes: record.shown ?? [] };
    case 'paper': {
      const paper = scopePaper(record.text?.body);
      const left = (paper?.left ?? []).flatMap(({ documents }) => documents.map((document) => ({ ...document, body: null })));
      const writes = paper ? [...left, ...termsIn(paper, commitment)] : left;
      return { position, commitment, entryId: '', stream: '', at: '', writes };
    }
  }
}

export function documentOf({ kind, type, id, class: documentClass, bodyHash }: HeaderWrite, body: Body): ChangedDocument {
  // Without a body it is gone here; only a purge says that it never comes again.
  return { kind, type, id, class: documentClass, hash: bodyHash, body: !body || body.body === 'null' ? null : body.body };
}

/** The latest version of a document, and the entry that wrote it. */
export type FoldedDocument = Extract<ChangedDocument, { hash: string }> & {
  readonly body: string;
  readonly entryId: string;
  readonly at: string;
};
export type Folded = { readonly documents: Map<string, FoldedDocument>; readonly purged: Set<string> };

/** Records in the order of their positions → the documents that a screen shows: what the county accepted, and over it what waits for it. */
export function fold(records: Iterable<LedgerRecord>): Folded {
  const folded: Folded = { documents: new Map(), purged: new Set() };
  for (const record of records) foldInto(folded, changeOf(record));
  return folded;
}

export function foldInto({ documents, purged }: Folded, { writes, entryId, at }: Change): void {
  for (const write of writes) {
    if (write.body === 'purged') purged.add(write.id);
    if (purged.has(write.id) || write.body === null || !('hash' in write)) documents.delete(write.id);
    else documents.set(write.id, folded(write, write.body, { entryId, at }));
  }
}

function folded(
  { writtenBy, ...write }: Extract<ShownDocument, { hash: string }>,
  body: string,
  by: Pick<Change, 'entryId' | 'at'>,
): FoldedDocument {
  const { entryId, at } = { ...by, ...writtenBy };
  return { ...write, body, entryId, at };
}
