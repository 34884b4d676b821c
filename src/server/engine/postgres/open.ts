import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { Engine } from '../engine.ts';
import { refuseInsideTransaction } from '../own-transaction.ts';
import type { CountyTables } from '../tables.ts';
import { READERS } from '../values.ts';
import { Prepared } from './prepared.ts';

export type PostgresPlace = {
  readonly url: string;
  readonly connections: number;
  readonly schema?: string;
  /** A connection that nobody was using broke; the pool opens another. */
  readonly onFault: (error: Error) => void;
};

export function openPostgres({ url, connections, schema = 'public', onFault }: PostgresPlace): Engine {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'pioneer-county',
    options: `-c search_path="${schema}" -c timezone=UTC`,
    types: { getTypeParser: (type: number, format?: 'text' | 'binary') => readerOf(type, format) },
  });
  // Closing says goodbye and does not wait: a database that ends such a connection sooner breaks nothing.
  pool.on('error', (error) => {
    if (!pool.ending) onFault(error);
  });
  const prepared = new Prepared();
  const guarded = {
    connect: async () => {
      refuseInsideTransaction(pool);
      return prepared.on(await pool.connect());
    },
    end: () => pool.end(),
  };
  const db = new Kysely<CountyTables>({ dialect: new PostgresDialect({ pool: guarded }) });
  return new Engine(
    'postgres',
    db,
    schema,
    pool,
    () => db.destroy(),
    () => pool.totalCount - pool.idleCount + pool.waitingCount,
  );
}

const readerOf = (type: number, format: 'text' | 'binary' = 'text') =>
  (format === 'text' && READERS[type]) || types.getTypeParser(type, format);
