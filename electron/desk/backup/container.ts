import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { KeyFile } from '../key-file.ts';
import { deriveKey } from '../seal.ts';

/**
 * A backup is one file:
 *
 *   magic · length of the head · head (JSON, readable) · pieces of 1 MB, each sealed with AES-256-GCM
 *
 * The head tells what the backup holds and carries the key file, so that any password or the recovery key opens it years later.
 * It holds no personal data, and every piece is bound to it. A piece's nonce is its number and whether it is the last: pieces
 * cannot be swapped, dropped or cut off unseen. What the pieces hold, one after another: an index, then the files it names.
 */
export type BackupHead = {
  readonly format: number;
  readonly madeAt: string;
  readonly entries: number;
  readonly lastEntryAt: string;
  readonly salt: string;
  readonly keys: KeyFile;
};
export type BackupPart = { readonly name: string; readonly bytes: number };

const BACKUP_FORMAT = 1;
export const MAGIC = Buffer.from('PIONEER LEDGER BACKUP\n');
export const PIECE = 1024 * 1024;
export const TAG = 16;
const MOST_HEAD_BYTES = 1024 * 1024;

export type Unreadable = 'not-a-backup' | 'newer' | 'damaged';

/** Thrown by a reader whose bytes are not what was written. */
export class BackupDamaged extends Error {}

export const pieceKey = (backupKey: Uint8Array, head: BackupHead) => deriveKey(backupKey, 'backup', Buffer.from(head.salt, 'hex'));

export function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 0, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

export const newHead = (facts: Omit<BackupHead, 'format' | 'salt'>): BackupHead => ({
  format: BACKUP_FORMAT,
  salt: randomBytes(32).toString('hex'),
  ...facts,
});

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

type OpenHead = { readonly head: BackupHead; readonly bytes: Buffer; readonly start: number };

export async function readHead(handle: FileHandle): Promise<OpenHead | Unreadable> {
  const begin = Buffer.alloc(MAGIC.length + 4);
  const { bytesRead } = await handle.read(begin, 0, begin.length, 0);
  if (bytesRead < begin.length || !begin.subarray(0, MAGIC.length).equals(MAGIC)) return 'not-a-backup';
  const length = begin.readUInt32BE(MAGIC.length);
  if (length > MOST_HEAD_BYTES) return 'damaged';
  const bytes = Buffer.alloc(length);
  if ((await handle.read(bytes, 0, length, begin.length)).bytesRead < length) return 'damaged';
  try {
    const head: BackupHead = JSON.parse(bytes.toString('utf8'));
    if (head.format > BACKUP_FORMAT) return 'newer';
    return isHead(head) ? { head, bytes, start: begin.length + length } : 'damaged';
  } catch {
    return 'damaged';
  }
}

const isHead = ({ keys, madeAt, lastEntryAt, entries }: BackupHead): boolean =>
  [keys.ledger, keys.organisation.name, madeAt, lastEntryAt].every((field) => typeof field === 'string') &&
  Number.isInteger(entries) &&
  keys.profiles.every(({ wrapped }) => typeof wrapped.salt === 'string');

export async function headOf(file: string): Promise<BackupHead | Unreadable> {
  const handle = await open(file, 'r');
  const read = await readHead(handle).finally(() => handle.close());
  return typeof read === 'string' ? read : read.head;
}

/** The index as it stands before the files. */
export function indexBytes(parts: readonly BackupPart[]): Buffer {
  const json = Buffer.from(JSON.stringify(parts));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json]);
}
