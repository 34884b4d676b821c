import { type Folder, FolderFault, type OpenFile } from '../../src/ledger/file/folder.ts';

/** One thing that the ledger does to a disk. A fault planned for it happens before it is done, or in the middle of a write. */
export type Operation =
  | { readonly does: 'open' | 'remove' | 'sync' | 'close'; readonly name: string }
  | { readonly does: 'append'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly does: 'truncate'; readonly name: string; readonly length: number }
  | { readonly does: 'rename'; readonly name: string; readonly to: string }
  | { readonly does: 'sync-folder'; readonly name: string };
export type Fault = { readonly fault: FolderFault; readonly afterBytes?: number };
/** Asked before each operation; `undefined` lets it happen. */
export type Plan = (operation: Operation, count: number) => Fault | undefined;

type Content = { live: Buffer; durable: Buffer };

/** What a disk holds: the names and bytes as programs see them, and those that outlive a power cut. */
export class MemoryDisk {
  names = new Map<string, Content>();
  durableNames = new Map<string, Content>();

  apply(operation: Operation): void {
    const content = this.names.get(operation.name);
    switch (operation.does) {
      case 'open':
        if (!content) this.names.set(operation.name, { live: Buffer.alloc(0), durable: Buffer.alloc(0) });
        return;
      case 'append':
        content!.live = Buffer.concat([content!.live, operation.bytes]);
        return;
      case 'truncate':
        content!.live = content!.live.subarray(0, operation.length);
        return;
      case 'sync':
        content!.durable = content!.live;
        return;
      case 'rename':
        this.names.set(operation.to, content!);
        this.names.delete(operation.name);
        return;
      case 'remove':
        this.names.delete(operation.name);
        return;
      case 'sync-folder':
        this.syncNames(operation.name);
        return;
      case 'close':
        return;
    }
  }

  /** The disk after a power cut: what was not synced is gone, but for so many bytes of the append that was under way. */
  afterPowerCut(underWay?: { name: string; bytes: Uint8Array }): MemoryDisk {
    const disk = new MemoryDisk();
    for (const [name, content] of this.durableNames) {
      const tail = underWay?.name === name ? underWay.bytes : new Uint8Array();
      disk.put(name, tail.length > 0 ? Buffer.concat([content.durable, tail]) : content.durable);
    }
    return disk;
  }

  /** The disk after the process was killed: all that it did is there, and so many bytes of the append that was under way. */
  afterKill(underWay?: { name: string; bytes: Uint8Array }): MemoryDisk {
    const disk = new MemoryDisk();
    for (const [name, content] of this.names) {
      const tail = underWay?.name === name ? underWay.bytes : new Uint8Array();
      disk.put(name, tail.length > 0 ? Buffer.concat([content.live, tail]) : content.live);
    }
    return disk;
  }

  put(name: string, bytes: Uint8Array): void {
    const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const content = { live: held, durable: held };
    this.names.set(name, content);
    this.durableNames.set(name, content);
  }

  bytes(name: string): Buffer {
    return this.names.get(name)!.live;
  }

  private syncNames(directory: string): void {
    const isIn = (name: string) => name.startsWith(`${directory}/`);
    for (const name of this.durableNames.keys()) if (isIn(name) && !this.names.has(name)) this.durableNames.delete(name);
    for (const [name, content] of this.names) if (isIn(name)) this.durableNames.set(name, content);
  }
}

/** A folder on such a disk, whose faults a test plans. It is dead after `kill`: nothing that it still does has an effect. */
export class MemoryFolder implements Folder {
  readonly label = '/memory';
  readonly disk: MemoryDisk;
  plan: Plan = () => undefined;
  count = 0;
  dead = false;
  private isLocked = false;

  constructor(disk = new MemoryDisk()) {
    this.disk = disk;
  }

  async lock() {
    if (this.isLocked) throw new FolderFault({ code: 'ledger-in-use' });
    this.isLocked = true;
    return {
      free: async () => {
        this.isLocked = false;
      },
    };
  }

  async list(directory: string): Promise<readonly string[]> {
    const names = [...this.disk.names.keys()].filter((name) => name.startsWith(`${directory}/`));
    return names.map((name) => name.slice(directory.length + 1)).sort();
  }

  async size(name: string): Promise<number> {
    return this.disk.names.get(name)?.live.length ?? 0;
  }

  async read(name: string, offset: number, length: number): Promise<Uint8Array> {
    return this.disk.names.get(name)?.live.subarray(offset, offset + length) ?? new Uint8Array();
  }

  async open(name: string): Promise<OpenFile> {
    await this.does({ does: 'open', name });
    return {
      append: (bytes) => this.does({ does: 'append', name, bytes: Uint8Array.from(bytes) }),
      sync: () => this.does({ does: 'sync', name }),
      truncate: (length) => this.does({ does: 'truncate', name, length }),
      close: () => this.does({ does: 'close', name }),
    };
  }

  rename = (name: string, to: string) => this.does({ does: 'rename', name, to });
  remove = (name: string) => this.does({ does: 'remove', name });
  syncFolder = (name: string) => this.does({ does: 'sync-folder', name });
  freeBytes = async () => 1_000_000_000;

  kill(): MemoryFolder {
    this.dead = true;
    return new MemoryFolder(this.disk.afterKill());
  }

  cutPower(): MemoryFolder {
    this.dead = true;
    return new MemoryFolder(this.disk.afterPowerCut());
  }

  private async does(operation: Operation): Promise<void> {
    await Promise.resolve();
    if (this.dead) return new Promise(() => undefined);
    this.count += 1;
    const planned = this.plan(operation, this.count);
    if (planned && operation.does === 'append' && planned.afterBytes !== undefined) {
      this.disk.apply({ ...operation, bytes: operation.bytes.subarray(0, planned.afterBytes) });
    }
    if (planned) throw planned.fault;
    if (operation.does === 'remove' && !this.disk.names.has(operation.name)) return;
    this.disk.apply(operation);
  }
}
