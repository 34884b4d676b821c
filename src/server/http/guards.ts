import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ConsoleRefusal } from '../../domain/county/console-refusal.ts';
import { isEncrypted, type Settings } from '../start/settings.ts';
import { statusOf } from './status.ts';

const CONTENT =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export function securityHeaders(server: FastifyInstance, settings: Settings): void {
  const headers: Readonly<Record<string, string>> = {
    'content-security-policy': CONTENT,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    ...(isEncrypted(settings) && { 'strict-transport-security': 'max-age=31536000' }),
  };
  server.addHook('onSend', async (request, reply) => {
    reply.headers(headers);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}

/**
 * A page of somebody else must not act with the session of whoever looks at it. The cookie is same-site already; this also stops pages
 * of the same site, and browsers say of themselves where a request comes from. Programs without a browser say nothing and have no cookie.
 */
export function refuseForeignPages(server: FastifyInstance, { publicUrl }: Settings): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || !isForeign(request, publicUrl)) return;
    const refusal: ConsoleRefusal = { code: 'request-foreign' };
    return reply.code(statusOf(refusal)).send(refusal);
  });
}

function isForeign({ headers, protocol, host }: FastifyRequest, publicUrl: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== new URL(publicUrl ?? `${protocol}://${host}`).host);
}
