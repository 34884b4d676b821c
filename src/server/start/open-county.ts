import type { County } from '../county.ts';
import type { Engine } from '../engine/engine.ts';
import { migrate } from '../engine/migrate.ts';
import { openPglite } from '../engine/pglite/open.ts';
import { openPostgres } from '../engine/postgres/open.ts';
import { claimDatabase } from '../key/claim.ts';
import { readOrMakeKey } from '../key/key-file.ts';
import { readIn } from '../organisations/import/reader-thread.ts';
import type { Settings } from './settings.ts';

/** The threads in which PGlite runs and workbooks are read are built beside the server. */
const worker = new URL('./pglite.mjs', import.meta.url);
const reader = new URL('./reader.mjs', import.meta.url);
type OnFault = (error: Error) => void;

export const openEngine = (settings: Settings, onFault: OnFault): Promise<Engine> =>
  settings.databaseUrl === undefined
    ? openPglite({ worker, folder: `${settings.folder}/database` })
    : Promise.resolve(openPostgres({ url: settings.databaseUrl, connections: settings.connections, onFault }));

export type OpenCounty = { readonly county: County; readonly keyIsNew: boolean };

/** Database, key, tables: what every command of the county needs before it does anything. */
export async function openCounty(settings: Settings, onFault: OnFault): Promise<OpenCounty> {
  const { key, isNew } = await readOrMakeKey(settings.folder);
  const engine = await openEngine(settings, onFault);
  const now = () => new Date();
  try {
    await migrate(engine);
    await claimDatabase(engine, key, now());
  } catch (error) {
    await engine.close();
    throw error;
  }
  return { county: { engine, key, settings, now, readWorkbook: readIn(reader) }, keyIsNew: isNew };
}
