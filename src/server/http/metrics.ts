import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Type } from 'typebox';
import type { County } from '../county.ts';
import { refusalShape } from './parts.ts';

/** Figures in the usual text format, by route and never by address: no id of anybody becomes a label. */
export function measureRequests(server: FastifyInstance, { engine }: County): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'county_request_seconds',
    help: 'How long requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'county_database_busy',
    help: 'Requests that wait for a database connection or work on one',
    registers: [registry],
    collect() {
      this.set(engine.busy());
    },
  });
  server.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    seconds.observe({ method, route: routeOptions.url ?? 'unknown', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  return registry;
}

/** For those who watch over the machine, from the addresses that the settings name. */
export function registerMetrics(server: FastifyInstance, { settings }: County, registry: Registry): void {
  const schema = { summary: 'Figures for monitoring', produces: ['text/plain'], response: { 200: Type.String(), default: refusalShape } };
  server.get('/metrics', { schema }, async (request, reply) => {
    if (!settings.metricsFrom.includes(request.ip)) {
      const refusal = { code: 'authority-missing', role: 'anyone', relation: request.ip } as const;
      return reply.code(403).send(refusal);
    }
    return reply
      .type(registry.contentType)
      .serializer((text: string) => text)
      .send(await registry.metrics());
  });
}
