import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { County } from '../county.ts';
import { Turns } from '../turns.ts';
import { Appointments } from './appointments.ts';

/** What waits is answered within seconds: a desk takes a line for dead after a minute. */
const MOST_WAITING = 300;

/**
 * After an outage all PCs come at once. As many are served as there are connections, the others wait as they came, as bytes and in order;
 * of so many that it would take too long the rest is told when to come back (`appointments.ts`). Without it every request is begun, none is finished, and
 * all of them lie in memory.
 */
export function inTurn(server: FastifyInstance, { settings }: County): void {
  const turns = new Turns(settings.connections);
  const appointments = new Appointments(settings.connections);
  const ends = new WeakMap<FastifyRequest, () => void>();
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
    if (turns.waiting >= MOST_WAITING) throw new TooMany(appointments.next(performance.now(), turns.waiting));
    const end = await turns.take();
    const began = performance.now();
    ends.set(request, () => {
      appointments.served(performance.now() - began);
      end();
    });
    return new Promise((resolve, reject) => {
      void parse(request, body.toString('utf8'), (error, value) => (error ? reject(error) : resolve(value)));
    });
  });
  server.addHook('onSend', async (request) => ends.get(request)?.());
}

class TooMany extends Error {
  readonly code = 'requests-too-many';

  constructor(readonly waitSeconds: number) {
    super();
  }
}
