import type { Outcome } from '../../domain/outcome.ts';

/** The addresses that a county answers desks at. */
export type CountyPath =
  | '/sync'
  | '/sync/rows'
  | '/sync/courier'
  | '/enrol'
  | '/enrol/again'
  | '/enrol/own'
  | '/branch-key'
  | '/group-invitation'
  | '/late-work';

/** One question to the county. `post` brings JSON there and JSON back, in whatever way the line goes. */
export type Post = (path: CountyPath, body: object, signal?: AbortSignal) => Promise<Outcome<unknown, LineFault>>;

/** Why no answer came. None of these is an error: the work lies in the ledger and goes out another time. */
export type LineFault =
  | { readonly code: 'county-unreachable'; readonly reason: string }
  | { readonly code: 'county-slow'; readonly seconds: number }
  /** Nobody vouches for the certificate, and nobody here has confirmed it yet. */
  | { readonly code: 'certificate-unknown'; readonly fingerprint: string }
  | { readonly code: 'certificate-changed'; readonly fingerprint: string; readonly expected: string }
  | { readonly code: 'proxy-refused'; readonly status: number }
  | { readonly code: 'answer-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'answer-unreadable'; readonly path: string }
  /** The county answered, and said no in its own words; without a code it was some other machine on the way. */
  | { readonly code: 'county-refuses'; readonly status: number; readonly refusal: CountysNo };
export type CountysNo = { readonly code: string; readonly [number: string]: unknown };
