import type { GeneratedAlways } from 'kysely';
import type { DeviceRole } from '../../domain/county/device-role.ts';
import type { Verdict } from '../../ledger/verdict.ts';

/** Everything of a stream is keyed by it. Times that are signed stand in the verdict, verbatim; those in columns are for looking up. */
export type StreamTables = {
  readonly stream: {
    readonly id: string;
    readonly organisation_id: string;
    readonly purpose: StreamPurpose;
    readonly seq: number;
    readonly hash: string;
    readonly created_at: Date;
  };
  /** An enterprise in a group across enterprises, as the group's own documents say it; the one that founded it has the stream. */
  readonly stream_member: {
    readonly stream: string;
    readonly organisation_id: string;
    /** The `group-member` that says so. */
    readonly document: string;
    /** The row with which it left. */
    readonly until_seq: number | null;
  };
  /** A PC that has read a group's stream; `home` is the stream that it enrolled for. */
  readonly stream_reader: {
    readonly stream: string;
    readonly home: string;
    readonly device: string;
    /** The county's epoch in which its place there was last known. */
    readonly heard_epoch: number;
  };
  readonly stream_row: {
    readonly stream: string;
    readonly seq: number;
    readonly entry: string;
    readonly commitment: string;
    readonly device: string;
    readonly device_seq: number;
    readonly outcome: Verdict['outcome'];
    /** JSON, as it was signed. */
    readonly verdict: string;
    readonly signature: string;
    /** JSON, as it came; a purge empties bodies in it. */
    readonly offer: string;
    readonly bytes: number;
  };
  readonly stream_version: {
    readonly stream: string;
    readonly seq: number;
    readonly position: number;
    readonly document: string;
    readonly hash: string;
    readonly entry: string;
    readonly accepted: boolean;
  };
  readonly document: {
    readonly stream: string;
    readonly id: string;
    readonly kind: string | null;
    readonly type: string | null;
    readonly class: string | null;
    readonly hash: string | null;
    /** Class A: JSON. Of class B the sealed body lies in the row `seq`. */
    readonly body: string | null;
    /** The document that an answer or a submitted name is about. */
    readonly about: string | null;
    /** Of a submission: the organisations above its branch when it was handed in, nearest first. */
    readonly receivers: readonly string[] | null;
    readonly seq: number;
    readonly purged: boolean;
    /** Of a submission, read out of its body by the database: its form, what its versions have in common, what it is about. */
    readonly form: GeneratedAlways<string | null>;
    readonly matter: GeneratedAlways<string | null>;
    readonly subject: GeneratedAlways<string | null>;
    readonly period: GeneratedAlways<string | null>;
    readonly version: GeneratedAlways<number | null>;
    readonly handed_in_on: GeneratedAlways<string | null>;
  };
  readonly document_home: { readonly id: string; readonly stream: string };
  readonly chain: {
    readonly stream: string;
    readonly device: string;
    readonly incarnation: number;
    readonly seq: number;
    readonly commitment: string;
  };
  readonly device: {
    readonly stream: string;
    readonly id: string;
    readonly organisation_id: string;
    readonly role: DeviceRole;
    readonly public_key: string;
    readonly secret_hash: string;
    readonly enrolled_at: Date;
    readonly seen_at: Date;
    /** By how much its clock was ahead of the county's when it was last heard of; behind: negative. */
    readonly clock_off_minutes: number;
    readonly forked_at: Date | null;
    readonly revoked_at: Date | null;
    readonly returned_at: Date | null;
    /** The county's epoch in which its place was last known. */
    readonly heard_epoch: number;
    /** JSON of a `KeyBox`. */
    readonly key_box: string | null;
    /** The device that this PC went on as, until it was found to be a copy. */
    readonly copy_of: string | null;
  };
  /** A courier file, sealed as it came, that goes on behind another one. */
  readonly courier_waiting: {
    readonly stream: string;
    readonly device: string;
    readonly digest: string;
    readonly number: number;
    readonly file: Uint8Array;
    readonly received_at: Date;
  };
  /** Of an organisation's register in a year the last number that was given out. */
  readonly register: {
    readonly organisation_id: string;
    readonly name: string;
    readonly year: number;
    readonly epoch: number;
    readonly last: number;
  };
  readonly branch_key: {
    readonly stream: string;
    readonly generation: number;
    readonly wrapped: string;
    /** JSON: `shares` and `without` of a `WrappedBranchKey`. */
    readonly shares: string;
  };
  readonly handed_key: { readonly stream: string; readonly sealed: string; readonly until: Date };
  /** Offers of a revoked PC, until somebody decided about them; `stream` may be that of a group, `home` is the one that it enrolled for. */
  readonly late_offer: {
    readonly stream: string;
    readonly home: string;
    readonly device: string;
    readonly incarnation: number;
    readonly device_seq: number;
    readonly entry: string;
    readonly commitment: string;
    readonly offer: string;
    readonly handed_at: Date;
  };
  readonly enrolment_code: {
    readonly id: string;
    readonly code_hash: string;
    readonly organisation_id: string;
    readonly role: DeviceRole;
    readonly issued_by: string;
    readonly issued_at: Date;
    readonly until: Date;
    readonly used_at: Date | null;
    readonly stream: string | null;
    readonly device: string | null;
    readonly revoked_at: Date | null;
  };
};

/** What an organisation's PCs write, what it says to all below it, and a group that it shares with others. */
export type StreamPurpose = 'records' | 'notices' | 'group';
