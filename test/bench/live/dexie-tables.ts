import Dexie, { type Collection, type Table } from 'dexie';
import type { Doc } from '../../../src/data/document.ts';
import { allDocuments, oneMoreIdea } from './documents.ts';
import { type Answer, dayOf, holds, type IdeaDoc, newest, PAGE, type Store, stateOf } from './store.ts';

async function newestIn(found: () => Collection<Doc, string>): Promise<Answer> {
  const [count, shown] = await Promise.all([found().count(), found().reverse().limit(PAGE).toArray()]);
  return { count, shown: shown as IdeaDoc[] };
}

/** Dexie by itself, nothing sealed, one row per document. */
export function dexieTables(): Store {
  const database = new Dexie('dexie') as Dexie & { readonly documents: Table<Doc, string> };
  database.version(1).stores({ documents: 'id, type, [type+on], [type+state+on]' });
  const ideas = () => database.documents.where('type').equals('golden-idea').sortBy('on') as PromiseLike<IdeaDoc[]>;
  return {
    async fill() {
      const documents = await allDocuments();
      await database.open();
      const began = performance.now();
      await database.documents.bulkPut([...documents]);
      return performance.now() - began;
    },
    async load() {
      await database.open();
      return (await database.documents.toArray()).length;
    },
    list: (number) =>
      newestIn(() => database.documents.where('[type+on]').between(['golden-idea', ''], ['golden-idea', dayOf(number)], true, true)),
    filter: (number) =>
      newestIn(() =>
        database.documents
          .where('[type+state+on]')
          .between(['golden-idea', stateOf(number), Dexie.minKey], ['golden-idea', stateOf(number), Dexie.maxKey]),
      ),
    search: async (number) => newest((await ideas()).filter(holds(number))),
    insert: async (number) => void (await database.documents.put(oneMoreIdea(number))),
    close: async () => database.close(),
  };
}
