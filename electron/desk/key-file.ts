import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Role } from '../../src/domain/actor.ts';
import { type Disk, replaceFile } from './disk.ts';
import type { Wrapped } from './secret.ts';

/** A full profile: role and id are shown on the locked screen, `details` (name, person) are sealed under the data key. */
export type KeyProfile = { readonly id: string; readonly role: Role; readonly wrapped: Wrapped; readonly details: string };

/** `keys.json` in the ledger's folder. No personal data in clear; sealed parts and keys are hex. */
export type KeyFile = {
  readonly format: number;
  readonly ledger: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly device: string;
  /** Counts from 1; every restore begins the next. */
  readonly incarnation: number;
  /** Before the numbers that a further PC of a branch gives out, so that they are not those of the first. */
  readonly numbering?: string;
  readonly profiles: readonly KeyProfile[];
  readonly recovery: Wrapped;
  /** Random, not derived: what a purge replaces must not be computable again. */
  readonly cache: { readonly generation: number; readonly sealed: string };
  readonly dropBox: { readonly publicKey: string; readonly sealed: string };
};

export const KEY_FILE_FORMAT = 1;
const COPY = 'keys.copy.json';
export const keyFileIn = (folder: string) => path.join(folder, 'keys.json');
export const KEY_FILES: readonly string[] = ['keys.json', COPY];

export type ReadKeys =
  | { readonly found: 'keys'; readonly keys: KeyFile; readonly from: 'file' | 'copy' }
  | { readonly found: 'nothing' }
  | { readonly found: 'newer'; readonly format: number }
  | { readonly found: 'unreadable' };

/** The key file, or its copy where the file is missing or not as it was written. */
export async function readKeyFile(disk: Disk, folder: string): Promise<ReadKeys> {
  const file = await disk.read(keyFileIn(folder));
  const copy = await disk.read(path.join(folder, COPY));
  if (!file && !copy) return { found: 'nothing' };
  const keys = file && parseKeys(file);
  if (keys) return found(keys, 'file');
  const copied = copy && parseKeys(copy);
  return copied ? found(copied, 'copy') : { found: 'unreadable' };
}

const found = (keys: KeyFile, from: 'file' | 'copy'): ReadKeys =>
  keys.format > KEY_FILE_FORMAT ? { found: 'newer', format: keys.format } : { found: 'keys', keys, from };

/**
 * Keys are the one file whose loss loses everything, so it lies there twice. Both hold the same once this has answered:
 * an older version left behind would still open for a password that was changed or a profile that was removed.
 */
export async function writeKeyFile(disk: Disk, folder: string, keys: KeyFile): Promise<void> {
  const bytes = keysToBytes(keys);
  await replaceFile(disk, keyFileIn(folder), bytes);
  await replaceFile(disk, path.join(folder, COPY), bytes);
}

/** The check tells a bad sector from a wrong password. It is no signature: what a key file claims is proved by opening it. */
const checkOf = (keys: unknown) => createHash('sha256').update(JSON.stringify(keys)).digest('hex');

export const keysToBytes = (keys: KeyFile): Buffer => Buffer.from(`${JSON.stringify({ check: checkOf(keys), keys }, null, 1)}\n`);

export function parseKeys(bytes: Buffer): KeyFile | undefined {
  try {
    const read: { check?: unknown; keys?: KeyFile } | null = JSON.parse(bytes.toString('utf8'));
    return read?.keys && read.check === checkOf(read.keys) ? read.keys : undefined;
  } catch {
    return undefined;
  }
}
