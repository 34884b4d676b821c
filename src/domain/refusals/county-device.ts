import type { GroupInvitationRefusal } from './group-enterprises.ts';

/** Reasons around PCs: how one comes to be known, and what is not taken from one that is. */
export type CountyEnrolmentRefusal =
  | { readonly code: 'code-unknown' }
  | { readonly code: 'code-used'; readonly on: string }
  | { readonly code: 'code-expired'; readonly on: string }
  | { readonly code: 'code-revoked'; readonly on: string }
  /** The organisation has records of another ledger already: a PC that brings its own must join instead. */
  | { readonly code: 'branch-has-records'; readonly organisationName: string; readonly devices: number }
  /** The ledger belongs to another organisation of the tree. */
  | { readonly code: 'ledger-of-another'; readonly organisationName: string }
  | { readonly code: 'nothing-to-join'; readonly organisationName: string }
  | { readonly code: 'device-known' }
  | { readonly code: 'too-many-tries'; readonly waitSeconds: number };

export type CountyDeviceRefusal =
  | CountyEnrolmentRefusal
  | GroupInvitationRefusal
  | { readonly code: 'device-unknown' }
  /** `held`: acts of this PC that wait to be looked at; `waiting`: files of it that wait for an earlier one; `outside`: those of its file that are of groups which its enterprise is not in. */
  | {
      readonly code: 'device-revoked';
      readonly since: string;
      readonly held?: number;
      readonly waiting?: number;
      readonly outside?: number;
    }
  | { readonly code: 'county-other'; readonly county: string }
  /** A PC offers what another one, or another stream's, wrote; such work comes by courier. */
  | { readonly code: 'offer-of-another'; readonly entry: string }
  /** A stream that is no group, or a group that the PC's enterprise is not in. */
  | { readonly code: 'group-not-yours'; readonly stream: string }
  /** The entry by which an enterprise founds or joins a group is not taken; then nothing of the request is. */
  | { readonly code: 'group-entry-refused'; readonly reason: string }
  | { readonly code: 'row-not-ours'; readonly seq: number }
  | { readonly code: 'row-out-of-order'; readonly seq: number; readonly expected: number }
  | { readonly code: 'certificate-forged' }
  /** A PC asks to become a device of its own, and nobody else goes on as the one that it is. */
  | { readonly code: 'device-not-copied' }
  | { readonly code: 'stream-recovering'; readonly stream: string }
  | { readonly code: 'act-refused'; readonly reason: string };
