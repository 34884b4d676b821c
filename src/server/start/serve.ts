import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { newLink } from '../accounts/one-time-link.ts';
import type { County } from '../county.ts';
import { countyApp } from '../http/app.ts';

/** The built console lies beside the built server. */
const consoleFolder = fileURLToPath(new URL('../console', import.meta.url));

/** After an outage all PCs knock within a second; the system may allow fewer (`somaxconn`). */
const BACKLOG = 4_096;

/** Answers at an address, until it is closed. */
export async function serve(county: County, log: Logger): Promise<{ readonly app: FastifyInstance; readonly address: string }> {
  const { host, port, certificate } = county.settings;
  const app = await countyApp(county, {
    logger: log,
    ...(certificate && { certificate: { cert: readFileSync(certificate.chain), key: readFileSync(certificate.key) } }),
    ...(existsSync(`${consoleFolder}/index.html`) && { console: consoleFolder }),
  });
  const listening = await app.listen({ host, port, backlog: BACKLOG });
  return { app, address: county.settings.publicUrl ?? listening };
}

/** Until somebody has set the county up, each start gives a link for it; the one before is void. */
export async function setUpLink(county: County, address: string): Promise<string | undefined> {
  const root = await county.engine.db.selectFrom('organisation').select('id').where('superior_id', 'is', null).executeTakeFirst();
  if (root) return undefined;
  const { token } = await county.engine.transaction((tx) => newLink(tx, null, county.now()));
  // Behind the #, so that no log on the way has it.
  return `${address}/#/set-up/${token}`;
}
