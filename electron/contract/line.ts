import type { GroupInvitation, GroupMember, JoiningGroup } from '../../src/domain/group/enterprises.ts';
import type { CountyRefusal } from '../../src/ledger/verdict.ts';
import type { CountysNo } from '../../src/sync/desk/post.ts';
import type { Came, SyncFault } from '../../src/sync/desk/sync.ts';
import type { CourierOut } from './courier.ts';
import type { FileReply } from './files.ts';
import type { Reply } from './refusals.ts';
import type { FirstStart, FolderToken, Session } from './session.ts';

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
      /** By how many minutes this PC's clock was ahead of the county's, or behind it, when that was last heard. */
      readonly clockOffMinutes?: number;
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
  readonly owner: Pick<GroupMember, 'organisation' | 'box' | 'proof' | 'generation' | 'firstKey'>;
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
/**
 * What became of work that a revoked PC handed in: what waits to be looked at, and what was decided. `outside`: acts of groups across enterprises
 * that the county does not let this PC's enterprise into; they stay here.
 */
export type LateWorkState = {
  readonly waiting: number;
  readonly accepted: number;
  readonly refused: number;
  readonly outside?: number;
};
type ActHead = { readonly id: string; readonly verb: string; readonly at: string; readonly role: string };
/** `seq`: its place in the chain of this PC; in that of the stream, which is missing where it is the branch's own. */
export type UnsentAct = ActHead & {
  readonly seq: number;
  readonly stream?: string;
  readonly documents: readonly { readonly type: string; readonly id: string; readonly class: string }[];
  readonly purges: number;
};
/** The oldest of what waits; `of` is how much waits altogether. */
export type UnsentActs = { readonly acts: readonly UnsentAct[]; readonly of: number };
/** Bodies are JSON; `base` is the version that the entry was written upon. */
export type RefusedCase = ActHead & {
  readonly outcome: 'refused' | 'conflict';
  readonly refusal: CountyRefusal;
  readonly receivedAt: string;
  readonly documents: readonly { readonly type: string; readonly id: string; readonly mine: string | null; readonly base: string | null }[];
};

/** Between this PC and its county, over a network. */
export type LineCalls = {
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
};
