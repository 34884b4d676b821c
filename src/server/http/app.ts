import cookies from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { ConsoleRefusal } from '../../domain/county/console-refusal.ts';
import { accountEndpoints } from '../accounts/endpoints.ts';
import { announcementEndpoints } from '../announcements/announcements.ts';
import { auditEndpoints } from '../audit/endpoints.ts';
import { isEndpointName } from '../authority/table.ts';
import type { County } from '../county.ts';
import { organisationEndpoints } from '../organisations/endpoints.ts';
import { rollUpEndpoints } from '../roll-up/endpoints.ts';
import { streamEndpoints } from '../streams/endpoints.ts';
import { registerConsole } from './console-files.ts';
import type { Endpoint } from './endpoint.ts';
import { answerFaults } from './faults.ts';
import { refuseForeignPages, securityHeaders } from './guards.ts';
import { registerHealth } from './health.ts';
import { logRequests } from './log.ts';
import { measureRequests, registerMetrics } from './metrics.ts';
import { refusalShape } from './parts.ts';
import { judgeOnDemand } from './shapes.ts';

/** Everything the county answers to. Another part adds its endpoints here, and their rows to the authority table. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...accountEndpoints,
  ...organisationEndpoints,
  ...auditEndpoints,
  ...announcementEndpoints,
  ...streamEndpoints,
  ...rollUpEndpoints,
];

export type AppParts = {
  readonly logger?: FastifyBaseLogger;
  readonly certificate?: { readonly cert: Buffer; readonly key: Buffer };
  /** The folder of the built console; without one the address answers for programs alone. */
  readonly console?: string;
};

const anyObject = { type: 'object', additionalProperties: true };
const BODY_LIMIT = 1024 * 1024;

export async function countyApp(county: County, { logger, certificate, console: consoleFolder }: AppParts): Promise<FastifyInstance> {
  const { settings } = county;
  const server = fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    ...(certificate && { https: certificate }),
    bodyLimit: BODY_LIMIT,
    // Our own line per request says less (`log.ts`).
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    trustProxy: settings.proxies.length > 0 ? [...settings.proxies] : false,
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance;

  server.setValidatorCompiler(judgeOnDemand);
  // What is answered is what the endpoint said: a field that the description lacks is found by the tests, not dropped in silence.
  server.setSerializerCompiler(() => (value) => JSON.stringify(value));
  answerFaults(server);
  logRequests(server);
  const figures = measureRequests(server, county);
  securityHeaders(server, settings);
  refuseForeignPages(server, settings);
  await server.register(cookies);
  await server.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl, statusCode }) => {
      const refusal: ConsoleRefusal = { code: 'requests-too-many', waitSeconds: Math.ceil(ttl / 1000) };
      return { statusCode, ...refusal };
    },
  });
  await server.register(swagger, { openapi: { openapi: '3.1.0', info: { title: '先锋台账 county', version: '1' } } });
  onlyWhatTheTableKnows(server);
  await server.register(async (api) => {
    for (const { register } of ENDPOINTS) register(api, county);
    registerHealth(api, county);
    registerMetrics(api, county, figures);
    api.get(
      '/api/openapi.json',
      { schema: { summary: 'This description', response: { 200: anyObject, default: refusalShape } } },
      async () => server.swagger(),
    );
  });
  if (consoleFolder) await registerConsole(server, consoleFolder);
  await server.ready();
  return server;
}

/** An endpoint that nobody put into the authority table does not exist. Files of the console are for anyone. */
function onlyWhatTheTableKnows(server: FastifyInstance): void {
  server.addHook('onRoute', ({ method, url }) => {
    for (const name of [method].flat().map((it) => `${it} ${url}`))
      if (!isEndpointName(name) && !/^(HEAD .*|GET \/(\*|assets\/\*)?)$/.test(name))
        throw new Error(`${name} is not in the authority table`);
  });
}
