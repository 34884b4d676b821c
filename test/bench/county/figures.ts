import pg from 'pg';
import { buildStale } from '../../../electron/start/build.mjs';
import { type RunningPostgres, startPostgres } from '../../server/harness/postgres.ts';
import { size } from '../figure.ts';
import { calmDay } from './calm-day.ts';
import { firstSync } from './first-sync.ts';
import { growth } from './growth.ts';
import { buildThread } from './prepare.ts';
import type { BenchDatabase } from './stand.ts';
import { storm } from './storm.ts';

const STORMS = (process.env.COUNTY_STORMS?.split(',').map(Number) ?? [200, 1_000, 5_000]).map(size);
const STORM_ON_PGLITE = size(Number(process.env.COUNTY_STORM_ON_PGLITE ?? 200));

/** `COUNTY_PARTS=storm,calm` runs only those. */
const PARTS = {
  storm: async (postgres: RunningPostgres) => {
    if (STORM_ON_PGLITE > 0) await storm(STORM_ON_PGLITE);
    for (const count of STORMS) await onItsOwn(postgres, `storm_${count}`, (database) => storm(count, database));
    await onItsOwn(postgres, 'storm_single', (database) => storm(Math.min(...STORMS), database, 'single'));
  },
  calm: (postgres: RunningPostgres) => onItsOwn(postgres, 'calm', calmDay),
  first: (postgres: RunningPostgres) => onItsOwn(postgres, 'first', firstSync),
  growth: (postgres: RunningPostgres) => onItsOwn(postgres, 'growth', growth),
};

/** The built server as a process, on PostgreSQL that flushes what it says is written; everything on this machine. */
export async function figures(): Promise<void> {
  const wanted = process.env.COUNTY_PARTS?.split(',');
  await buildStale(['county']);
  await buildThread();
  const postgres = await startPostgres({ durable: true });
  try {
    for (const [name, run] of Object.entries(PARTS)) if (!wanted || wanted.includes(name)) await run(postgres);
  } finally {
    await postgres.stop();
  }
}

/** A database of its own, gone afterwards. */
async function onItsOwn(postgres: RunningPostgres, name: string, work: (database: BenchDatabase) => Promise<void>): Promise<void> {
  const administrator = new pg.Client({ connectionString: postgres.url });
  await administrator.connect();
  await administrator.query(`create database ${name}`);
  try {
    await work({ ...postgres, url: postgres.url.replace(/\/postgres$/, `/${name}`) });
  } finally {
    await administrator.query(`drop database ${name} with (force)`);
    await administrator.end();
  }
}
