import { createRxDatabase, type RxChangeEventBulk, type RxCollection, type RxDocumentData } from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { map, merge, type Observable } from 'rxjs';
import type { Doc } from '../document.ts';
import { KINDS, type Kind } from '../types/index.ts';
import { ENVELOPE } from './envelope.ts';

export type DocumentKey = Pick<Doc, 'kind' | 'id'>;
/** One document that RxDB has just written or removed. */
export type Event = { readonly before: Doc | undefined; readonly after: Doc | undefined };

/** RxDB in memory, one collection per kind: what is written here is what everything else is fed from. */
export type Collections = {
  readonly events$: Observable<readonly Event[]>;
  write(put: readonly Doc[], remove: readonly DocumentKey[]): Promise<void>;
  close(): Promise<void>;
};

let opened = 0;

export async function openCollections(): Promise<Collections> {
  opened += 1;
  const database = await createRxDatabase<Record<Kind, RxCollection<Doc>>>({
    name: `live-${opened}`,
    storage: getRxStorageMemory(),
    multiInstance: false,
  });
  const collections = await database.addCollections(
    Object.fromEntries(KINDS.map((kind) => [kind, { schema: ENVELOPE }])) as Record<Kind, { schema: typeof ENVELOPE }>,
  );

  return {
    events$: merge(...KINDS.map((kind) => collections[kind].eventBulks$.pipe(map(eventsOf)))),
    async write(put, remove) {
      for (const kind of KINDS) {
        const documents = put.filter((document) => document.kind === kind);
        const removed = remove.filter((key) => key.kind === kind).map(({ id }) => id);
        await writeTo(collections[kind], documents, removed);
      }
    },
    async close() {
      await database.close();
    },
  };
}

/** A removed document leaves an empty envelope: RxDB alone would keep its last version until a clean-up. */
async function writeTo({ storageInstance }: RxCollection<Doc>, put: readonly Doc[], remove: readonly string[]): Promise<void> {
  if (put.length + remove.length === 0) return;
  const known = await storageInstance.findDocumentsById([...put.map(({ id }) => id), ...remove], true);
  const before = new Map(known.map((document) => [document.id, document]));
  const rows = put.map((document) => {
    const previous = before.get(document.id);
    const next = { ...document, _deleted: false, _attachments: {}, _meta: previous?._meta ?? { lwt: 1 }, _rev: previous?._rev ?? '' };
    return previous ? { previous, document: next } : { document: next };
  });
  const removals = remove
    .map((id) => before.get(id))
    .filter((previous) => previous !== undefined)
    .map((previous) => ({ previous, document: { ...previous, body: {} as Doc['body'], _deleted: true } }));

  const { error } = await storageInstance.bulkWrite([...rows, ...removals], 'live');
  if (error[0]) throw new Error(`live database: status ${error[0].status} writing ${error[0].documentId}`);
}

const eventsOf = (bulk: RxChangeEventBulk<Doc>): readonly Event[] =>
  bulk.events.map(({ operation, documentData, previousDocumentData }) => ({
    before: previousDocumentData as RxDocumentData<Doc> | undefined,
    after: operation === 'DELETE' ? undefined : (documentData as RxDocumentData<Doc>),
  }));
