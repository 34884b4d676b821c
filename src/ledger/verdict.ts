import { canonical } from './canonical.ts';
import { type Hash, NO_ENTRY } from './chain.ts';

/** What the county found of one entry, and where in the stream's log it stands. Signed; `receivedAt` is the county's clock, as data. */
export type Verdict = {
  readonly county: string;
  readonly epoch: number;
  readonly stream: string;
  /** Of the stream's log, from 1 without holes; `hash` binds this row and all before it. */
  readonly seq: number;
  readonly hash: string;
  readonly device: string;
  readonly incarnation: number;
  readonly deviceSeq: number;
  readonly entry: string;
  readonly commitment: string;
  readonly outcome: 'accepted' | 'refused' | 'conflict';
  readonly refusal?: CountyRefusal;
  /** Of an accepted entry that hands something in: the organisations above the branch at that moment, nearest first. They have it. */
  readonly receivers?: readonly string[];
  /** Of the first entry of a group's stream: the organisation whose PC founded it, and whose it is. */
  readonly founder?: string;
  readonly receivedAt: string;
};

/** Why the county did not accept an entry. `rule` is the domain's refusal, with its numbers. */
export type CountyRefusal =
  | { readonly code: 'stream-not-yours'; readonly stream: string }
  | { readonly code: 'signature-wrong' }
  | { readonly code: 'body-unsound'; readonly document: string }
  | {
      readonly code: 'county-body-invalid';
      readonly document: string;
      readonly type: string;
      readonly path: string;
      readonly reason: string;
    }
  /** Who shares a group is said in the group's stream and nowhere else, and there lies nothing that is only the branch's own. */
  | { readonly code: 'stream-not-for'; readonly document: string; readonly type: string }
  | { readonly code: 'class-wrong'; readonly document: string; readonly type: string; readonly found: string }
  | { readonly code: 'document-of-another'; readonly document: string }
  | { readonly code: 'purge-breaks-group'; readonly document: string }
  /** What another enterprise of the group calls one of its people. */
  | { readonly code: 'name-of-another'; readonly document: string }
  | { readonly code: 'county-document-purged'; readonly document: string }
  | { readonly code: 'base-old'; readonly document: string; readonly current: string | null }
  | { readonly code: 'depends-on-refused'; readonly document: string; readonly entry: string }
  | { readonly code: 'device-revoked'; readonly since: string }
  | { readonly code: 'verb-not-yours'; readonly verb: string; readonly role: string }
  | { readonly code: 'rule'; readonly document: string; readonly rule: { readonly code: string; readonly [number: string]: unknown } };

/** A row of a stream's log that somebody stands at; before the first, `seq` 0 and 64 zeros. */
export type Place = { readonly seq: number; readonly hash: string };
export const BEFORE_FIRST: Place = { seq: 0, hash: NO_ENTRY };

type Told = Pick<Verdict, 'stream' | 'commitment' | 'outcome'>;

/** The next row's place: its hash binds the row before, the entry and what came of it. */
export const placeAfter = (hash: Hash, { seq, hash: before }: Place, { stream, commitment, outcome }: Told): Place => ({
  seq: seq + 1,
  hash: hash(`row\n${canonical([before, stream, seq + 1, commitment, outcome])}`),
});

/** A row as the ledger keeps it, verbatim, in the text of a verdict record. */
export type KeptRow = {
  readonly verdict: Verdict;
  readonly signature: string;
  /** Of another's entry: what its device signed besides the commitment, so that it can be offered again as it came. */
  readonly offer?: unknown;
  /** Generations of the key that this PC did not have when the row came: it kept nothing of what is sealed under them. */
  readonly lacks?: readonly number[];
  /** Documents that show another version after this row than the entry's: the entry that wrote it, or `null` where nothing is left. */
  readonly shows?: readonly { readonly id: string; readonly entry: string | null }[];
};

export const keptRow = (text: string): KeptRow => JSON.parse(text);

/** What the county signs. */
export const verdictText = (verdict: Verdict): string => `verdict\n${canonical(verdict)}`;
