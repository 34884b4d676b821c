import { existsSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { READERS } from '../values.ts';
import { DURABLE_PARAMETERS, DurableFiles } from './durable-files.ts';
import { flushFolder } from './flush-folder.ts';
import type { Answer, Ask, Fault, ThreadData } from './messages.ts';
import { Statements } from './statements.ts';

/** PGlite computes and flushes without yielding, so it has a thread of its own. Without a folder it forgets everything: for tests. */
const { folder } = workerData as ThreadData;
const isNew = folder !== undefined && !existsSync(path.join(folder, 'PG_VERSION'));
const pglite = await PGlite.create({
  ...(folder === undefined ? {} : { fs: new DurableFiles(folder), startParams: DURABLE_PARAMETERS }),
  parsers: READERS,
});
if (isNew) flushFolder(folder);
const statements = new Statements(pglite);
const say = (answer: Answer) => parentPort!.postMessage(answer);

parentPort!.on('message', async ({ id, sql, parameters }: Ask) => {
  try {
    say({ id, ...(await statements.run(sql, parameters)) });
  } catch (error) {
    const { message, code, constraint, table } = error as Fault;
    say({ id, fault: { message, code, constraint, table } });
  }
});
say({ ready: true });
