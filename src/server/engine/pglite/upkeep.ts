import { sql } from 'kysely';
import type { Engine } from '../engine.ts';

const CHECKPOINT_MS = 60_000;
const VACUUM_MS = 6 * 3_600_000;

/**
 * What PostgreSQL's background processes do and PGlite has not: without checkpoints the log grew past 1.7 GB, without vacuum the
 * tables keep every dead row. Each statement takes its turn among the others, so nobody waits for more than one table.
 */
export function keepUp(engine: Engine, every = { checkpointMs: CHECKPOINT_MS, vacuumMs: VACUUM_MS }): { stop(): void } {
  let checkpointed = '';
  const timers = [
    repeat(every.checkpointMs, async () => {
      const written = await writtenUpTo(engine);
      if (written === checkpointed) return;
      await sql`checkpoint`.execute(engine.db);
      checkpointed = await writtenUpTo(engine);
    }),
    repeat(every.vacuumMs, () => vacuum(engine)),
  ];
  return { stop: () => timers.forEach((stop) => void stop()) };
}

async function vacuum(engine: Engine): Promise<void> {
  const tables = await sql<{ name: string }>`
    select relname as name from pg_stat_user_tables where schemaname = ${engine.schema}`.execute(engine.db);
  for (const { name } of tables.rows) await sql`vacuum (analyze) ${sql.table(`${engine.schema}.${name}`)}`.execute(engine.db);
}

const writtenUpTo = async (engine: Engine): Promise<string> =>
  (await sql<{ at: string }>`select pg_current_wal_insert_lsn()::text as at`.execute(engine.db)).rows[0]!.at;

/** The next round begins after the last one ended. A database that has failed fails every request, which is where it is told. */
function repeat(ms: number, work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const next = () => {
    if (stopped) return;
    timer = setTimeout(() => void work().then(next, next), ms);
    timer.unref();
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
