import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import { MOST_BYTES } from '../../sync/protocol.ts';
import type { EndpointName } from '../authority/table.ts';
import type { County } from '../county.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { refusalShape } from '../http/parts.ts';
import { statusOf } from '../http/status.ts';
import { anyDeviceOf, type Device, type DeviceOutcome, deviceOf } from './device.ts';
import { inTurn } from './in-turn.ts';

type Definition<Body> = {
  readonly summary: string;
  readonly body: TSchema;
  readonly answer: TSchema;
  readonly perMinute?: number;
  readonly bodyLimit?: number;
  /** Not more of them at once than the database can serve (`in-turn.ts`). */
  readonly inTurn?: true;
} & (
  | {
      readonly asks: 'device' | 'any-device';
      readonly does: (county: County, device: Device, body: Body) => Promise<DeviceOutcome<object>>;
    }
  | { readonly asks: 'anyone'; readonly does: (county: County, body: Body, address: string) => Promise<DeviceOutcome<object>> }
);

/** A full request in base64 and JSON, with its headers. */
const BODY_LIMIT = 2 * MOST_BYTES;
const packed = promisify(gzip);
const PACKED_FROM = 1_000;

/**
 * What PCs call. They come with the token of their enrolment instead of a session, every few minutes and by the thousand: their entries
 * are their trace, the audit has none of it. Both sides may pack what they send; an unpacked request is never longer than a plain one.
 */
export const deviceEndpoint = <Body>(name: EndpointName, definition: Definition<Body>): Endpoint => ({
  name,
  register: (parent, county) =>
    void parent.register(async (server) => {
      const [, url] = name.split(' ') as [string, string];
      const { summary, body, answer, perMinute, bodyLimit = BODY_LIMIT } = definition;
      if (definition.inTurn) inTurn(server, county);
      server.route({
        method: 'POST',
        url,
        bodyLimit,
        ...(perMinute !== undefined && { config: { rateLimit: { max: perMinute, timeWindow: 60_000 } } }),
        schema: { summary, body, response: { 200: answer, default: refusalShape } },
        preParsing: async (request, _reply, payload) => {
          if (request.headers['content-encoding'] !== 'gzip') return payload;
          const plain = Object.assign(payload.pipe(createGunzip()), { receivedEncodedLength: 0 });
          payload.on('data', (chunk: Buffer) => {
            plain.receivedEncodedLength += chunk.length;
          });
          payload.on('error', (error) => plain.destroy(error));
          return plain;
        },
        handler: async (request, reply) => {
          const outcome = await serve(definition, county, request);
          if (!outcome.ok) return reply.code(statusOf(outcome.refusal)).send(outcome.refusal);
          return send(request, reply, outcome.value);
        },
      });
    }),
});

async function serve<Body>(
  definition: Definition<Body>,
  county: County,
  { headers, body, ip }: FastifyRequest,
): Promise<DeviceOutcome<object>> {
  if (definition.asks === 'anyone') return definition.does(county, body as Body, ip);
  const known = definition.asks === 'device' ? deviceOf : anyDeviceOf;
  const device = await known(county.engine.db, headers.authorization);
  return device.ok ? definition.does(county, device.value, body as Body) : device;
}

async function send({ headers }: FastifyRequest, reply: FastifyReply, answer: object): Promise<FastifyReply> {
  const json = JSON.stringify(answer);
  reply.type('application/json; charset=utf-8');
  if (json.length < PACKED_FROM || !`${headers['accept-encoding'] ?? ''}`.includes('gzip')) return reply.send(json);
  return reply.header('content-encoding', 'gzip').send(await packed(json));
}
