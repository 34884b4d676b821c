import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type FileHandle, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { CountyKey } from '../key/county-key.ts';
import type { Chunk } from './rows.ts';

const MAGIC = 'pioneer-county backup 1';
const TAG = 16;
const MOST_FRAME = 64 * 1024 * 1024;
const [pack, unpack] = [promisify(deflateRaw), promisify(inflateRaw)];

/** The first line, readable to everybody; what is behind it is sealed and bound to it. */
export type Head = {
  readonly magic: typeof MAGIC;
  readonly keyMark: string;
  readonly salt: string;
  readonly createdAt: string;
  readonly epoch: number;
  readonly migration: string;
};
type Last = { readonly rows: Readonly<Record<string, number>> };

/** The file is none of ours, was cut, was changed, or belongs to another key. */
export class BackupUnsound extends Error {
  constructor(readonly reason: 'not-a-backup' | 'other-key' | 'cut-off' | 'damaged') {
    super(`backup: ${reason}`);
  }
}

export type Facts = Pick<Head, 'createdAt' | 'epoch' | 'migration'>;

/** A whole file or none: written beside its place, flushed, and only then given its name. */
export async function writeBackup(file: string, key: CountyKey, facts: Facts, chunks: AsyncIterable<Chunk>): Promise<void> {
  const salt = randomBytes(32).toString('hex');
  const head: Head = { magic: MAGIC, keyMark: key.mark, salt, ...facts };
  const line = `${JSON.stringify(head)}\n`;
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.write(line);
    const seal = sealing(key, salt, line);
    const rows: Record<string, number> = {};
    for await (const chunk of chunks) {
      rows[chunk.table] = (rows[chunk.table] ?? 0) + chunk.rows.length;
      await writeFrame(handle, await seal({ chunk }));
    }
    await writeFrame(handle, await seal({ last: { rows } }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
  if (process.platform !== 'win32') await flush(path.dirname(path.resolve(file)));
}

export type OpenBackup = { readonly head: Head; readonly chunks: AsyncGenerator<Chunk, Last> };

/** The chunks come as they are read; that the file is whole is known when the last one has come. */
export async function openBackup(file: string, key: CountyKey): Promise<OpenBackup> {
  const handle = await open(file, 'r');
  const first = Buffer.alloc(4_096);
  const { bytesRead } = await handle.read(first, 0, first.length, 0);
  const end = first.subarray(0, bytesRead).indexOf(0x0a);
  const line = first.subarray(0, end + 1).toString('utf8');
  const head = end === -1 ? undefined : headIn(line);
  if (!head || head.keyMark !== key.mark) {
    await handle.close();
    throw new BackupUnsound(head ? 'other-key' : 'not-a-backup');
  }
  return { head, chunks: framesIn(handle, { key, head, line, from: end + 1 }) };
}

/** Read from beginning to end without doing anything with it; answers how many rows of each table it holds. */
export async function proveBackup(file: string, key: CountyKey): Promise<{ readonly head: Head; readonly rows: Last['rows'] }> {
  const { head, chunks } = await openBackup(file, key);
  for (;;) {
    const next = await chunks.next();
    if (next.done) return { head, rows: next.value.rows };
  }
}

function headIn(line: string): Head | undefined {
  try {
    const head: Head = JSON.parse(line);
    return head.magic === MAGIC ? head : undefined;
  } catch {
    return undefined;
  }
}

type Frame = { readonly chunk: Chunk } | { readonly last: Last };
type Reading = { readonly key: CountyKey; readonly head: Head; readonly line: string; readonly from: number };

async function* framesIn(handle: FileHandle, { key, head, line, from }: Reading): AsyncGenerator<Chunk, Last> {
  const unseal = unsealing(key, head.salt, line);
  const counted: Record<string, number> = {};
  try {
    for (let at = from; ; ) {
      const length = (await exactly(handle, at, 4)).readUInt32LE();
      if (length > MOST_FRAME) throw new BackupUnsound('damaged');
      const frame = await unseal(await exactly(handle, at + 4, length));
      at += 4 + length;
      if ('last' in frame) {
        if (JSON.stringify(frame.last.rows) !== JSON.stringify(counted)) throw new BackupUnsound('damaged');
        return frame.last;
      }
      counted[frame.chunk.table] = (counted[frame.chunk.table] ?? 0) + frame.chunk.rows.length;
      yield frame.chunk;
    }
  } finally {
    await handle.close();
  }
}

/** Frames are numbered by their nonce and bound to the first line: none can be moved, left out or taken from another backup. */
function sealing(key: CountyKey, salt: string, line: string): (frame: Frame) => Promise<Buffer> {
  const secret = key.derived('backup', Buffer.from(salt, 'hex'));
  let index = 0;
  return async (frame) => {
    const cipher = createCipheriv('aes-256-gcm', secret, nonceOf(index++)).setAAD(Buffer.from(line));
    const plain = await pack(JSON.stringify(frame));
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
}
function unsealing(key: CountyKey, salt: string, line: string): (sealed: Buffer) => Promise<Frame> {
  const secret = key.derived('backup', Buffer.from(salt, 'hex'));
  let index = 0;
  return async (sealed) => {
    if (sealed.length < TAG) throw new BackupUnsound('damaged');
    const decipher = createDecipheriv('aes-256-gcm', secret, nonceOf(index++), { authTagLength: TAG }).setAAD(Buffer.from(line));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    return JSON.parse((await unpack(opened(decipher, sealed))).toString('utf8'));
  };
}
function opened(decipher: ReturnType<typeof createDecipheriv>, sealed: Buffer): Buffer {
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]);
  } catch {
    throw new BackupUnsound('damaged');
  }
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 8);
  return nonce;
}

async function writeFrame(handle: FileHandle, frame: Buffer): Promise<void> {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(frame.length);
  await handle.write(Buffer.concat([length, frame]));
}

async function exactly(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, at);
  if (bytesRead < length) throw new BackupUnsound('cut-off');
  return bytes;
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
