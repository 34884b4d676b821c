import { createHash } from 'node:crypto';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { CourierFileRefusal } from '../../domain/refusals/courier.ts';
import { isSigned, signText } from '../signature.ts';
import { type CourierHeader, readHeader } from './header.ts';

/** What a stick, a desk and a county take; in JSON and base64 a third more. */
export const MOST_FILE_BYTES = 32_000_000;
const MOST_HEADER_BYTES = 2_000;
const SIGNATURE_BYTES = 88;
const LINE_END = 10;

export const COURIER_ENDING = '.courier';

export type CourierFile = {
  readonly header: CourierHeader;
  /** As it stands in the file: that is what is signed. */
  readonly line: string;
  readonly signature: string;
  readonly sealed: Uint8Array;
};

/** Header, signature, sealed bytes: what `readCourierFile` reads. The header says how many bytes follow, and their hash. */
export function courierFile(about: Omit<CourierHeader, 'bytes' | 'digest'>, sealed: Uint8Array, signingKey: Uint8Array): Buffer {
  const header: CourierHeader = { ...about, bytes: sealed.length, digest: digestOf(sealed) };
  const line = JSON.stringify(header);
  return Buffer.concat([Buffer.from(`${line}\n${signText(signingKey, signedText(line))}\n`), sealed]);
}

/** Takes the bytes apart and holds them against the header. Knows no key: whose signature it is, is asked with `isCourierSigned`. */
export function readCourierFile(bytes: Uint8Array): Outcome<CourierFile, CourierFileRefusal> {
  if (bytes.length > MOST_FILE_BYTES) return refuse({ code: 'courier-too-large', bytes: bytes.length, limit: MOST_FILE_BYTES });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerEnd = file.subarray(0, MOST_HEADER_BYTES).indexOf(LINE_END);
  if (headerEnd === -1) return refuse({ code: 'courier-no-file' });
  const line = file.subarray(0, headerEnd).toString('utf8');
  const read = readHeader(line);
  if (!read) return refuse({ code: 'courier-no-file' });
  if ('suite' in read) return refuse({ code: 'courier-suite-unknown', suite: read.suite });
  const { header } = read;
  const begin = headerEnd + 1 + SIGNATURE_BYTES + 1;
  const sealed = file.subarray(begin);
  if (file.length < begin + header.bytes) return refuse({ code: 'courier-truncated', bytes: file.length, expected: begin + header.bytes });
  const signature = file.subarray(headerEnd + 1, begin - 1).toString('latin1');
  const isWhole = file[begin - 1] === LINE_END && sealed.length === header.bytes && digestOf(sealed) === header.digest;
  if (!isWhole || !isCanonical(signature)) return refuse({ code: 'courier-damaged' });
  return done({ header, line, signature, sealed });
}

/** Base64 has spare bits at its end that say nothing; a file has one form only. */
const isCanonical = (base64: string): boolean => Buffer.from(base64, 'base64').toString('base64') === base64;

/** `publicKey` is SPKI DER; one that is no key has signed nothing. */
export function isCourierSigned({ line, signature }: Pick<CourierFile, 'line' | 'signature'>, publicKey: Uint8Array): boolean {
  try {
    return isSigned(publicKey, signedText(line), signature);
  } catch {
    return false;
  }
}

/** What a verdict's or an offer's signature covers begins otherwise, so that none passes for another. */
const signedText = (line: string) => `courier\n${line}`;
const digestOf = (sealed: Uint8Array) => createHash('sha256').update(sealed).digest('hex');
