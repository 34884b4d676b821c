import { generateKeyPairSync } from 'node:crypto';
import type { CourierRequest } from '../../src/sync/courier/content.ts';
import { courierFile } from '../../src/sync/courier/file.ts';
import { FORMAT, SUITE } from '../../src/sync/courier/header.ts';
import { sealContent } from '../../src/sync/courier/seal.ts';
import type { CountyCard } from '../../src/sync/enrolment.ts';
import type { Chance } from './seeded.ts';

export function aKeyPair() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }), privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }) };
}
type Keys = ReturnType<typeof aKeyPair>;

export const aHeader = {
  courier: FORMAT,
  suite: SUITE,
  kind: 'request',
  county: 'county-1',
  stream: 'branch-1',
  device: 'device-1',
  number: 1,
  epoch: 1,
  at: '2026-11-12T01:20:00.000Z',
  count: 0,
  first: 0,
  last: 0,
} as const;

/** A file with any content, signed by one and sealed for the other. */
export const aFileOf = async (content: object, from: Keys, to: Keys, changes: object = {}) =>
  courierFile({ ...aHeader, ...changes }, await sealContent(content, to.publicKey), from.privateKey);

/** One to three of the things that happen to bytes: flipped, cut, repeated, swapped, filled, put together with others. */
export function mutated(bytes: Uint8Array, { below }: Pick<Chance, 'below'>): Buffer {
  let file = Buffer.from(bytes);
  for (let times = 1 + below(3); times > 0; times -= 1) {
    const [at, length] = [below(file.length + 1), 1 + below(40)];
    const ways = [
      () => Buffer.concat([file.subarray(0, at), Buffer.from([(file[at] ?? 0) ^ (1 << below(8))]), file.subarray(at + 1)]),
      () => file.subarray(0, at),
      () => file.subarray(at),
      () => Buffer.concat([file.subarray(0, at), file.subarray(at + length)]),
      () => Buffer.concat([file.subarray(0, at), file.subarray(at, at + length), file.subarray(at)]),
      () => Buffer.concat([file.subarray(0, at), Buffer.alloc(length, below(256)), file.subarray(at)]),
      () => Buffer.concat([file.subarray(0, at), file.subarray(at + length), file.subarray(at, at + length)]),
      () => Buffer.concat([file, Buffer.alloc(length, below(256))]),
    ];
    file = ways[below(ways.length)]!();
  }
  return file;
}

type From = { readonly device: string; readonly stream?: string; readonly deviceKey: Uint8Array };

/** A request file as a desk writes it. `changes` are what a test wants otherwise in the header. */
export async function aRequestFile(
  { device, stream, deviceKey }: From,
  county: CountyCard,
  { number, request, ...parts }: { readonly number: number } & Omit<CourierRequest, 'whose'>,
  changes: object = {},
): Promise<Buffer> {
  const content: CourierRequest = { whose: { device, number }, ...parts, request };
  const header = { ...aHeader, county: county.id, epoch: county.epoch, device, number, count: request.offers.length, ...changes };
  const { stream: _, ...withoutStream } = header;
  const sealed = await sealContent(content, Buffer.from(county.publicKey, 'base64'));
  return courierFile(stream === undefined ? withoutStream : { ...header, stream, ...changes }, sealed, deviceKey);
}
