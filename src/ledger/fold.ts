import type { Change, ChangedDocument } from '../data/change.ts';
import type { Body, HeaderWrite, LedgerRecord } from './entry.ts';

/** What a record does to the documents. A purge names ids that are gone for good, whatever came before or comes after. */
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
    case 'paper':
      return { position, commitment, entryId: '', stream: '', at: '', writes: [] };
  }
}

function documentOf({ kind, type, id, class: documentClass, bodyHash }: HeaderWrite, body: Body): ChangedDocument {
  if (body === null) return { id, body: 'purged' };
  return { kind, type, id, class: documentClass, hash: bodyHash, body: body.body === 'null' ? null : body.body };
}

/** The latest version of a document, and the entry that wrote it. */
export type FoldedDocument = Extract<ChangedDocument, { hash: string }> & {
  readonly body: string;
  readonly entryId: string;
  readonly at: string;
};
export type Folded = { readonly documents: Map<string, FoldedDocument>; readonly purged: Set<string> };

/**
 * Records in the order of their positions → the documents that a screen shows. Before enrolment every entry counts; once a county
 * gives verdicts, what it accepted is folded first, and this PC's unacknowledged entries are folded over it by `foldInto`.
 */
export function fold(records: Iterable<LedgerRecord>): Folded {
  const folded: Folded = { documents: new Map(), purged: new Set() };
  for (const record of records) foldInto(folded, changeOf(record));
  return folded;
}

export function foldInto({ documents, purged }: Folded, { writes, entryId, at }: Change): void {
  for (const write of writes) {
    if (write.body === 'purged') purged.add(write.id);
    if (purged.has(write.id) || write.body === null || !('hash' in write)) documents.delete(write.id);
    else documents.set(write.id, { ...write, body: write.body, entryId, at });
  }
}
