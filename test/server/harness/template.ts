import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Engine } from '../../../src/server/engine/engine.ts';
import { migrate } from '../../../src/server/engine/migrate.ts';
import { openPostgres } from '../../../src/server/engine/postgres/open.ts';

const TEMPLATE = 'county_template';
const onFault = (error: Error) => {
  throw error;
};

/** A database with the county's tables in it, empty: copying it takes a fifth of what seventeen migrations take. */
export async function makeTemplate(url: string): Promise<void> {
  await asked(url, `create database ${TEMPLATE}`);
  const engine = openPostgres({ url: on(url, TEMPLATE), connections: 1, onFault });
  await migrate(engine);
  await engine.close();
}

/** A county of its own on the PostgreSQL under test, with its tables, and how to be rid of it. */
export async function copyTemplate(url: string): Promise<{ readonly engine: Engine; drop(): Promise<void> }> {
  const name = `county_${randomUUID().replaceAll('-', '')}`;
  await asked(url, `create database ${name} template ${TEMPLATE}`);
  return {
    engine: openPostgres({ url: on(url, name), connections: 4, onFault }),
    drop: () => asked(url, `drop database ${name} with (force)`),
  };
}

const on = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

async function asked(url: string, statement: string): Promise<void> {
  const engine = openPostgres({ url, connections: 1, onFault });
  await sql.raw(statement).execute(engine.db);
  await engine.close();
}
