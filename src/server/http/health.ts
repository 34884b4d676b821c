import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { Type } from 'typebox';
import type { County } from '../county.ts';
import { isMigrated } from '../engine/migrate.ts';
import { closed, refusalShape } from './parts.ts';

const state = Type.Object({ ready: Type.Boolean(), database: Type.Boolean(), migrated: Type.Boolean() }, closed);

/** `/health`: the process answers. `/ready`: it can do its work; a balancer sends it nothing before. */
export function registerHealth(server: FastifyInstance, { engine }: County): void {
  const alive = Type.Object({ alive: Type.Literal(true) }, closed);
  server.get('/health', { schema: { summary: 'The process is alive', response: { 200: alive, default: refusalShape } } }, async () => ({
    alive: true,
  }));
  server.get(
    '/ready',
    { schema: { summary: 'The county can do its work', response: { 200: state, 503: state, default: refusalShape } } },
    async (_request, reply) => {
      const database = await sql`select 1`.execute(engine.db).then(
        () => true,
        () => false,
      );
      const migrated = database && (await isMigrated(engine));
      const ready = database && migrated;
      return reply.code(ready ? 200 : 503).send({ ready, database, migrated });
    },
  );
}
