import { createRxDatabase, type RxCollection } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { Doc } from '../../../src/data/document.ts';
import { ENVELOPE } from '../../../src/data/live/envelope.ts';
import { allDocuments, oneMoreIdea } from './documents.ts';
import { type Answer, dayOf, holds, type IdeaDoc, newest, PAGE, type Store, stateOf } from './store.ts';

/** RxDB as its guide has it: stored by Dexie, nothing sealed, asked by its own queries. */
export function rxdbOnDexie(): Store {
  let documents: RxCollection<Doc>;
  async function open(): Promise<void> {
    const database = await createRxDatabase<{ documents: RxCollection<Doc> }>({
      name: 'rxdb',
      storage: getRxStorageDexie(),
      multiInstance: false,
      allowSlowCount: true,
    });
    ({ documents } = await database.addCollections({
      documents: {
        schema: {
          ...ENVELOPE,
          required: [...(ENVELOPE.required ?? []), 'state'],
          indexes: [
            ['type', 'on'],
            ['type', 'state', 'on'],
          ],
        },
      },
    }));
  }
  const ofIdeas = (selector: object) => ({ selector: { type: 'golden-idea' as const, ...selector } });
  async function newestIn(selector: object): Promise<Answer> {
    const newestFirst = { ...ofIdeas(selector), sort: [{ on: 'desc' as const }], limit: PAGE };
    const [count, shown] = await Promise.all([documents.count(ofIdeas(selector)).exec(), documents.find(newestFirst).exec()]);
    return { count, shown: shown as unknown as IdeaDoc[] };
  }
  return {
    async fill() {
      await open();
      const all = await allDocuments();
      const began = performance.now();
      await documents.bulkInsert([...all]);
      return performance.now() - began;
    },
    async load() {
      await open();
      return (await documents.find().exec()).length;
    },
    list: (number) => newestIn({ on: { $lte: dayOf(number) } }),
    filter: (number) => newestIn({ state: stateOf(number) }),
    /** All ideas stay in memory as the result of a query, as an app would have it; only the word is looked for each time. */
    async search(number) {
      const ideas = await documents.find({ ...ofIdeas({}), sort: [{ on: 'asc' }] }).exec();
      return newest((ideas as unknown as IdeaDoc[]).filter(holds(number)));
    },
    insert: async (number) => void (await documents.insert(oneMoreIdea(number))),
    close: async () => void (await documents.database.close()),
  };
}
