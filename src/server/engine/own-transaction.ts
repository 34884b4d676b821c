import { AsyncLocalStorage } from 'node:async_hooks';

const within = new AsyncLocalStorage<true>();

export const inTransaction = <T>(work: () => Promise<T>): Promise<T> => within.run(true, work);

/**
 * Called before a connection is taken. Inside of a transaction that would be a second one: with PGlite's single connection it waits
 * for itself for ever, with PostgreSQL it reads beside the transaction. Both are bugs, and this makes them loud on both.
 */
export function refuseInsideTransaction(): void {
  if (within.getStore()) throw new Error('a query outside of the transaction that is going on: use the transaction handed in');
}
