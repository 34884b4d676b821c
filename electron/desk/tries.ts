import path from 'node:path';
import { type Slowing, waitAfter } from '../../src/domain/slowing.ts';
import type { Clock } from './clock.ts';
import { type Disk, replaceFile } from './disk.ts';

export const PASSWORD_SLOWING: Slowing = { free: 3, firstMs: 5_000, mostMs: 300_000 };
export const PIN_SLOWING: Slowing = { free: 5, firstMs: 5_000, mostMs: 300_000 };

type Tally = { readonly failures: number; readonly at: number };
type Waiting = Tally & { readonly untilTicks: number };

/**
 * Wrong tries per secret, kept in the ledger's folder so that a restart frees nobody. Within one run the wait is measured
 * by a clock that nobody can set; across a restart by the time of day, and a clock that went back starts the wait anew.
 */
export class Tries {
  private readonly tallies: Map<string, Waiting>;

  private constructor(
    private readonly disk: Disk,
    private readonly file: string,
    private readonly clock: Clock,
    written: Readonly<Record<string, Tally>>,
  ) {
    this.tallies = new Map(Object.entries(written).map(([secret, tally]) => [secret, this.resumed(secret, tally)]));
  }

  static async read(disk: Disk, folder: string, clock: Clock): Promise<Tries> {
    const file = path.join(folder, 'tries.json');
    const bytes = await disk.read(file);
    return new Tries(disk, file, clock, bytes ? parse(bytes) : {});
  }

  waitMs(secret: string): number {
    return Math.max(0, Math.ceil((this.tallies.get(secret)?.untilTicks ?? 0) - this.clock.ticks()));
  }

  failures(secret: string): number {
    return this.tallies.get(secret)?.failures ?? 0;
  }

  /** Counted before the secret is tried: whoever kills the program in between has used up the try. Answers how to take it back. */
  async count(secret: string): Promise<() => Promise<void>> {
    const before = this.tallies.get(secret);
    const tally = { failures: this.failures(secret) + 1, at: this.clock.now() };
    this.tallies.set(secret, { ...tally, untilTicks: this.clock.ticks() + waitAfter(tally.failures, slowingOf(secret)) });
    await this.write();
    return async () => {
      if (before) this.tallies.set(secret, before);
      else this.tallies.delete(secret);
      await this.write();
    };
  }

  async forgive(secret: string): Promise<void> {
    if (this.tallies.delete(secret)) await this.write();
  }

  private resumed(secret: string, tally: Tally): Waiting {
    const passed = Math.max(0, this.clock.now() - tally.at);
    const left = Math.max(0, waitAfter(tally.failures, slowingOf(secret)) - passed);
    return { ...tally, untilTicks: this.clock.ticks() + left };
  }

  /** A full disk must not lock people out who want to make room; the wait then lasts as long as this run of the program. */
  private async write(): Promise<void> {
    const written = Object.fromEntries([...this.tallies].map(([secret, { failures, at }]) => [secret, { failures, at }]));
    await replaceFile(this.disk, this.file, Buffer.from(JSON.stringify(written))).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOSPC' && error.code !== 'EDQUOT') throw error;
    });
  }
}

/** The name of the PINs' tally; a profile's is its id, the recovery key's `recovery`. */
export const PIN = 'pin';
export const RECOVERY = 'recovery';
const slowingOf = (secret: string): Slowing => (secret === PIN ? PIN_SLOWING : PASSWORD_SLOWING);

function parse(bytes: Buffer): Record<string, Tally> {
  try {
    const written: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof written !== 'object' || written === null) return {};
    return Object.fromEntries(
      Object.entries(written).filter(([, tally]) => Number.isInteger(tally?.failures) && Number.isFinite(tally?.at)),
    );
  } catch {
    return {};
  }
}
