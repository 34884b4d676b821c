import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import type { TreeOrganisation, TreeType } from '../../../src/domain/county/organisation.ts';
import { NO_ENTRY } from '../../../src/ledger/chain.ts';
import { hashOf } from '../../../src/server/accounts/session.ts';
import type { Engine } from '../../../src/server/engine/engine.ts';
import { migrate } from '../../../src/server/engine/migrate.ts';
import { openPglite } from '../../../src/server/engine/pglite/open.ts';
import { openPostgres } from '../../../src/server/engine/postgres/open.ts';
import { claimDatabase } from '../../../src/server/key/claim.ts';
import { readOrMakeKey } from '../../../src/server/key/key-file.ts';
import { saveNewOrganisations } from '../../../src/server/organisations/save.ts';
import { type CountyIdentity, identityOf } from '../../../src/server/streams/identity.ts';
import { CountyProcess } from '../../server/harness/process.ts';
import { familyOf, secondsOf } from '../processes.ts';
import type { Pc } from './asking.ts';

/** A county's database before anybody serves it: its tree and its key. PGlite's belongs to one process at a time. */
export type Stand = {
  readonly environment: Readonly<Record<string, string>>;
  readonly identity: CountyIdentity;
  readonly rootId: string;
  readonly open: () => Promise<Engine>;
  readonly remove: () => void;
};

/** A database on PostgreSQL, and the process that everything of PostgreSQL was started by. */
export type BenchDatabase = { readonly url: string; readonly process: number };

const TOWNSHIPS = 20;
const ON = '2026-01-01';

export async function aStand(database?: BenchDatabase): Promise<Stand> {
  const databaseUrl = database?.url;
  const folder = mkdtempSync(path.join(tmpdir(), 'county-bench-'));
  mkdirSync(folder, { recursive: true });
  const open = () =>
    databaseUrl === undefined
      ? openPglite({ worker: pathToFileURL(path.resolve('out/server/pglite.mjs')), folder: `${folder}/database` })
      : Promise.resolve(openPostgres({ url: databaseUrl, connections: 4, onFault }));
  const engine = await open();
  await migrate(engine);
  const { key } = await readOrMakeKey(folder);
  await claimDatabase(engine, key, new Date());
  const rootId = randomUUID();
  await found(engine, [organisation('county-committee', '云岭县委两新工委', null, rootId)]);
  await engine.close();
  return {
    environment: { COUNTY_FOLDER: folder, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) },
    identity: identityOf(key),
    rootId,
    open,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const onFault = (error: Error) => {
  throw error;
};

export type Used = { readonly county: number; readonly database: number };
/** Seconds of processor time since they began, of the county and of the PostgreSQL behind it. */
export const usedBy = (county: CountyProcess, database?: BenchDatabase): Used => ({
  county: secondsOf([county.id]),
  database: database ? secondsOf(familyOf(({ id }) => id === database.process)) : 0,
});

/** The built county as a process, for as long as the work takes. */
export async function served<T>({ environment }: Stand, work: (county: CountyProcess) => Promise<T>): Promise<T> {
  const county = await CountyProcess.start(environment);
  try {
    return await work(county);
  } finally {
    await county.stop();
  }
}

/** Branches below the communities of townships, each with its stream and its first PC; as if they had enrolled, in a few statements. */
export async function enrolAll(engine: Engine, { rootId }: Stand, pcs: readonly Pc[]): Promise<void> {
  const mark = randomUUID().slice(0, 6);
  const townships = Array.from({ length: TOWNSHIPS }, (_, at) => organisation('township', `${mark} ${at} 镇`, rootId));
  const communities = townships.map(({ id }, at) => organisation('community', `${mark} ${at} 社区`, id));
  const homes = pcs.map((_, at) => organisation('branch', `${mark} ${at} 支部`, communities[at % TOWNSHIPS]!.id));
  await found(engine, [...townships, ...communities, ...homes]);
  await sql`
    insert into stream (id, organisation_id, purpose, seq, hash, created_at)
    select id, organisation::uuid, 'records', 0, ${NO_ENTRY}, now()
    from unnest(${pcs.map(({ stream }) => stream)}::text[], ${homes.map(({ id }) => id)}::text[]) as given (id, organisation)`.execute(
    engine.db,
  );
  await enrolPcs(engine, pcs);
}

/** PCs of branches that are there. They were heard an hour ago. */
export async function enrolPcs(engine: Engine, pcs: readonly Pc[]): Promise<void> {
  await sql`
    insert into device (stream, id, organisation_id, role, public_key, secret_hash, enrolled_at, seen_at, heard_epoch)
    select given.stream, given.id, organisation_id, 'secretary', public_key, secret_hash, now() - interval '1 day', now() - interval '1 hour', 1
    from unnest(${pcs.map(({ stream }) => stream)}::text[], ${pcs.map(({ device }) => device)}::text[],
      ${pcs.map(({ publicKey }) => publicKey)}::text[], ${pcs.map(({ secret }) => hashOf(secret))}::text[])
      as given (stream, id, public_key, secret_hash) join stream on stream.id = given.stream`.execute(engine.db);
}

const found = (engine: Engine, organisations: readonly TreeOrganisation[]) =>
  engine.transaction((tx) => saveNewOrganisations(tx, organisations, { act: 'found', accountId: null, at: new Date() }));

const organisation = (type: TreeType, name: string, superiorId: string | null, id: string = randomUUID()): TreeOrganisation => ({
  id,
  type,
  name,
  superiorId,
  sectoralId: null,
  foundedOn: ON,
  closedOn: null,
  version: 1,
  since: ON,
});
