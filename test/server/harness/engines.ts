import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { inject } from 'vitest';
import type { Engine } from '../../../src/server/engine/engine.ts';
import { engineOn } from '../../../src/server/engine/pglite/open.ts';
import { PgliteThread } from '../../../src/server/engine/pglite/thread.ts';
import { openPostgres } from '../../../src/server/engine/postgres/open.ts';

let sharedThread: Promise<PgliteThread> | undefined;
const sharedPglite = () => {
  sharedThread ??= PgliteThread.start(pathToFileURL(inject('pgliteWorker')), undefined);
  return sharedThread;
};

/** An engine with a schema of its own, still without tables: on the one that is under test, or on the one that is asked for. */
export async function freshEngine(kind = inject('engineUnderTest')): Promise<Engine> {
  // By chance: threads of one process, and projects after each other, count from one again.
  const schema = `county_${randomUUID().replaceAll('-', '')}`;
  const url = inject('postgresUrl');
  if (kind === 'pglite') {
    const thread = await sharedPglite();
    await thread.run(`create schema "${schema}"`, []);
    return engineOn(thread, schema, async () => {
      await thread.run(`drop schema "${schema}" cascade`, []);
    });
  }
  const first = openPostgres({ url, connections: 1, onFault });
  await sql`create schema ${sql.id(schema)}`.execute(first.db);
  await first.close();
  return openPostgres({ url, connections: 4, schema, onFault });
}

/** As another process has it: the same tables over connections of its own. PGlite has one process, and one connection. */
export const sameAgain = async (engine: Engine): Promise<Engine> =>
  engine.kind === 'pglite'
    ? engineOn(await sharedPglite(), engine.schema, async () => {})
    : openPostgres({ url: inject('postgresUrl'), connections: 1, schema: engine.schema, onFault });

const onFault = (error: Error) => {
  throw error;
};
