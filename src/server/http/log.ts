import type { FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import { sqlStateOf } from '../engine/engine.ts';
import type { Settings } from '../start/settings.ts';

/**
 * One file a day, one JSON line per request: what, how it ended, from which address, how long; by number and route, so that nothing
 * anybody wrote or is called gets into the logs. The transport runs in a thread of its own.
 */
export function openLog({ logFolder, logDays }: Settings): Logger {
  const transport = pino.transport({
    target: 'pino-roll',
    options: {
      file: `${logFolder}/county`,
      frequency: 'daily',
      dateFormat: 'yyyy-MM-dd',
      extension: '.log',
      mkdir: true,
      limit: { count: logDays, removeOtherLogFiles: true },
    },
  });
  return pino(
    { base: { process: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: withoutContents } },
    transport,
  );
}

/** A database's message quotes what was written; its code, table and place in the program say what is needed. */
export function withoutContents(error: Error & { readonly table?: string; readonly constraint?: string }) {
  const state = sqlStateOf(error);
  const stack = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  if (state) return { type: 'database', state, table: error.table, constraint: error.constraint, stack };
  return { type: error.name, message: error.message, stack };
}

export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, ip } = request;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, route: routeOptions.url ?? null, status: reply.statusCode, ms, address: ip });
  });
}
