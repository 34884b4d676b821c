import type { Came } from '../../src/sync/desk/sync.ts';
import type { Reply, ShellRefusal } from './refusals.ts';
import type { FirstStart, FolderToken, Session, StartState } from './session.ts';

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
  readonly reply: Reply<Taken>;
};
/** `stalled`: why a group's part of it was not taken over; the rest was. */
type Taken = { readonly number: number; readonly came: Came; readonly enrolled: boolean; readonly stalled?: ShellRefusal };
/** `answer` is the name of the file that lies beside it now. */
export type CourierCarried = {
  readonly file: string;
  readonly reply: Reply<{ readonly answer: string; readonly accepted: number; readonly refused: number }>;
};
/** Of the county, on a stick: `id` is the hash of its key, to be compared. */
export type CountyCardFile = { readonly file: string; readonly county: string; readonly id: string; readonly organisation: string };

/** The same by files on a stick. */
export type CourierCalls = {
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
};
