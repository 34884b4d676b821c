import type { Outcome } from '../../../domain/outcome.ts';

/** Why a value was not taken over. It is left out and reported; nothing is ever guessed in its place. */
export type ValueProblem =
  | { readonly code: 'cell-error'; readonly found: string }
  | { readonly code: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly code: 'date-unreadable'; readonly found: string }
  | { readonly code: 'date-two-digit-year'; readonly found: string }
  | { readonly code: 'date-impossible'; readonly found: string }
  | { readonly code: 'date-year-only'; readonly found: string }
  | { readonly code: 'date-without-day'; readonly found: string }
  | { readonly code: 'date-without-year'; readonly found: string }
  | { readonly code: 'date-month-ambiguous'; readonly found: string; readonly year: string }
  | { readonly code: 'date-too-early'; readonly found: string }
  | { readonly code: 'date-in-future'; readonly found: string; readonly today: string }
  | { readonly code: 'id-ruined'; readonly found: string }
  | { readonly code: 'id-masked' }
  | { readonly code: 'id-old' }
  | { readonly code: 'id-length'; readonly length: number }
  | { readonly code: 'id-date-impossible'; readonly found: string }
  | { readonly code: 'id-checksum'; readonly expected: string; readonly found: string }
  | { readonly code: 'phone-unreadable'; readonly found: string }
  | { readonly code: 'phone-several'; readonly found: string }
  | { readonly code: 'phone-ruined'; readonly found: string }
  | { readonly code: 'choice-unknown'; readonly found: string; readonly known: readonly string[] }
  | { readonly code: 'number-unreadable'; readonly found: string }
  | { readonly code: 'name-damaged'; readonly found: string }
  | { readonly code: 'name-unlikely'; readonly found: string };

/** A value that was understood, `undefined` where nothing is written, or why it was not understood. */
export type Understood<T> = Outcome<T | undefined, ValueProblem>;
