import type { Actor, Role } from '../../src/domain/actor.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { OpeningNote } from '../../src/ledger/condition.ts';
import type { Mark } from '../../src/ledger/entry.ts';
import type { Reply, ShellRefusal } from './refusals.ts';

export type Host = 'electron' | 'preview';
export type FolderToken = string;
/** `holds` is what lies in it: a ledger is opened with `reopen`, files of others are left alone and the ledger goes elsewhere. */
export type ChosenFolder = {
  readonly token: FolderToken;
  readonly label: string;
  readonly freeBytes: number;
  readonly holds: 'nothing' | 'ledger' | 'other';
};
export type ProfileCard = { readonly id: string; readonly role: Role };
/** `waitMs`: how long this profile must wait after wrong passwords. */
export type LockedProfile = ProfileCard & { readonly waitMs: number };
export type Profile = ProfileCard & { readonly name: string; readonly personId?: string; readonly createdAt: string };
export type BackupFact = { readonly at: string; readonly label: string; readonly verified: boolean; readonly entries: number };
/** What the first screen needs, before anybody has given a password. Holds no personal data. */
export type StartState = { readonly host: Host; readonly version: string } & (
  | { readonly at: 'first-start'; readonly folder: ChosenFolder; readonly joining?: Joining }
  /** Of a vote at this PC: the page was loaded anew in the middle of it, or it is closed and waits to be counted. */
  | ({ readonly at: 'locked'; readonly vote?: 'void' | 'not-counted' } & LockedLedger)
  /** People vote here one after the other; `json` is what on, as `beginVote` was given it. */
  | ({ readonly at: 'voting'; readonly json: string } & LockedLedger)
  | { readonly at: 'self-service'; readonly organisationName: string }
  | { readonly at: 'trouble'; readonly refusal: ShellRefusal; readonly folderLabel: string }
);
type LockedLedger = {
  readonly organisationName: string;
  readonly profiles: readonly LockedProfile[];
  readonly lastBackup?: BackupFact;
  readonly recoveryKeyWaitMs: number;
  readonly pendingSlips: number;
};
/** This PC asked by stick to join a branch and has no answer yet. `label` and `file`: where the request was put last. */
export type Joining = {
  readonly county: string;
  readonly organisation: string;
  readonly folderLabel: string;
  readonly at: string;
  readonly label: string;
  readonly file: string;
};
/** What an unlocked window works with. `cacheKey` (base64, 32 bytes) seals the live database's chunks; it is replaced by a purge. */
export type Session = {
  readonly actor: Actor;
  readonly mark: Mark;
  readonly stream: string;
  readonly numberLetter: string;
  readonly cacheKey: string;
  readonly cacheGeneration: number;
  /** What happened while the ledger was opened, to be said once in the window. */
  readonly notes: readonly SessionNote[];
  /** A vote that was closed before the desk was locked, as `keepTotals` was given it. */
  readonly notCounted?: string;
};
export type SessionNote =
  | OpeningNote
  /** The key file was unreadable; its copy opened the ledger and took its place. */
  | { readonly note: 'keys-from-copy' }
  /** Somebody had put another public key beside the drop box; ours is back, slips sealed to the other cannot be read. */
  | { readonly note: 'drop-box-key-mended' }
  | { readonly note: 'drawer-set-aside' }
  | { readonly note: 'disk-nearly-full'; readonly freeBytes: number }
  /** The PC joined by stick, and what the county answered was not taken over. */
  | { readonly note: 'first-answer-refused'; readonly refusal: ShellRefusal }
  /** The first unlocking after a restore; `oldLedger` is the folder in which the ledger lies that was used before. */
  | { readonly note: 'restored'; readonly madeAt: string; readonly oldLedger?: string };
export type FirstStart = {
  readonly folder: FolderToken;
  readonly organisation: Organisation;
  readonly profile: { readonly name: string; readonly role: Role; readonly password: string };
};

/** From the first screen to a session and out of it. */
export type SessionCalls = {
  /** Asked by every window that loads. A session that an earlier page held ends here; self-service goes on. */
  start(): Promise<StartState>;
  chooseFolder(purpose: 'ledger' | 'backup' | 'auto-backup' | 'export' | 'courier'): Promise<ChosenFolder | null>;
  /** Answers the recovery key; the ledger exists only after it was typed back. */
  createLedger(first: FirstStart): Promise<Reply<{ readonly recoveryKey: string }>>;
  confirmRecoveryKey(typed: string): Promise<Reply<Session>>;
  /** After trouble with the folder: try again, or open the ledger of another folder. */
  reopen(folder: FolderToken | null): Promise<StartState>;
  unlock(request: { readonly profileId: string; readonly password: string }): Promise<Reply<Session>>;
  unlockByRecoveryKey(request: {
    readonly profileId: string;
    readonly recoveryKey: string;
    readonly newPassword: string;
  }): Promise<Reply<Session>>;
  lock(): Promise<void>;
  profiles(): Promise<Reply<readonly Profile[]>>;
  addProfile(request: {
    readonly name: string;
    readonly role: Role;
    readonly password: string;
    readonly personId?: string;
  }): Promise<Reply<Profile>>;
  /** Says which person of the roster a profile is: one's own once, anybody's by who lets people in. The ledger notes it. */
  linkProfile(request: { readonly profileId: string; readonly personId: string }): Promise<Reply<Session>>;
  removeProfile(profileId: string): Promise<Reply<null>>;
  changePassword(request: { readonly old: string; readonly new: string }): Promise<Reply<null>>;
  /** A new recovery key; the old one is void once the new one was typed back through `confirmRecoveryKey`. */
  renewRecoveryKey(password: string): Promise<Reply<{ readonly recoveryKey: string }>>;
  /** F-58: the next secretary gets a profile, the old one ends, data key and recovery key are kept or renewed. */
  handOver(request: {
    readonly name: string;
    readonly password: string;
    readonly personId?: string;
  }): Promise<Reply<{ readonly recoveryKey: string }>>;
};
