import type { Outcome } from '../../src/domain/outcome.ts';
import type { CourierRefusal } from '../../src/domain/refusals/courier.ts';
import type { LedgerRefusal } from '../../src/ledger/refusals.ts';
import type { EnrolmentRefusal } from '../../src/sync/enrolment.ts';
import type { LineTrouble } from './line.ts';

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
