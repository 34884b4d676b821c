import { generateKeyPairSync } from 'node:crypto';
import { epochNumber } from '../../../src/domain/county/epoch.ts';
import type { Act, LedgerRecord } from '../../../src/ledger/entry.ts';
import type { Ledger, LedgerOptions } from '../../../src/ledger/file/ledger.ts';
import { createLedger, openLedger } from '../../../src/ledger/file/ledger.ts';
import { type FoldedDocument, fold } from '../../../src/ledger/fold.ts';
import type { DeskKeys } from '../../../src/sync/desk/desk-keys.ts';
import { askForOwnDevice, type NewDevice } from '../../../src/sync/desk/own-device.ts';
import type { Post } from '../../../src/sync/desk/post.ts';
import type { RoundEnd } from '../../../src/sync/desk/round.ts';
import { sync } from '../../../src/sync/desk/sync.ts';
import type { Enrolment } from '../../../src/sync/enrolment.ts';
import { chance as bytesOf, ledgerOptions, recordsOf, secretary } from '../../helpers/ledger.ts';
import { MemoryFolder } from '../../helpers/memory-folder.ts';
import type { Chance } from '../../helpers/seeded.ts';
import { Writer } from './writer.ts';

type Given = {
  readonly name: string;
  readonly ledgerId: string;
  readonly keys: DeskKeys;
  readonly secret: string;
  readonly chance: Chance;
  readonly seed: string;
  readonly line: (token: () => string) => Post;
};

/** A PC of a branch: a real ledger on a disk in memory that is killed, put back to a backup, and told a wrong time. */
export class SimDesk {
  folder = new MemoryFolder();
  ledger!: Ledger;
  readonly met = { kills: 0, restores: 0, ownDevices: 0, left: 0 };
  keys: DeskKeys;
  /** Acts of which this PC said that they are saved, in order. */
  saved: string[] = [];
  /** Saved after the backup to which this PC was put back: the disk that had them is gone. */
  readonly lostWithDisk = new Set<string>();
  private backup: { readonly folder: MemoryFolder; readonly saved: number } | undefined;
  private incarnation = 1;
  private openings = 0;
  private minutes: number;

  private secret: string;
  private becoming: (NewDevice & { readonly key: Uint8Array }) | undefined;
  readonly post: Post;
  readonly writer: Writer;

  constructor(private readonly given: Given) {
    this.writer = new Writer(given.name, given.chance);
    this.keys = given.keys;
    this.secret = given.secret;
    this.post = given.line(() => `${this.keys.stream}.${this.keys.device}.${this.secret}`);
    this.minutes = given.chance.below(600_000) - 300_000;
  }

  get name(): string {
    return this.given.name;
  }

  async begin(): Promise<void> {
    const outcome = await createLedger(this.options());
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    this.ledger = outcome.value;
  }

  /** One act of somebody at this PC. */
  async act(): Promise<void> {
    await this.append(this.writer.act((await this.shown()).filter(({ class: documentClass }) => documentClass === 'B')));
  }

  async takeBackSubmission(): Promise<void> {
    const mine = (await this.shown()).filter(({ type, body }) => type === 'submission' && body !== null);
    if (mine.length > 0) await this.append(this.writer.takenBack(mine));
  }

  async purge(): Promise<void> {
    const shown = (await this.shown()).filter(({ type }) => type === 'golden-idea' || type === 'submission');
    if (shown.length === 0) return;
    const outcome = await this.ledger.purge([this.given.chance.of(shown).id], secretary, 'purge-person');
    if (outcome.ok) this.saved.push(outcome.value.id);
  }

  /** The disk as it lies there goes into another PC, or a backup of it is put back there. */
  async copy(name: string): Promise<SimDesk> {
    const copy = new SimDesk({ ...this.given, name, keys: this.keys, secret: this.secret });
    copy.saved = [...this.saved];
    copy.incarnation = this.incarnation + this.given.chance.below(2);
    await copy.open(new MemoryFolder(this.folder.disk.afterKill()));
    return copy;
  }

  async sync() {
    const outcome = await this.rounds();
    const isCopy = !outcome.ok && outcome.refusal.code === 'device-copied';
    return isCopy && (await this.becomeOwn()) ? this.rounds() : outcome;
  }

  private async becomeOwn(): Promise<boolean> {
    this.becoming ??= newDevice();
    const asked = await askForOwnDevice({ ledger: this.ledger, keys: this.keys, post: this.post }, this.becoming);
    if (!asked.ok) return false;
    const { certificate, secret } = asked.value as Enrolment;
    this.keys = { ...this.keys, device: this.becoming.device, deviceKey: this.becoming.key, certificate };
    this.secret = secret;
    this.becoming = undefined;
    this.met.ownDevices += 1;
    await this.ledger.goOnAs(this.keys.device);
    return true;
  }

  private rounds = () => {
    const most = this.given.chance.of([10_000, 60_000, 1_000_000]);
    return sync({
      ledger: this.ledger,
      keys: () => this.keys,
      post: this.post,
      mostBytes: () => most,
      mayWithdraw: true,
      onRound: (end, { left }) => {
        this.heard(end);
        this.met.left += left;
      },
    });
  };

  /** What an answer says besides its rows. One that came by hand may be of an earlier life of the county. */
  heard({ epoch, scope }: RoundEnd): void {
    const { certificate, county } = this.keys;
    const later = epochNumber(epoch) < epochNumber(county.epoch) ? county.epoch : epoch;
    this.keys = { ...this.keys, county: { ...county, epoch: later }, certificate: scope?.certificate ?? certificate };
  }

  /** The process dies at some write while it does something. What it had said to be saved is on the disk. */
  async killedWhile(work: () => Promise<unknown>): Promise<void> {
    const { folder } = this;
    let after: MemoryFolder | undefined;
    const at = folder.count + 1 + this.given.chance.below(6);
    const killed = new Promise<void>((resolve) => {
      folder.plan = (_operation, count) => {
        if (count === at) {
          after = folder.kill();
          resolve();
        }
        return undefined;
      };
    });
    await Promise.race([work(), killed]);
    folder.plan = () => undefined;
    if (!after) return;
    this.met.kills += 1;
    await this.open(after);
  }

  keepBackup(): void {
    this.backup = { folder: new MemoryFolder(this.folder.disk.afterKill()), saved: this.saved.length };
  }

  /** The disk is lost and a backup put in its place: the next incarnation begins. Purges are carried over, as a restore does. */
  async restore(): Promise<void> {
    const { backup } = this;
    if (!backup) return;
    this.met.restores += 1;
    const purges = await this.ledger.purges();
    await this.ledger.close();
    for (const id of this.saved.splice(backup.saved)) this.lostWithDisk.add(id);
    this.incarnation += 1;
    this.backup = undefined;
    await this.open(backup.folder);
    if (!purges.ok) throw new Error(purges.refusal.code);
    await this.ledger.carryPurges(purges.value);
  }

  shown = async (): Promise<readonly FoldedDocument[]> => shownIn(await this.records());
  records = (): Promise<LedgerRecord[]> => recordsOf(this.ledger);

  private async append(act: Act): Promise<void> {
    const outcome = await this.ledger.append([act], secretary);
    if (outcome.ok) this.saved.push(act.id);
    else if (outcome.refusal.code !== 'document-purged') throw new Error(outcome.refusal.code);
  }

  private async open(folder: MemoryFolder): Promise<void> {
    this.folder = folder;
    const outcome = await openLedger(this.options());
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    this.ledger = outcome.value.ledger;
  }

  private options(): LedgerOptions {
    this.openings += 1;
    const { keys } = this;
    const { ledgerId, name, seed } = this.given;
    return ledgerOptions({
      folder: this.folder,
      device: keys.device,
      ledgerId,
      stream: keys.stream,
      incarnation: this.incarnation,
      random: bytesOf(`${seed} ${name} ${this.openings}`),
      clock: () => {
        // Forwards mostly, and back now and then.
        this.minutes += this.given.chance.below(20) === 0 ? -5_000 : this.given.chance.below(60);
        return new Date(Date.parse('2026-03-01T00:00:00Z') + this.minutes * 60_000).toISOString();
      },
    });
  }
}

export const shownIn = (records: readonly LedgerRecord[]): readonly FoldedDocument[] =>
  [...fold(records).documents.values()].filter(({ class: documentClass }) => documentClass !== 'D');

export function newDevice(): NewDevice & { readonly key: Uint8Array } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ format: 'der', type: 'pkcs8' });
  const device = crypto.randomUUID().slice(0, 13);
  return {
    device,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    deviceKey: key.toString('base64'),
    key,
  };
}
