import { createHmac } from 'node:crypto';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { LedgerRefusal } from '../refusals.ts';
import { derivedKey } from './derived-key.ts';
import type { Folder } from './folder.ts';
import { frameEnd, frameHeaderAt, openFrame, sealFrame } from './frame.ts';
import { newSegmentHeader, readSegmentHeader, SEGMENT_HEADER, type Seal } from './segment-header.ts';
import { asBuffer } from './segments.ts';
import { putFile, removeUnfinished } from './whole-file.ts';

const ATTACHMENTS = 'attachments';

/**
 * Files that entries name. One is addressed by an HMAC of its content, so that the same picture lies here once and its name says
 * nothing; it is sealed like a segment with a single frame.
 */
export class Attachments {
  private readonly there = new Set<string>();
  private readonly folder: Folder;
  private readonly seal: Seal;
  private readonly random: (bytes: number) => Uint8Array;

  private constructor(folder: Folder, seal: Seal, random: (bytes: number) => Uint8Array) {
    this.folder = folder;
    this.seal = seal;
    this.random = random;
  }

  static async open(folder: Folder, seal: Seal, random: (bytes: number) => Uint8Array): Promise<Attachments> {
    await removeUnfinished(folder, ATTACHMENTS);
    const attachments = new Attachments(folder, seal, random);
    for (const file of await folder.list(ATTACHMENTS)) attachments.there.add(file);
    return attachments;
  }

  has = (address: string): boolean => this.there.has(address);
  list = (): readonly string[] => [...this.there].sort();

  /** On disk when it answers. What was damaged is whole again if the same content is put once more. */
  async put(content: Uint8Array): Promise<string> {
    const address = this.addressOf(content);
    if (this.has(address) && (await this.condition(address)) === 'whole') return address;
    const { bytes, key } = newSegmentHeader({ number: 0, first: 0, incarnation: 0 }, this.random(32), this.seal);
    const label = { position: 0, type: 'attachment' as const, commitment: address };
    const sealed = Buffer.concat([bytes, sealFrame(key, this.seal.ledgerId, label, 1, content)]);
    await putFile(this.folder, attachmentName(address), sealed);
    this.there.add(address);
    return address;
  }

  async get(address: string): Promise<Outcome<Uint8Array, LedgerRefusal>> {
    if (!this.has(address)) return refuse({ code: 'attachment-missing', address });
    const { content } = await this.read(address);
    return content ? done(content) : refuse({ code: 'attachment-damaged', address });
  }

  async condition(address: string): Promise<'whole' | 'damaged'> {
    const { content, spoilt } = await this.read(address);
    return content && !spoilt ? 'whole' : 'damaged';
  }

  async remove(addresses: readonly string[]): Promise<void> {
    const gone = addresses.filter(this.has);
    for (const address of gone) {
      await this.folder.remove(attachmentName(address));
      this.there.delete(address);
    }
    if (gone.length > 0) await this.folder.syncFolder(ATTACHMENTS);
  }

  /** `spoilt`: readable, but a byte of the file is not as it was written. */
  private async read(address: string): Promise<{ content?: Uint8Array; spoilt: boolean }> {
    const name = attachmentName(address);
    const bytes = asBuffer(await this.folder.read(name, 0, await this.folder.size(name)));
    const header = readSegmentHeader(bytes, this.seal);
    const label = frameHeaderAt(bytes, SEGMENT_HEADER);
    if (header.is !== 'header' || label?.commitment !== address) return { spoilt: true };
    const content = openFrame(header.header.key, this.seal.ledgerId, bytes, SEGMENT_HEADER);
    if (!content || this.addressOf(content) !== address) return { spoilt: true };
    return { content, spoilt: header.bad !== undefined || frameEnd(SEGMENT_HEADER, label) !== bytes.length };
  }

  private addressOf(content: Uint8Array): string {
    const key = derivedKey(this.seal.dataKey, new Uint8Array(), 'attachment address');
    return createHmac('sha256', key).update(content).digest('hex');
  }
}

export const attachmentName = (address: string): string => `${ATTACHMENTS}/${address}`;
