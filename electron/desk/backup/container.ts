import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
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

export const BACKUP_FORMAT = 1;
const MAGIC = Buffer.from('PIONEER LEDGER BACKUP\n');
const PIECE = 1024 * 1024;
const TAG = 16;
const MOST_HEAD_BYTES = 1024 * 1024;

export type Unreadable = 'not-a-backup' | 'newer' | 'damaged';

/** Thrown by a reader whose bytes are not what was written. */
export class BackupDamaged extends Error {}

const pieceKey = (backupKey: Uint8Array, head: BackupHead) => deriveKey(backupKey, 'backup', Buffer.from(head.salt, 'hex'));

function nonceOf(number: number, isLast: boolean): Buffer {
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

/** Writes the pieces as bytes come in; `finish` seals the last one and syncs. */
export class BackupWriter {
  private readonly waiting = Buffer.alloc(PIECE);
  private filled = 0;
  private number = 0;

  private constructor(
    private readonly handle: FileHandle,
    private readonly key: Buffer,
    private readonly bound: Buffer,
  ) {}

  static async begin(file: string, head: BackupHead, backupKey: Uint8Array): Promise<BackupWriter> {
    const bytes = Buffer.from(JSON.stringify(head));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    const handle = await open(file, 'w', 0o600);
    await handle.appendFile(Buffer.concat([MAGIC, length, bytes]));
    return new BackupWriter(handle, pieceKey(backupKey, head), hashOf(bytes));
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      if (this.filled === PIECE) await this.flush(false);
      const taken = Math.min(PIECE - this.filled, bytes.length - at);
      this.waiting.set(bytes.subarray(at, at + taken), this.filled);
      this.filled += taken;
      at += taken;
    }
  }

  async finish(): Promise<void> {
    await this.flush(true);
    await this.handle.sync();
  }

  async close(): Promise<void> {
    this.key.fill(0);
    await this.handle.close();
  }

  private async flush(isLast: boolean): Promise<void> {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(this.number, isLast)).setAAD(this.bound);
    const sealed = Buffer.concat([cipher.update(this.waiting.subarray(0, this.filled)), cipher.final(), cipher.getAuthTag()]);
    await this.handle.appendFile(sealed);
    this.number += 1;
    this.filled = 0;
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

type OpenHead = { readonly head: BackupHead; readonly bytes: Buffer; readonly start: number };

async function readHead(handle: FileHandle): Promise<OpenHead | Unreadable> {
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
    return { head, bytes, start: begin.length + length };
  } catch {
    return 'damaged';
  }
}

export async function headOf(file: string): Promise<BackupHead | Unreadable> {
  const handle = await open(file, 'r');
  const read = await readHead(handle).finally(() => handle.close());
  return typeof read === 'string' ? read : read.head;
}

/** Reads any part of a backup; each piece is checked before a byte of it is handed out. */
export class BackupReader {
  private opened: { readonly number: number; readonly bytes: Buffer } | undefined;
  private contents: readonly (BackupPart & { readonly at: number })[] = [];

  private constructor(
    private readonly handle: FileHandle,
    readonly head: BackupHead,
    private readonly key: Buffer,
    private readonly bound: Buffer,
    private readonly start: number,
    private readonly size: number,
  ) {}

  static async open(file: string, backupKey: Uint8Array): Promise<BackupReader> {
    const handle = await open(file, 'r');
    try {
      const read = await readHead(handle);
      if (typeof read === 'string') throw new BackupDamaged(read);
      const { size } = await handle.stat();
      const reader = new BackupReader(handle, read.head, pieceKey(backupKey, read.head), hashOf(read.bytes), read.start, size);
      await reader.readIndex();
      return reader;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get parts(): readonly BackupPart[] {
    return this.contents;
  }

  async read(name: string, offset: number, length: number): Promise<Buffer> {
    const part = this.contents.find((known) => known.name === name);
    if (!part) throw new BackupDamaged(`no ${name}`);
    return this.plain(part.at + offset, Math.max(0, Math.min(length, part.bytes - offset)));
  }

  /** Reads every piece. A file that was cut at a piece's edge is found out here: its last piece is not marked as the last. */
  async checkAll(onProgress: (done: number, of: number) => void): Promise<void> {
    for (let number = 0; number < this.pieces; number += 1) {
      await this.openPiece(number);
      onProgress(number + 1, this.pieces);
    }
  }

  async close(): Promise<void> {
    this.key.fill(0);
    this.opened?.bytes.fill(0);
    await this.handle.close();
  }

  private get pieces(): number {
    return Math.max(1, Math.ceil((this.size - this.start) / (PIECE + TAG)));
  }

  private async readIndex(): Promise<void> {
    const length = (await this.plain(0, 4)).readUInt32BE();
    const parts: readonly BackupPart[] = JSON.parse((await this.plain(4, length)).toString('utf8'));
    let at = 4 + length;
    this.contents = parts.map((part) => {
      const placed = { ...part, at };
      at += part.bytes;
      return placed;
    });
  }

  private async plain(from: number, length: number): Promise<Buffer> {
    const found: Buffer[] = [];
    for (let at = from; at < from + length; ) {
      const bytes = await this.openPiece(Math.floor(at / PIECE));
      const within = bytes.subarray(at % PIECE, Math.min((at % PIECE) + from + length - at, PIECE));
      if (within.length === 0) throw new BackupDamaged('cut short');
      found.push(Buffer.from(within));
      at += within.length;
    }
    return Buffer.concat(found);
  }

  private async openPiece(number: number): Promise<Buffer> {
    if (this.opened?.number === number) return this.opened.bytes;
    const sealed = Buffer.alloc(PIECE + TAG);
    const { bytesRead } = await this.handle.read(sealed, 0, sealed.length, this.start + number * sealed.length);
    if (bytesRead < TAG) throw new BackupDamaged('cut short');
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(number, number === this.pieces - 1)).setAAD(this.bound);
    decipher.setAuthTag(sealed.subarray(bytesRead - TAG, bytesRead));
    try {
      const bytes = Buffer.concat([decipher.update(sealed.subarray(0, bytesRead - TAG)), decipher.final()]);
      this.opened = { number, bytes };
      return bytes;
    } catch {
      throw new BackupDamaged(`piece ${number}`);
    }
  }
}

/** The index as it stands before the files. */
export function indexBytes(parts: readonly BackupPart[]): Buffer {
  const json = Buffer.from(JSON.stringify(parts));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json]);
}
