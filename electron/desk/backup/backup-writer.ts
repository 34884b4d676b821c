import { createCipheriv } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type BackupHead, hashOf, MAGIC, nonceOf, PIECE, pieceKey } from './container.ts';

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
