import { done, type Outcome, refuse } from '../../../src/domain/outcome.ts';
import type { ForeignRow } from '../../../src/ledger/file/rows.ts';
import { Portion } from '../../../src/sync/desk/portion.ts';
import type { CountyPath, CountysNo, Post } from '../../../src/sync/desk/post.ts';
import type { HeardKeys, RoundEnd, RoundFault, Taking } from '../../../src/sync/desk/round.ts';
import { type Came, NOTHING_CAME, plus, type SyncFault, type Syncing, sync } from '../../../src/sync/desk/sync.ts';
import type { LateWorkState, LineState, LineTrouble, Reply } from '../../contract.ts';
import { troubleOf } from '../trouble.ts';
import { hearKeys, leftOutOf, revokedHolders } from './branch-keys.ts';
import { type CountyFile, deskKeys, tokenOf } from './county-file.ts';
import { Exchanges } from './exchanges.ts';
import { syncGroups } from './group-rounds.ts';
import { leftBehind } from './groups.ts';
import { afterRound, withRevoked } from './heard-in-round.ts';
import { Knocks } from './knocks.ts';
import { ownDevice, showCertificate } from './known-again.ts';
import { handInLateWork } from './late-work.ts';
import type { KeptContact, LineParts } from './line-parts.ts';
import { withRead } from './reads.ts';
import { timedPost } from './timed-post.ts';

/** The line of an unlocked desk: it knocks by itself, and nobody waits for it. */
export class Line {
  file: CountyFile;
  private readonly parts: LineParts;
  private readonly ending = new AbortController();
  private readonly portion = new Portion();
  private post: Post | undefined;
  private readonly exchanges = new Exchanges(({ mayWithdraw }) => this.exchange(mayWithdraw));
  private readonly knocks: Knocks;
  private clockOffMinutes = 0;
  private trouble: LineTrouble | undefined;
  private contact: KeptContact;
  private readonly groupRefusals = new Map<string, CountysNo>();
  /** Groups that are over for this enterprise, with the number of its acts that stayed here: they wait for nothing. */
  left: ReadonlyMap<string, number> = new Map();
  private saving: Promise<void> = Promise.resolve();

  constructor(parts: LineParts) {
    this.parts = parts;
    this.file = parts.file;
    this.contact = parts.kept ?? {};
    this.post = this.postTo(this.file);
    const mayKnock = () => this.post !== undefined && !this.ending.signal.aborted;
    this.knocks = new Knocks({ now: parts.now, mayKnock, knock: () => void this.knock() });
    this.knocks.afterUnlock();
    this.noteLeft();
  }

  /** What can still be sent, of all streams. */
  get unsent(): number {
    const { standing } = this.parts.ledger();
    return [...this.left.keys()].reduce((sum, id) => sum - standing(id).waiting, standing().waiting);
  }

  state(): LineState {
    const { county, way, organisation, enrolledAt, copiedAt, device, renewing, renewedElsewhereAt } = this.file;
    const { places, refused } = this.parts.ledger().standing();
    const { nextAt } = this.knocks;
    return {
      is: 'enrolled',
      county: county.name,
      ...(way && { address: way.address }),
      ...(way?.proxy && { proxy: way.proxy }),
      organisation: organisation.name,
      above: organisation.above,
      device,
      enrolledAt,
      ...(copiedAt && { copiedAt }),
      isSyncing: this.exchanges.isRunning,
      unsent: this.unsent,
      sentBefore: (places.get(this.file.stream)?.seq ?? 0) > 0,
      refused,
      courier: this.parts.out(this.left, way === undefined),
      revokedPcs: revokedHolders(this.file).map(({ since }) => ({ since })),
      isRenewing: renewing !== undefined,
      ...(renewedElsewhereAt !== undefined && { renewedElsewhereAt }),
      ...this.contact,
      ...(this.clockOffMinutes !== 0 && { clockOffMinutes: this.clockOffMinutes }),
      ...(this.trouble && { trouble: this.trouble }),
      groups: [...this.groupTroubles()].map(([id, refusal]) => ({ id, refusal })),
      ...(nextAt !== undefined && !this.exchanges.isRunning && { nextTryAt: new Date(nextAt).toISOString() }),
    };
  }

  /** An act was saved. */
  somethingWaits(): void {
    this.parts.onState(this.state());
    this.knocks.afterAct();
    // An enterprise may join again.
    if (this.left.size > 0) this.noteLeft();
  }

  /** Answers when an exchange that began after this has ended. */
  async knock(asked: { readonly mayWithdraw: boolean } = { mayWithdraw: false }): Promise<LineState> {
    await this.exchanges.ask(asked);
    this.tell();
    return this.state();
  }

  /** Counted with the next round; nobody is knocked up for it. */
  async shown(notice: string): Promise<Reply<null>> {
    const file = withRead(this.file, notice);
    if (file !== this.file) await this.keep(file);
    return done(null);
  }

  /** Another way to the county. */
  async change(file: CountyFile): Promise<void> {
    await this.keep(file);
    this.post = this.postTo(file);
  }

  private postTo(file: CountyFile): Post | undefined {
    const post = this.parts.postTo(file, tokenOf(file));
    return post && timedPost(this.portion.over(post), this.parts.now, (off) => (this.clockOffMinutes = off));
  }

  tell(): void {
    if (!this.ending.signal.aborted) this.parts.onState(this.state());
  }

  /** One question besides the rounds. */
  ask(path: CountyPath, body: object): ReturnType<Post> {
    return this.post?.(path, body, this.ending.signal) ?? Promise.resolve(refuse({ code: 'county-unreachable', reason: 'ENETUNREACH' }));
  }

  /** What a stick brought is taken over while no round is under way; the line ends only behind it. */
  byHand<T>(work: () => Promise<T>): Promise<T> {
    return this.exchanges.oneAtATime(work);
  }

  /** `stalled`: why a group's part of it was not taken over. It stands where people look until something is. */
  async tookByHand(end: RoundEnd, came: Came, stalled: RoundFault | undefined): Promise<void> {
    if (stalled || !this.post) this.trouble = stalled;
    this.left = await leftBehind(this.parts.ledger());
    await this.cameIn(came, {});
    await this.took(end);
  }

  /** What a stick brought was not taken over: it stands where people look why, until something is. */
  tookNothing(fault: RoundFault): void {
    this.trouble = fault;
    this.tell();
  }

  /** The new branch key was opened here. */
  openedKey(): void {
    if (this.trouble?.code === 'branch-key-renewed') this.trouble = undefined;
  }

  /** After a revocation: nothing else of this PC is listened to. */
  async handInLateWork(): Promise<Reply<LateWorkState>> {
    return handInLateWork(this.parts.ledger(), this.file, (path, body) => this.ask(path, body));
  }

  /** One writing at a time; the last word is on the disk in the end. What did not get there is not known here either. */
  keep(file: CountyFile): Promise<void> {
    const before = this.file;
    this.file = file;
    this.saving = this.saving.catch(() => undefined).then(() => this.parts.save(this.file));
    return this.saving.catch((error: unknown) => {
      if (this.file === file) this.file = before;
      throw error;
    });
  }

  /** What is under way is broken off; what was taken over is in the ledger, the rest comes another time. */
  async stop(): Promise<void> {
    this.knocks.stop();
    this.ending.abort();
    await this.exchanges.oneAtATime(async () => undefined);
  }

  private async exchange(mayWithdraw: boolean): Promise<void> {
    if (!this.post || this.ending.signal.aborted) return;
    this.knocks.begins();
    this.tell();
    const outcome = await this.syncOnce(mayWithdraw).catch((error: unknown) => this.notKept(error));
    if (this.ending.signal.aborted) return;
    this.trouble = outcome.ok ? undefined : outcome.refusal;
    if (outcome.ok) this.knocks.wentWell();
    else this.knocks.wentWrong(outcome.refusal);
  }

  /** A folder that went away meanwhile is said by whoever watches it, and the county is asked another time. Other errors stay errors. */
  private async notKept(error: unknown): Promise<Outcome<never, LineTrouble>> {
    await troubleOf(error, this.parts.folder);
    return refuse({ code: 'county-slow', seconds: 0 });
  }

  private async syncOnce(mayWithdraw: boolean) {
    const once = () => this.allStreams(mayWithdraw);
    const first = await once();
    if (first.ok) return first;
    const isUnknown = first.refusal.code === 'county-refuses' && first.refusal.status === 401;
    const isMended =
      (isUnknown && (await showCertificate(this.file, (path, body) => this.ask(path, body)))) ||
      (first.refusal.code === 'device-copied' && (await this.becomeOwn()));
    return isMended ? once() : first;
  }

  /** The branch's own stream first: the keys of the groups lie in it. What was written of keys meanwhile goes out at once. */
  private async allStreams(mayWithdraw: boolean): Promise<Outcome<unknown, SyncFault>> {
    let before = NOTHING_CAME;
    const syncing = this.syncing(mayWithdraw, (came) => plus(before, came));
    const syncOwn = async () => {
      const synced = await sync(syncing);
      if (synced.ok) before = plus(before, synced.value);
      return synced;
    };
    const branch = await syncOwn();
    if (!branch.ok) return branch;
    const { actor, now } = this.parts;
    // What the county says of a group's key says nothing of the branch's.
    const { hearKeys: _, ...aboutRows } = syncing;
    const groups = await syncGroups({
      ...aboutRows,
      actor: actor(),
      now,
      leftOut: leftOutOf(this.file),
      syncOwn,
      onGroup: (id, came, refused) => {
        before = plus(before, came);
        this.groupHeard(id, refused);
      },
    });
    if (!groups.ok) return groups;
    const { wrote, stalled } = groups.value;
    this.left = await leftBehind(this.parts.ledger());
    if (wrote) this.parts.onRecords();
    const again = wrote ? await syncOwn() : groups;
    return again.ok && stalled ? refuse(stalled) : again;
  }

  /** What the county refused of a group stands beside it until it takes something. */
  groupHeard(id: string, refused: CountysNo | undefined): void {
    if (refused) this.groupRefusals.set(id, refused);
    else this.groupRefusals.delete(id);
  }

  private groupTroubles(): ReadonlyMap<string, CountysNo> {
    const left = [...this.left].filter(([, records]) => records > 0);
    return new Map([...left.map(([id, records]) => [id, { code: 'group-left-behind', records }] as const), ...this.groupRefusals]);
  }

  /** Besides what is under way; a folder that went away meanwhile is said by whoever watches it. */
  private noteLeft(): void {
    void leftBehind(this.parts.ledger())
      .then((left) => {
        const isNews = left.size + this.left.size > 0;
        this.left = left;
        if (isNews) this.tell();
      })
      .catch(() => undefined);
  }

  private syncing(mayWithdraw: boolean, all: (came: Came) => Came): Syncing {
    return {
      ...this.taking(),
      post: this.post!,
      mostBytes: this.portion.bytes,
      mayWithdraw,
      signal: this.ending.signal,
      onRound: async (end, came) => {
        if (end.taken.length > 0) this.knocks.gotOn();
        await this.cameIn(all(came), { lastContactAt: new Date(this.parts.now()).toISOString() });
        await this.took(end);
      },
    };
  }

  /** The ledger and the keys as they are now, and what an answer may change of them; by line and by stick alike. */
  taking(): Omit<Taking, 'brake'> {
    return {
      ledger: this.parts.ledger(),
      keys: () => deskKeys(this.file),
      hearKeys: (heard) => this.hearKeys(heard),
      beforeRows: (rows) => this.noteRevoked(rows),
    };
  }

  private async took(end: RoundEnd): Promise<void> {
    const file = afterRound(this.file, end);
    if (file !== this.file) await this.keep(file);
    if (this.ending.signal.aborted) return;
    if (end.taken.length > 0 || end.left > 0) this.parts.onRecords();
    this.parts.onState(this.state());
  }

  private async hearKeys(heard: HeardKeys): Promise<Outcome<boolean, RoundFault>> {
    const before = this.file;
    const { file, adopted, fault } = hearKeys(before, heard);
    if (file === before) return fault ? refuse(fault) : done(false);
    const kept = adopted ? { ...file, renewedElsewhereAt: new Date(this.parts.now()).toISOString() } : file;
    await this.keep(kept);
    if (adopted) this.parts.onRenewed();
    return fault ? refuse(fault) : done(true);
  }

  /** Before the rows lie in the ledger: whoever is killed in between hears of it once more. */
  private async noteRevoked(rows: readonly ForeignRow[]): Promise<void> {
    const file = withRevoked(this.file, rows);
    if (file !== this.file) await this.keep(file);
  }

  private async becomeOwn(): Promise<boolean> {
    const { signal } = this.ending;
    const keep = (kept: CountyFile) => this.keep(kept);
    const { ledger, now } = this.parts;
    const file = await ownDevice({ file: () => this.file, ledger: ledger(), post: this.post!, signal, keep, clock: now });
    if (!file) return false;
    await this.change(file);
    await this.parts.goOnAs(file.device);
    return true;
  }

  private async cameIn(came: Came, heard: Pick<KeptContact, 'lastContactAt'>): Promise<void> {
    const brought = Object.keys(NOTHING_CAME).some((what) => came[what as keyof Came] > 0);
    const at = new Date(this.parts.now()).toISOString();
    this.contact = { ...this.contact, ...heard, ...(brought && { came: { ...came, at } }) };
    await this.parts.keep(this.contact);
  }
}
