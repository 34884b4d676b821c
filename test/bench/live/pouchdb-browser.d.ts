/** As much of PouchDB as is compared here. */
declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(name: string);
    bulkDocs(documents: readonly object[]): Promise<unknown>;
    put(document: object): Promise<unknown>;
    allDocs(options: { include_docs: true }): Promise<{ readonly rows: readonly { readonly doc: object }[] }>;
    close(): Promise<void>;
  }
}
