import type { Actor, Role } from '../src/domain/actor.ts';
import type { GroupInvitation, GroupMember, JoiningGroup } from '../src/domain/group/enterprises.ts';
import type { Organisation } from '../src/domain/organisation.ts';
import type { Outcome } from '../src/domain/outcome.ts';
import type { CourierRefusal } from '../src/domain/refusals/courier.ts';
import type { ChainCheck, OpeningNote } from '../src/ledger/condition.ts';
import type { Act, Mark, SavedEntry } from '../src/ledger/entry.ts';
import type { LedgerRefusal } from '../src/ledger/refusals.ts';
import type { CountyRefusal } from '../src/ledger/verdict.ts';
import type { WrittenVersion } from '../src/ledger/written.ts';
import type { CountysNo } from '../src/sync/desk/post.ts';
import type { Came, SyncFault } from '../src/sync/desk/sync.ts';
import type { EnrolmentRefusal } from '../src/sync/enrolment.ts';

/**
 * Everything that passes between the window and the main process. Types only: the window never names a path, it holds a
 * `FolderToken` or a `FileToken` that main gave out. No message is larger than 4 MB; what is larger travels in chunks.
 */

export type Host = 'electron' | 'preview';
export type FolderToken = string;
/** `holds` is what lies in it: a ledger is opened with `reopen`, files of others are left alone and the ledger goes elsewhere. */
export type ChosenFolder = {
  readonly token: FolderToken;
  readonly label: string;
  readonly freeBytes: number;
  readonly holds: 'nothing' | 'ledger' | 'other';
};

/** Why main did not do what was asked, besides the ledger's own reasons. */
export type ShellRefusal =
  | LedgerRefusal
  | LineTrouble
  | EnrolmentRefusal
  | CourierRefusal
  | { readonly code: 'card-unreadable'; readonly file: string }
  | { readonly code: 'address-unreadable'; readonly typed: string }
  | { readonly code: 'one-time-code-wrong' }
  | { readonly code: 'one-time-code-over'; readonly until: string }
  | { readonly code: 'keys-not-handed' }
  | { readonly code: 'joining-not-answered'; readonly label: string }
  | { readonly code: 'key-file-unreadable' }
  | { readonly code: 'branch-key-renewing' }
  | { readonly code: 'enrolled-already'; readonly county: string }
  | { readonly code: 'not-enrolled' }
  | { readonly code: 'stream-other'; readonly found: string }
  | { readonly code: 'password-wrong'; readonly waitMs: number; readonly failures: number }
  | { readonly code: 'password-weak'; readonly length: number; readonly least: number }
  | { readonly code: 'recovery-key-wrong'; readonly group: number | null }
  | { readonly code: 'pin-wrong'; readonly left: number; readonly waitMs: number }
  | { readonly code: 'pin-weak'; readonly reason: 'not-six-digits' | 'too-simple' }
  | { readonly code: 'pin-taken' }
  | { readonly code: 'pin-needed' }
  | { readonly code: 'vote-not-counted' }
  | { readonly code: 'recovery-key-not-asked' }
  | { readonly code: 'folder-unknown' }
  | { readonly code: 'folder-not-empty'; readonly label: string }
  | { readonly code: 'profile-unknown' }
  | { readonly code: 'profile-last-holder' }
  | { readonly code: 'keys-unreadable'; readonly folder: string }
  | { readonly code: 'backup-unreadable'; readonly reason: 'not-a-backup' | 'newer' | 'damaged' }
  | { readonly code: 'backup-foreign'; readonly organisationName: string }
  | { readonly code: 'drop-box-full'; readonly pending: number; readonly limit: number }
  | { readonly code: 'slip-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file-not-saved'; readonly why: FileTrouble; readonly place: string; readonly missingBytes: number }
  | { readonly code: 'not-printed'; readonly reason: string }
  | { readonly code: 'role-may-not'; readonly role: string; readonly verb: string };
/** `in-use`: a file of that name is open in another program, which on Windows keeps it from being replaced. */
export type FileTrouble = 'disk-full' | 'read-only' | 'folder-gone' | 'in-use' | 'failed';

export type Reply<T> = Outcome<T, ShellRefusal>;

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

/** `record` is the JSON of a `LedgerRecord` as it lies in the ledger. */
export type History = { readonly position: number; readonly record: string };

export type LedgerFacts = {
  readonly entries: number;
  readonly documents: number;
  readonly bytes: number;
  readonly folderLabel: string;
  readonly freeBytes: number;
  readonly lastSnapshotAt?: string;
  readonly lastBackup?: BackupFact;
  /** `refusal`: why the last automatic backup was not made. */
  readonly autoBackup?: { readonly label: string; readonly reachable: boolean; readonly refusal?: ShellRefusal };
  readonly incarnation: number;
};
export type BackupPreview = {
  readonly file: string;
  readonly organisationName: string;
  readonly madeAt: string;
  readonly entries: number;
  readonly lastEntryAt: string;
  readonly bytes: number;
};

/** What a backup holds, seen after a password or the recovery key opened it: documents per type, as its screens would show them. */
export type BackupContents = { readonly documents: readonly { readonly type: string; readonly count: number }[] };

/** `oldLedger`: the folder in which the ledger that was used before is kept. */
export type Restored = { readonly state: StartState; readonly oldLedger?: string };

/** Why the last exchange with the county did not come to its end. Being offline is one of them, and no error. */
export type LineTrouble = SyncFault;
/** How this PC and its county stand. `sentBefore`: something has left already. `refused` counts what was mended, too. */
export type LineState =
  | {
      readonly is: 'alone';
      readonly unsent: number;
      /** By stick: the request is out, the answer is not here yet. */
      readonly enrolling?: { readonly county: string; readonly courier: readonly CourierOut[] };
    }
  | {
      readonly is: 'enrolled';
      readonly county: string;
      /** Missing where the county is met by stick alone. */
      readonly address?: string;
      readonly proxy?: string;
      readonly organisation: string;
      /** The organisations above, nearest first. */
      readonly above: readonly string[];
      readonly device: string;
      readonly enrolledAt: string;
      /** This PC was a copy of another, and has a registration of its own since. */
      readonly copiedAt?: string;
      readonly isSyncing: boolean;
      readonly unsent: number;
      readonly sentBefore: boolean;
      readonly refused: number;
      /** Courier files that are not answered yet, the oldest first. */
      readonly courier: readonly CourierOut[];
      /** PCs of the branch that were revoked since its keys were made: somebody renews them. */
      readonly revokedPcs: readonly { readonly since: string }[];
      /** New keys wait for the county; until it has them nothing goes out. */
      readonly isRenewing: boolean;
      /** Another PC of the branch renewed the recovery key; the one of before opens nothing here any more. */
      readonly renewedElsewhereAt?: string;
      readonly lastContactAt?: string;
      readonly came?: Came & { readonly at: string };
      readonly trouble?: LineTrouble;
      /** Groups across enterprises of which the county took nothing, and why. */
      readonly groups: readonly { readonly id: string; readonly refusal: CountysNo }[];
      readonly nextTryAt?: string;
    };
/** For a further PC: the code is read from the screen and typed there. `base64` is the file for a stick; without it the county passes the keys on. */
export type HandedKeys = { readonly code: string; readonly until: string; readonly base64?: string };
/** A new invitation to a group, of which the code is for another enterprise alone, and the rest is written down. */
export type InvitationMade = Pick<GroupInvitation, 'handleHash' | 'sealedKeys' | 'until'> & {
  readonly code: string;
  readonly owner: Pick<GroupMember, 'organisation' | 'box' | 'proof' | 'generation'>;
};
/** What a code opened: shown first, and written down once somebody says yes. */
export type InvitationOpened = {
  readonly groupName: string;
  readonly ownerName: string;
  readonly until: string;
  readonly joining: JoiningGroup;
};
/** How a further PC opens the branch's keys: by the paper, or by a one-time code with what the county or a stick passes on. */
export type WayToKeys =
  | { readonly by: 'recovery-key'; readonly recoveryKey: string }
  | { readonly by: 'code'; readonly code: string }
  | { readonly by: 'stick'; readonly code: string; readonly base64: string };
/** What became of work that a revoked PC handed in: what waits to be looked at, and what was decided. */
export type LateWorkState = { readonly waiting: number; readonly accepted: number; readonly refused: number };
type ActHead = { readonly id: string; readonly verb: string; readonly at: string; readonly role: string };
/** `seq`: its place among the entries of this PC. */
export type UnsentAct = ActHead & {
  readonly seq: number;
  readonly documents: readonly { readonly type: string; readonly id: string; readonly class: string }[];
  readonly purges: number;
};
/** A file that was written on a stick; `upTo`: the `seq` of the newest entry in it. */
export type CourierOut = {
  readonly number: number;
  readonly at: string;
  readonly label: string;
  readonly file: string;
  readonly count: number;
  readonly upTo: number;
  /** Of each group that it brings something of, the same of the chain there. */
  readonly groups?: readonly { readonly stream: string; readonly upTo: number }[];
};
export type CourierWritten = { readonly label: string; readonly files: readonly CourierOut[] };
/** What lies on a stick, by what it says of itself. `isOwn`: of this PC, or for it. */
export type CourierFound = { readonly file: string } & (
  | { readonly kind: 'request' | 'answer'; readonly isOwn: boolean; readonly number: number; readonly count: number; readonly at: string }
  | { readonly refusal: ShellRefusal }
);
export type CourierTaken = {
  readonly file: string;
  readonly reply: Reply<{ readonly number: number; readonly came: Came; readonly enrolled: boolean }>;
};
/** `answer` is the name of the file that lies beside it now. */
export type CourierCarried = {
  readonly file: string;
  readonly reply: Reply<{ readonly answer: string; readonly accepted: number; readonly refused: number }>;
};
/** Of the county, on a stick: `id` is the hash of its key, to be compared. */
export type CountyCardFile = { readonly file: string; readonly county: string; readonly id: string; readonly organisation: string };

/** The oldest of what waits; `of` is how much waits altogether. */
export type UnsentActs = { readonly acts: readonly UnsentAct[]; readonly of: number };
/** Bodies are JSON; `base` is the version that the entry was written upon. */
export type RefusedCase = ActHead & {
  readonly outcome: 'refused' | 'conflict';
  readonly refusal: CountyRefusal;
  readonly receivedAt: string;
  readonly documents: readonly { readonly type: string; readonly id: string; readonly mine: string | null; readonly base: string | null }[];
};

export type Draft = { readonly key: string; readonly json: string; readonly savedAt: string };
/** What was dropped in the box, opened with the branch's private key after unlocking; only the date is kept, never the hour. */
export type Slip = { readonly id: string; readonly number: string; readonly droppedOn: string; readonly json: string };
/** `setAside` counts what lay in the box and could not be opened: changed, or sealed for another ledger. */
export type OpenedBox = { readonly slips: readonly Slip[]; readonly setAside: number };
/**
 * What one person may see of themselves in self-service; put together by the window before it locks. `shared` are the ids of its documents
 * that others may write meanwhile, `leads` the groups of which they are the leader: whatever others write of those is for them, too.
 */
export type SelfServicePacket = {
  readonly personId: string;
  readonly json: string;
  readonly shared: readonly string[];
  readonly leads: readonly string[];
};
/** `newer`: what this person has written since then, and how the shared documents stand. */
export type IdentifiedPacket = SelfServicePacket & { readonly newer: readonly WrittenVersion[] };

export type Progress = { readonly task: string; readonly done: number; readonly of: number };
export type ShellEvent =
  | { readonly event: 'progress'; readonly progress: Progress }
  /** The PC is being locked or the program ends: the page keeps its drafts and calls `lock`, for which main waits a second. */
  | { readonly event: 'locking' }
  | { readonly event: 'locked' }
  /** The ledger's folder went away (a stick was pulled). The session stays: fields keep their text, nothing is saved meanwhile. */
  | { readonly event: 'folder-gone'; readonly folderLabel: string }
  | { readonly event: 'folder-back' }
  | { readonly event: 'self-service-ended' }
  /** Somebody wanted to close the window while people vote, or before they were counted; it stays. */
  | { readonly event: 'vote-goes-on' }
  | { readonly event: 'line'; readonly state: LineState }
  /** Records of others, or verdicts, lie in the ledger now: the live database catches up. */
  | { readonly event: 'records-arrived' };

export type PrintRequest = { readonly suggestedName: string; readonly html: string; readonly landscape: boolean };
export type FileRequest = { readonly suggestedName: string; readonly extension: string; readonly base64: string };
export type FileReply = Reply<{ readonly label: string }> | { readonly ok: false; readonly refusal: { readonly code: 'cancelled' } };

/** One channel per method. `electron/main.ts` answers them, the preload hands them to the window as `window.shell`. */
export type Shell = {
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

  append(acts: readonly Act[]): Promise<Reply<readonly SavedEntry[]>>;
  /** Records after a position as a JSON array of `LedgerRecord`, at most 4 MB; `next` is the position to go on from, null at the end. */
  records(after: number): Promise<Reply<{ readonly json: string; readonly next: number | null }>>;
  history(documentId: string): Promise<Reply<readonly History[]>>;
  /** Takes the bodies of these documents (all versions) out of the ledger, its snapshots and the cache, for good. */
  purge(request: { readonly documentIds: readonly string[]; readonly verb: string }): Promise<Reply<Session>>;
  /** HMAC of an ID number under a ledger key, to recognise a person without keeping the number. */
  markIdNumbers(numbers: readonly string[]): Promise<Reply<readonly string[]>>;

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

  saveDraft(draft: { readonly key: string; readonly json: string }): Promise<Reply<null>>;
  drafts(): Promise<Reply<readonly Draft[]>>;
  dropDraft(key: string): Promise<Reply<null>>;
  /** Preferences that are no draft and no fact, such as column choices and the font size. */
  savePreference(preference: { readonly key: string; readonly json: string }): Promise<Reply<null>>;
  preferences(): Promise<Reply<Readonly<Record<string, string>>>>;

  /** Works on the locked screen. Answers the number to note. */
  dropSlip(json: string): Promise<Reply<{ readonly number: string }>>;
  /** Opens all pending slips, shuffled. They stay in the box until `emptySlips` names them. */
  slips(): Promise<Reply<OpenedBox>>;
  emptySlips(ids: readonly string[]): Promise<Reply<null>>;

  setPin(request: { readonly personId: string; readonly pin: string }): Promise<Reply<null>>;
  pinHolders(): Promise<Reply<readonly string[]>>;
  /** Locks the full profile and leaves the PC to its people until `lock`, or for 2 idle minutes. */
  beginSelfService(packets: readonly SelfServicePacket[]): Promise<Reply<null>>;
  identify(request: { readonly pin: string }): Promise<Reply<IdentifiedPacket>>;
  appendAsParticipant(acts: readonly Act[]): Promise<Reply<readonly SavedEntry[]>>;
  /** Locks, and leaves the PC to voters: the page that loads next gets `json` and keeps the urn, until somebody unlocks. */
  beginVote(json: string): Promise<Reply<null>>;
  /** The vote is closed: its totals, which main holds in memory until `dropTotals`, so that locking the desk does not lose them. */
  keepTotals(json: string): Promise<Reply<null>>;
  /** They are written down, or void. */
  dropTotals(): Promise<Reply<null>>;

  ledgerFacts(): Promise<Reply<LedgerFacts>>;
  checkChain(): Promise<Reply<ChainCheck>>;
  backUp(folder: FolderToken): Promise<Reply<BackupFact>>;
  setAutoBackup(folder: FolderToken | null): Promise<Reply<null>>;
  backupsIn(folder: FolderToken): Promise<Reply<readonly BackupPreview[]>>;
  /** Opens a backup and checks every byte of it; nothing is written anywhere. */
  lookInto(request: { readonly from: FolderToken; readonly file: string; readonly secret: string }): Promise<Reply<BackupContents>>;
  /** Works from first start or trouble too; opens with a profile's password or the recovery key, and starts a new incarnation. */
  restore(request: {
    readonly from: FolderToken;
    readonly file: string;
    readonly into: FolderToken;
    readonly secret: string;
  }): Promise<Reply<Restored>>;
  /** Everything, readable, for a branch that leaves: `files` are made by the window, records and attachments by main. */
  exportAll(request: { readonly folder: FolderToken; readonly files: readonly FileRequest[] }): Promise<Reply<{ readonly label: string }>>;
  /** Removes ledger, cache, drawer and keys from this PC. */
  wipe(password: string): Promise<Reply<StartState>>;

  /** Keeps a file beside the ledger, sealed and in every backup; a document that holds its address is written afterwards. At most 2.5 MB. */
  keepFile(base64: string): Promise<Reply<{ readonly address: string; readonly bytes: number }>>;
  keptFile(address: string): Promise<Reply<{ readonly base64: string }>>;

  lineState(): Promise<Reply<LineState>>;
  /** An announcement was shown: it is counted with the next contact, without saying where. Counts once, however often it is shown. */
  noticeRead(notice: string): Promise<Reply<null>>;
  /** `fingerprint`: a person compared the certificate and confirmed it. `authority` is PEM. */
  enrol(request: {
    readonly address: string;
    readonly code: string;
    readonly recoveryKey: string;
    readonly fingerprint?: string;
    readonly authority?: string;
    readonly proxy?: string;
  }): Promise<Reply<LineState>>;
  /** A further PC of a branch, from first start: the records come from the county. */
  join(request: {
    readonly folder: FolderToken;
    readonly address: string;
    readonly code: string;
    readonly keys: WayToKeys;
    readonly profile: FirstStart['profile'];
    readonly fingerprint?: string;
    readonly authority?: string;
    readonly proxy?: string;
  }): Promise<Reply<Session>>;
  /** The same without a network: the request lies beside the county's card (`file`) afterwards. The password keeps what belongs to the person. */
  askToJoin(request: {
    readonly stick: FolderToken;
    readonly file: string;
    readonly folder: FolderToken;
    readonly profile: FirstStart['profile'];
  }): Promise<Reply<StartState>>;
  /** Another stick for the same request. */
  askToJoinAgain(stick: FolderToken): Promise<Reply<StartState>>;
  /** The county's answer is on the stick; with the password that was chosen and the branch's recovery key the ledger comes into being. */
  joinByCourier(request: { readonly stick: FolderToken; readonly password: string; readonly recoveryKey: string }): Promise<Reply<Session>>;
  dropJoining(): Promise<StartState>;
  /** The branch's keys for a further PC, valid for a quarter of an hour. */
  handKeys(by: 'county' | 'stick'): Promise<Reply<HandedKeys>>;
  /** Makes an invitation to a group; nothing is written yet. */
  inviteToGroup(request: { readonly groupId: string; readonly groupName: string }): Promise<Reply<InvitationMade>>;
  /** Opens an invitation, which the county has by its code, or a file; nothing is written yet. */
  openGroupInvitation(request: { readonly code: string; readonly base64?: string }): Promise<Reply<InvitationOpened>>;
  /** This PC was revoked: what it could not send is handed in, for somebody at the console to look at. */
  handInLateWork(): Promise<Reply<LateWorkState>>;
  /** Another PC renewed the branch's keys, and this one was not sent them: they are opened with the new recovery key. */
  takeBranchKey(recoveryKey: string): Promise<Reply<LineState>>;
  changeLine(request: {
    readonly address: string;
    readonly fingerprint?: string;
    readonly authority?: string;
    readonly proxy?: string;
  }): Promise<Reply<LineState>>;
  /** Answers when the exchange has ended, well or not. `mayWithdraw`: a person has seen how much would go. */
  syncNow(request: { readonly mayWithdraw: boolean }): Promise<Reply<LineState>>;
  unsentActs(): Promise<Reply<UnsentActs>>;
  exportUnsent(): Promise<FileReply>;
  refusedCases(): Promise<Reply<readonly RefusedCase[]>>;

  /** Cards of counties in a folder, for a PC that enrols by stick. */
  countyCards(folder: FolderToken): Promise<Reply<readonly CountyCardFile[]>>;
  /** Writes the request beside the card. `file` is the card. */
  enrolByCourier(request: {
    readonly folder: FolderToken;
    readonly file: string;
    readonly recoveryKey: string;
  }): Promise<Reply<CourierWritten>>;
  writeCourier(folder: FolderToken): Promise<Reply<CourierWritten>>;
  courierFiles(folder: FolderToken): Promise<Reply<readonly CourierFound[]>>;
  takeCourier(request: {
    readonly folder: FolderToken;
    readonly files: readonly string[];
    readonly mayWithdraw: boolean;
  }): Promise<Reply<readonly CourierTaken[]>>;
  /** Brings files of other PCs to the county over this one's line, and lays the answers beside them. */
  carryCourier(request: { readonly folder: FolderToken; readonly files: readonly string[] }): Promise<Reply<readonly CourierCarried[]>>;

  saveFile(file: FileRequest): Promise<FileReply>;
  printToPdf(request: PrintRequest): Promise<FileReply>;
  print(request: PrintRequest): Promise<Reply<null>>;
  /** Before a refill after damage: the window's IndexedDB folder is removed. */
  dropCache(): Promise<Reply<null>>;

  /** The one push channel from main. Answers how to stop listening. */
  onEvent(listener: (event: ShellEvent) => void): () => void;
};

declare global {
  interface Window {
    readonly shell: Shell;
  }
}
