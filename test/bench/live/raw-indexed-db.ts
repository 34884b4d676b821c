import { allDocuments, oneMoreIdea } from './documents.ts';
import { type Answer, byDate, dayOf, holds, type IdeaDoc, newest, PAGE, type Store, stateOf } from './store.ts';

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const finished = (transaction: IDBTransaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });

async function newestIn(index: IDBIndex, range: IDBKeyRange): Promise<Answer> {
  const counting = done(index.count(range));
  const shown: IdeaDoc[] = [];
  const request = index.openCursor(range, 'prev');
  for (let cursor = await done(request); cursor && shown.length < PAGE; cursor = await done(request)) {
    shown.push(cursor.value);
    cursor.continue();
  }
  return { count: await counting, shown };
}

/** IndexedDB by hand, nothing sealed, one row per document, indexes on type, with date and with state and date. */
export function rawIndexedDB(): Store {
  let database: IDBDatabase;
  const read = () => database.transaction('documents').objectStore('documents');
  const ideas = async () => ((await done(read().index('type').getAll('golden-idea'))) as IdeaDoc[]).sort(byDate);
  async function open(): Promise<void> {
    const request = indexedDB.open('raw', 1);
    request.onupgradeneeded = () => {
      const documents = request.result.createObjectStore('documents', { keyPath: 'id' });
      documents.createIndex('type', 'type');
      documents.createIndex('on', ['type', 'on']);
      documents.createIndex('state', ['type', 'state', 'on']);
    };
    database = await done(request);
  }
  async function put(documents: readonly object[]): Promise<void> {
    const transaction = database.transaction('documents', 'readwrite');
    for (const document of documents) transaction.objectStore('documents').put(document);
    await finished(transaction);
  }
  return {
    async fill() {
      await open();
      const documents = await allDocuments();
      const began = performance.now();
      await put(documents);
      return performance.now() - began;
    },
    async load() {
      await open();
      return (await done(read().getAll())).length;
    },
    list: (number) => newestIn(read().index('on'), IDBKeyRange.bound(['golden-idea', ''], ['golden-idea', dayOf(number)])),
    filter: (number) =>
      newestIn(read().index('state'), IDBKeyRange.bound(['golden-idea', stateOf(number)], ['golden-idea', stateOf(number), []])),
    search: async (number) => newest((await ideas()).filter(holds(number))),
    insert: (number) => put([oneMoreIdea(number)]),
    close: async () => database.close(),
  };
}
