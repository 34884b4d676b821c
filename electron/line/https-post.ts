import http from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, gzipSync } from 'node:zlib';
import { done, type Outcome, refuse } from '../../src/domain/outcome.ts';
import type { LineFault, Post } from '../../src/sync/desk/post.ts';
import { readAddress } from './address.ts';
import { connect, unreachable, type Way } from './socket.ts';

/** Without a byte for so long the line is taken for dead. */
const SILENCE_MS = 60_000;
const MOST_ANSWER_BYTES = 32_000_000;
/** What is shorter gains nothing. */
const LEAST_TO_PACK = 1_000;

/** Questions to a county over https, each on a connection of its own. `token` is left out before there is one. */
export function httpsPost(way: Way, token?: string): Post {
  return async (path, body, signal) => {
    const base = readAddress(way.address);
    if (!base) return refuse({ code: 'county-unreachable', reason: 'ERR_INVALID_URL' });
    const url = new URL(`${base.pathname.replace(/\/$/, '')}${path}`, base);
    const connected = await connect(url, way, signal);
    if (!connected.ok) return connected;
    const json = Buffer.from(JSON.stringify(body));
    const isPacked = json.length > LEAST_TO_PACK;
    const content = isPacked ? gzipSync(json) : json;
    return new Promise((resolve) => {
      const request = http.request(
        {
          createConnection: () => connected.value as never,
          method: 'POST',
          host: url.hostname,
          path: url.pathname,
          timeout: SILENCE_MS,
          headers: {
            host: url.host,
            'content-type': 'application/json',
            'content-length': content.length,
            'accept-encoding': 'gzip, br',
            connection: 'close',
            ...(isPacked && { 'content-encoding': 'gzip' }),
            ...(token && { authorization: `Bearer ${token}` }),
          },
          ...(signal && { signal }),
        },
        (response) => {
          void read(response).then((text) => resolve(text.ok ? answerOf(response.statusCode ?? 0, text.value) : text));
        },
      );
      request.once('timeout', () => request.destroy(Object.assign(new Error('silence'), { code: 'SILENCE' })));
      request.once('error', (error: Error & { code?: string }) =>
        resolve(refuse(error.code === 'SILENCE' ? { code: 'county-slow', seconds: SILENCE_MS / 1000 } : unreachable(error))),
      );
      request.end(content);
    });
  };
}

/** A packed answer may unpack to anything: it is cut off where nothing honest is that long. */
async function read(response: http.IncomingMessage): Promise<Outcome<string, LineFault>> {
  const encoding = response.headers['content-encoding'];
  const plain =
    encoding === 'gzip'
      ? unpacked(response, createGunzip())
      : encoding === 'br'
        ? unpacked(response, createBrotliDecompress({ params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 0 } }))
        : response;
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of plain) {
      bytes += piece.length;
      if (bytes > MOST_ANSWER_BYTES) {
        response.destroy();
        return refuse({ code: 'answer-too-large', bytes, limit: MOST_ANSWER_BYTES });
      }
      pieces.push(piece);
    }
  } catch (error) {
    return refuse(unreachable(error as Error));
  }
  return done(Buffer.concat(pieces).toString('utf8'));
}

/** A pipeline and no `pipe`: where the line is cut in the middle, the end that is read must hear of it. */
const unpacked = (response: Readable, unpacking: Transform): Readable => pipeline(response, unpacking, () => undefined);

function answerOf(status: number, text: string): Outcome<unknown, LineFault> {
  const parsed = parse(text);
  if (status === 200) return parsed === undefined ? refuse({ code: 'answer-unreadable', path: '' }) : done(parsed);
  const refusal = typeof parsed === 'object' && parsed !== null && 'code' in parsed ? (parsed as { code: unknown }) : undefined;
  // A page of some other machine on the way: a portal that wants a login, a proxy, a wrong address.
  if (typeof refusal?.code !== 'string') return refuse({ code: 'county-refuses', status, refusal: { code: '' } });
  return refuse({ code: 'county-refuses', status, refusal: { ...refusal, code: refusal.code } });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
