import { mkdir } from 'node:fs/promises';
import { Kysely } from 'kysely';
import { lockFolder } from '../../../ledger/lock/folder-lock.ts';
import { Engine } from '../engine.ts';
import type { CountyTables } from '../tables.ts';
import { pgliteDialect } from './dialect.ts';
import { PgliteThread } from './thread.ts';
import { keepUp } from './upkeep.ts';

/** `worker` is the built thread; it lies beside the built server. */
export type PglitePlace = { readonly worker: URL; readonly folder: string };

/** Another process has this folder open; two on one folder lose rows. */
export class FolderInUse extends Error {
  constructor(readonly folder: string) {
    super(`the data folder is in use by another process: ${folder}`);
  }
}

export async function openPglite({ worker, folder }: PglitePlace): Promise<Engine> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error;
  });
  const thread = await PgliteThread.start(worker, folder);
  const engine = engineOn(thread, 'public', async () => {
    upkeep.stop();
    await thread.close();
    await lock.free();
  });
  const upkeep = keepUp(engine);
  return engine;
}

/** An engine on a thread that is already there. */
export function engineOn(thread: PgliteThread, schema: string, end: () => Promise<void>): Engine {
  const db = new Kysely<CountyTables>({ dialect: pgliteDialect(thread, schema) });
  const close = async () => {
    await db.destroy();
    await end();
  };
  return new Engine('pglite', db, schema, thread, close, () => thread.turns.waiting);
}
