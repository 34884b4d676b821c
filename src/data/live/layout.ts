import type { Doc } from '../document.ts';
import type { Chunk, Counts } from './cache.ts';
import type { Event } from './collections.ts';

/** A change rewrites one chunk; why two hundred is in the README. */
const CHUNK_SIZE = 200;

type OpenChunk = { readonly id: number; version: number; readonly documents: Map<string, Doc> };
/** What a flush writes: taken in one tick, so that it is the state at one position. */
export type Plan = {
  readonly write: readonly Chunk[];
  readonly remove: readonly number[];
  readonly chunks: readonly (readonly [number, number])[];
  readonly counts: Counts;
};

/** Which document lies in which chunk, and which chunks have changed since the last plan. */
export type Layout = {
  take(event: Event): void;
  plan(): Plan;
  /** A plan that was not written has to be planned again. */
  undo(plan: Plan): void;
  /** Plans everything anew, under new chunk versions. */
  soilAll(): void;
  forget(): void;
};

export function layoutOf(stored: readonly Chunk[]): Layout {
  const chunks = new Map<number, OpenChunk>();
  const chunkOf = new Map<string, OpenChunk>();
  const soiled = new Set<OpenChunk>();
  const counts: Record<string, number> = {};
  let lastId = 0;
  let open: OpenChunk | undefined;

  for (const { id, version, documents } of stored) {
    const chunk: OpenChunk = { id, version, documents: new Map(documents.map((document) => [document.id, document])) };
    chunks.set(id, chunk);
    for (const document of documents) {
      chunkOf.set(document.id, chunk);
      counts[document.kind] = (counts[document.kind] ?? 0) + 1;
    }
    lastId = Math.max(lastId, id);
    if (documents.length < CHUNK_SIZE) open = chunk;
  }

  function chunkFor(id: string): OpenChunk {
    const known = chunkOf.get(id);
    if (known) return known;
    if (!open || open.documents.size >= CHUNK_SIZE || !chunks.has(open.id)) {
      lastId += 1;
      open = { id: lastId, version: 0, documents: new Map() };
      chunks.set(lastId, open);
    }
    chunkOf.set(id, open);
    return open;
  }

  function put(document: Doc): void {
    const chunk = chunkFor(document.id);
    const before = chunk.documents.get(document.id);
    chunk.documents.set(document.id, document);
    if (before?.hash === document.hash && before.entry === document.entry) return;
    count(before, -1);
    count(document, 1);
    soiled.add(chunk);
  }

  function drop({ id }: Doc): void {
    const chunk = chunkOf.get(id);
    if (!chunk) return;
    count(chunk.documents.get(id), -1);
    chunk.documents.delete(id);
    chunkOf.delete(id);
    soiled.add(chunk);
  }

  function count(document: Doc | undefined, by: number): void {
    if (document) counts[document.kind] = (counts[document.kind] ?? 0) + by;
  }

  return {
    take({ before, after }) {
      if (after) put(after);
      else if (before && chunkOf.get(before.id)?.documents.get(before.id)?.kind === before.kind) drop(before);
    },
    plan() {
      const emptied = [...soiled].filter(({ documents }) => documents.size === 0);
      const changed = [...soiled].filter(({ documents }) => documents.size > 0);
      soiled.clear();
      for (const { id } of emptied) chunks.delete(id);
      for (const chunk of changed) chunk.version += 1;
      return {
        write: changed.map(({ id, version, documents }) => ({ id, version, documents: [...documents.values()] })),
        remove: emptied.map(({ id }) => id),
        chunks: [...chunks.values()].map(({ id, version }) => [id, version]),
        counts: { ...counts },
      };
    },
    undo({ write, remove }) {
      for (const { id } of write) {
        const chunk = chunks.get(id);
        if (chunk) soiled.add(chunk);
      }
      for (const id of remove) {
        const chunk: OpenChunk = { id, version: 0, documents: new Map() };
        chunks.set(id, chunk);
        soiled.add(chunk);
      }
    },
    soilAll() {
      for (const chunk of chunks.values()) soiled.add(chunk);
    },
    forget() {
      chunks.clear();
      chunkOf.clear();
      soiled.clear();
    },
  };
}
