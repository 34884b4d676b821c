import PouchDB from 'pouchdb-browser';
import { allDocuments, oneMoreIdea } from './documents.ts';
import { byDate, holds, type IdeaDoc, isIn, newest, type Store, upTo } from './store.ts';

/** PouchDB over IndexedDB, nothing sealed. It brings no query engine, so that every question reads all documents. */
export function pouchDatabase(): Store {
  const database = new PouchDB('pouch');
  const stored = (document: IdeaDoc | object) => ({ _id: (document as IdeaDoc).id, ...document });
  const all = async () => (await database.allDocs({ include_docs: true })).rows.map(({ doc }) => doc as IdeaDoc);
  const ideas = async () => (await all()).filter(({ type }) => type === 'golden-idea').sort(byDate);
  return {
    async fill() {
      const documents = (await allDocuments()).map(stored);
      const began = performance.now();
      await database.bulkDocs(documents);
      return performance.now() - began;
    },
    load: async () => (await all()).length,
    list: async (number) => newest((await ideas()).filter(upTo(number))),
    filter: async (number) => newest((await ideas()).filter(isIn(number))),
    search: async (number) => newest((await ideas()).filter(holds(number))),
    insert: async (number) => void (await database.put(stored(oneMoreIdea(number)))),
    close: () => database.close(),
  };
}
