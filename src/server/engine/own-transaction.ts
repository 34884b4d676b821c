import { AsyncLocalStorage } from 'node:async_hooks';

/** Which databases the work that is going on has a transaction of. */
const within = new AsyncLocalStorage<readonly object[]>();

export const inTransaction = <T>(database: object, work: () => Promise<T>): Promise<T> =>
  within.run([...(within.getStore() ?? []), database], work);

/**
 * Called before a connection is taken. Inside of a transaction of the same database that would be a second one: with PGlite's single
 * connection it waits for itself for ever, with PostgreSQL it reads beside the transaction. Both are bugs; this makes them loud on both.
 */
export function refuseInsideTransaction(database: object): void {
  if (within.getStore()?.includes(database))
    throw new Error('a query outside of the transaction that is going on: use the transaction handed in');
}
