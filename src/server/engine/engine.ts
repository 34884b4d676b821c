import type { Kysely, Transaction, TransactionBuilder } from 'kysely';
import type { Outcome } from '../../domain/outcome.ts';
import { inTransaction } from './own-transaction.ts';
import type { CountyTables } from './tables.ts';

export type Database = Kysely<CountyTables>;
export type CountyTransaction = Transaction<CountyTables>;

/** The county's database, whichever of the two it is. Every statement is PostgreSQL 15's. */
export class Engine {
  constructor(
    readonly kind: 'pglite' | 'postgres',
    /** For reading, and for single statements. What belongs together goes through `transaction` or `attempt`. */
    readonly db: Database,
    /** Where the tables lie. */
    readonly schema: string,
    /** What its connections come from; a transaction on it holds one. */
    private readonly connections: object,
    private readonly end: () => Promise<void>,
    /** How many wait for a connection, or work on one. */
    readonly busy: () => number,
  ) {}

  /** All of it or nothing. The work may run again when two of them got in each other's way, so it keeps nothing outside. */
  transaction<T>(work: (tx: CountyTransaction) => Promise<T>): Promise<T> {
    return this.carriedOut(() => this.db.transaction(), work);
  }

  /** A transaction that leaves no trace when the work is refused. */
  async attempt<T, R>(work: (tx: CountyTransaction) => Promise<Outcome<T, R>>): Promise<Outcome<T, R>> {
    try {
      return await this.transaction(async (tx) => {
        const outcome = await work(tx);
        if (!outcome.ok) throw new RolledBack(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.outcome as Outcome<T, R>;
      throw error;
    }
  }

  /** Everything as it stands at one moment, however long the reading takes. */
  snapshot<T>(work: (tx: CountyTransaction) => Promise<T>): Promise<T> {
    return this.carriedOut(() => this.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only'), work);
  }

  private async carriedOut<T>(begin: () => TransactionBuilder<CountyTables>, work: (tx: CountyTransaction) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await begin().execute((tx) => inTransaction(this.connections, () => work(tx)));
      } catch (error) {
        if (tries === MOST_TRIES || !AGAIN.includes(sqlStateOf(error) ?? '')) throw error;
      }
    }
  }

  close(): Promise<void> {
    return this.end();
  }
}

const MOST_TRIES = 5;
/** "cached plan must not change result type": another process changed a table since the statement was prepared. */
export const PLAN_OUTDATED = '0A000';
/** After these, and after a serialisation failure or a deadlock (the database took one of two back), nothing of it happened. */
const AGAIN = ['40001', '40P01', PLAN_OUTDATED];

/** SQLSTATE of a database's error, on both engines. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}
/** The unique index or constraint that a row offended. */
export const offendedBy = (error: unknown): string | undefined =>
  sqlStateOf(error) === '23505' ? (error as { constraint?: string }).constraint : undefined;

class RolledBack extends Error {
  constructor(readonly outcome: unknown) {
    super('refused, rolled back');
  }
}
