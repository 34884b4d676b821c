import type { ShownDocument } from '../data/change.ts';
import type { DocumentClass } from '../data/document.ts';
import type { Kind, TypeName } from '../data/types/index.ts';
import type { Role } from '../domain/actor.ts';

/** One document that an act writes. `body` is its JSON, serialised once; `null` withdraws the document (an undone act). */
export type Write = {
  readonly kind: Kind;
  readonly type: TypeName;
  readonly id: string;
  readonly class: DocumentClass;
  /** The hash of the version that this one replaces; `null` for a new document. */
  readonly base: string | null;
  readonly body: string | null;
  /** Addresses of the attachments that this version names; they lie in the folder before the entry does, and a purge takes them along. */
  readonly attachments?: readonly string[];
};

/** An act spread over several entries, such as an import: `n` counts from 1. */
export type Batch = { readonly id: string; readonly n: number; readonly of: number };

/** What a command hands to the ledger. The ledger adds who, when, the chain and the seal; the same `id` twice is stored once. */
export type Act = {
  readonly id: string;
  readonly verb: string;
  readonly writes: readonly Write[];
  readonly batch?: Batch;
  /** By which rules it was decided, as `rulesOn` names them; without it by those that the program brings along. */
  readonly rules?: string;
  /** Where its documents live, if not in the own branch's stream; all of an act's documents live in one. */
  readonly stream?: string;
};

export type HeaderWrite = Omit<Write, 'body'> & { readonly bodyHash: string };
/** `superior`: an account of the county acts, in an entry of the county's own. */
export type EntryActor = { readonly profileId: string; readonly role: Role | 'superior'; readonly personId?: string };

/** What the chain binds and what is never purged: no personal data in here. Hashes and salts are lower-case hex, `at` is ISO UTC. */
export type Header = {
  readonly id: string;
  readonly device: string;
  readonly incarnation: number;
  readonly seq: number;
  readonly stream: string;
  readonly at: string;
  readonly actor: EntryActor;
  readonly verb: string;
  readonly rules: string;
  readonly batch?: Batch;
  readonly writes: readonly HeaderWrite[];
  /** Documents whose bodies this entry takes out of the ledger for good; such an entry writes nothing. */
  readonly purges?: readonly string[];
  /** By the county alone: PCs of the stream that it listens to no longer. */
  readonly revokes?: readonly { readonly device: string; readonly since: string }[];
  /** After a restore: the own entry of a lost branch of the chain that this one says again. */
  readonly reissues?: { readonly id: string; readonly commitment: string };
  /** Commitment of this device's entry before; of the first: 64 zeros. */
  readonly prev: string;
  readonly salt: string;
};

/** The body of a write and the salt of its hash; `null` where a purge took both. A withdrawn document has the body `null` as JSON. */
export type Body = { readonly salt: string; readonly body: string } | null;
export type Entry = { readonly header: Header; readonly bodies: readonly Body[] };

/**
 * What lies at a position of the ledger (counted from 1). Foreign entries, verdicts and papers are kept verbatim; the commitment of
 * a verdict or a paper is the hash of its text and salt, and a purge empties it if it `concerns` a purged document.
 */
export type LedgerRecord =
  | { readonly position: number; readonly type: 'own'; readonly commitment: string; readonly entry: Entry }
  | { readonly position: number; readonly type: 'foreign'; readonly commitment: string; readonly entry: Entry }
  | {
      readonly position: number;
      readonly type: 'verdict';
      readonly commitment: string;
      readonly concerns: readonly string[];
      /** The JSON of a `KeptRow`. */
      readonly text: Body;
      /** The versions that the row `shows`; put in when the record is read. */
      readonly shown?: readonly ShownDocument[];
    }
  | {
      readonly position: number;
      readonly type: 'paper';
      readonly commitment: string;
      readonly concerns: readonly string[];
      readonly text: Body;
    }
  | { readonly position: number; readonly type: 'purge'; readonly commitment: string; readonly entry: Entry };
export type RecordType = LedgerRecord['type'];
export type EntryRecord = Extract<LedgerRecord, { entry: Entry }>;

/** What the ledger answers for an act; `hashes` are those of its writes, in their order. */
export type SavedEntry = {
  readonly id: string;
  readonly position: number;
  readonly commitment: string;
  readonly at: string;
  readonly hashes: readonly string[];
};

export type { Mark } from '../data/change.ts';
