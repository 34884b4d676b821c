import http from 'node:http';
import { gunzipSync } from 'node:zlib';
import { NO_ENTRY } from '../../../src/ledger/chain.ts';
import { pauseAfter } from '../../../src/sync/desk/backoff.ts';
import { PROTOCOL, type SyncAnswer } from '../../../src/sync/protocol.ts';

export const MOST_BYTES = 1_500_000;
export const NOTHING_WRITTEN = { incarnation: 0, seq: 0, commitment: NO_ENTRY };
/** The request of a PC that has nothing to say; `vector` is still missing. */
export const asking = (county: string) =>
  ({ protocol: PROTOCOL, county, epoch: 1, head: NOTHING_WRITTEN, offers: [], mostBytes: MOST_BYTES }) as const;

/** A PC as the county knows it. `publicKey`: SPKI DER, base64. */
export type Pc = { readonly stream: string; readonly device: string; readonly publicKey: string; readonly secret: string };
export type Answered = {
  readonly ms: number;
  /** How often the county asked it to come back later. */
  readonly sentAway: number;
  /** How often the line broke off before there was an answer. */
  readonly cuts: number;
  readonly answer: () => SyncAnswer;
};

/** One round as a desk has it: a connection of its own, closed afterwards; sent away or cut off, it comes back when a desk would. */
export async function ask(address: string, pc: Pc, body: Uint8Array): Promise<Answered> {
  const began = performance.now();
  for (let [sentAway, cuts] = [0, 0]; ; ) {
    const got = await post(`${address}/sync`, pc, body).catch(brokenOff);
    if (!got) {
      cuts += 1;
      await later(pauseAfter(cuts, Math.random()));
      continue;
    }
    const { status, packed, content } = got;
    const text = () => (packed ? gunzipSync(content) : content).toString('utf8');
    if (status === 200) return { ms: performance.now() - began, sentAway, cuts, answer: () => JSON.parse(text()) };
    const { waitSeconds } = JSON.parse(text()) as { readonly waitSeconds?: number };
    if (waitSeconds === undefined) throw new Error(`the county answered ${status}: ${text()}`);
    sentAway += 1;
    await later(pauseAfter(sentAway, Math.random(), waitSeconds));
  }
}

const later = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** More connections at one moment than the system lets wait, or a body that the county no longer reads. */
function brokenOff(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE' && error.code !== 'ETIMEDOUT') throw error;
}

type Got = { readonly status: number; readonly packed: boolean; readonly content: Buffer };

const post = (url: string, { stream, device, secret }: Pc, body: Uint8Array): Promise<Got> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${stream}.${device}.${secret}`,
      'content-type': 'application/json',
      'content-length': body.length,
      'accept-encoding': 'gzip',
      connection: 'close',
    };
    const request = http.request(url, { method: 'POST', agent: false, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => void pieces.push(piece));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          packed: response.headers['content-encoding'] === 'gzip',
          content: Buffer.concat(pieces),
        }),
      );
    });
    request.once('error', reject);
    request.end(body);
  });
