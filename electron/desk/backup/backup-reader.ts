import { createDecipheriv } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { BackupDamaged, type BackupHead, type BackupPart, hashOf, nonceOf, PIECE, pieceKey, readHead, TAG } from './container.ts';

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
