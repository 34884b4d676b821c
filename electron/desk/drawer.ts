import path from 'node:path';
import type { Draft, Reply } from '../contract.ts';
import type { Clock } from './clock.ts';
import { type Disk, replaceFile } from './disk.ts';
import type { KeyRing } from './key-ring.ts';
import { answered, refused } from './refusal.ts';
import { seal, unseal } from './seal.ts';

type Kept = { readonly json: string; readonly savedAt: string };
type Contents = {
  readonly drafts: Map<string, Kept>;
  readonly preferences: Map<string, string>;
  /** What belongs to this PC and is nobody's business while it is locked. */
  readonly settings: Map<string, string>;
};

export const DRAWER_FILE = 'drawer.sealed';
/** Long texts, not files: what is larger belongs into an attachment. */
const MOST_BYTES = 1024 * 1024;

/**
 * Drafts and preferences: what is no fact yet and must survive a lock and a kill all the same. One small sealed file, written
 * anew and fsynced at every change; changes that come while it is being written go together into the next writing.
 */
export class Drawer {
  private writing: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;

  private constructor(
    private readonly disk: Disk,
    private readonly file: string,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
    private readonly contents: Contents,
  ) {}

  /** A drawer that does not open is set aside under another name, and an empty one takes its place. */
  static async open(disk: Disk, folder: string, ring: KeyRing, clock: Clock): Promise<{ drawer: Drawer; setAside: boolean }> {
    const file = path.join(folder, DRAWER_FILE);
    const sealed = await disk.read(file);
    const contents = sealed && read(ring, sealed);
    const setAside = sealed !== undefined && contents === undefined;
    if (setAside) await disk.rename(file, path.join(folder, `drawer.${clock.now()}.damaged`));
    const drawer = new Drawer(disk, file, ring, clock, contents ?? { drafts: new Map(), preferences: new Map(), settings: new Map() });
    return { drawer, setAside };
  }

  drafts(): readonly Draft[] {
    return [...this.contents.drafts].map(([key, kept]) => ({ key, ...kept }));
  }

  async saveDraft(key: string, json: string): Promise<Reply<null>> {
    const bytes = Buffer.byteLength(json);
    if (bytes > MOST_BYTES) return refused({ code: 'file-too-large', bytes, limit: MOST_BYTES });
    this.contents.drafts.set(key, { json, savedAt: new Date(this.clock.now()).toISOString() });
    await this.write();
    return answered(null);
  }

  async dropDrafts(keys: readonly string[]): Promise<void> {
    const dropped = keys.filter((key) => this.contents.drafts.delete(key));
    if (dropped.length > 0) await this.write();
  }

  preferences(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.contents.preferences);
  }

  async savePreference(key: string, json: string): Promise<Reply<null>> {
    const bytes = Buffer.byteLength(json);
    if (bytes > MOST_BYTES) return refused({ code: 'file-too-large', bytes, limit: MOST_BYTES });
    this.contents.preferences.set(key, json);
    await this.write();
    return answered(null);
  }

  setting(key: string): string | undefined {
    return this.contents.settings.get(key);
  }

  async saveSetting(key: string, value: string | undefined): Promise<void> {
    if (value === undefined) this.contents.settings.delete(key);
    else this.contents.settings.set(key, value);
    await this.write();
  }

  /** Until everything that was handed in is on the disk. */
  async settled(): Promise<void> {
    await (this.next ?? this.writing).catch(() => undefined);
  }

  private write(): Promise<void> {
    this.next ??= this.writing
      .catch(() => undefined)
      .then(() => {
        this.writing = this.next!;
        this.next = undefined;
        return replaceFile(this.disk, this.file, seal(this.ring.of('drawer'), about(this.ring), this.toBytes()));
      });
    return this.next;
  }

  private toBytes(): Buffer {
    const { drafts, preferences, settings } = this.contents;
    return Buffer.from(JSON.stringify({ drafts: [...drafts], preferences: [...preferences], settings: [...settings] }));
  }
}

const about = (ring: KeyRing) => `drawer ${ring.ledger}`;

function read(ring: KeyRing, sealed: Uint8Array): Contents | undefined {
  const plain = unseal(ring.of('drawer'), about(ring), sealed);
  if (!plain) return undefined;
  const { drafts, preferences, settings } = JSON.parse(plain.toString('utf8'));
  return { drafts: new Map(drafts), preferences: new Map(preferences), settings: new Map(settings) };
}

export const opensAsDrawer = (ring: KeyRing, sealed: Uint8Array): boolean => read(ring, sealed) !== undefined;
