import type { Refusal } from '../../../domain/outcome.ts';
import type { RowPlace } from '../roster/row.ts';
import type { NoRecord } from '../table/row-kind.ts';
import type { ValueProblem } from '../values/problems.ts';
import type { NameQuestion } from './people.ts';

/** Why a row of an old ledger is not taken over. Fields are named by their labels. */
export type LedgerSkip =
  | { readonly code: 'no-record'; readonly kind: NoRecord }
  | { readonly code: 'hidden-left-out' }
  | { readonly code: 'value-missing'; readonly field: string }
  | { readonly code: 'value-unusable'; readonly field: string; readonly problem: ValueProblem }
  | { readonly code: 'person-unknown'; readonly names: readonly string[] }
  /** PST-01: a post has one holder. */
  | { readonly code: 'holders-several'; readonly names: readonly string[] }
  | { readonly code: 'twice-in-file'; readonly sheet: string; readonly number: number }
  | { readonly code: 'no-open-period'; readonly on: string }
  | { readonly code: 'rule'; readonly refusal: Refusal }
  | { readonly code: 'answered-leave-out' };

/** What is worth knowing about a row that is taken over all the same. */
export type LedgerNote =
  | { readonly note: 'hidden-row' }
  | { readonly note: 'day-added'; readonly field: string; readonly on: string }
  | { readonly note: 'category-other' }
  | { readonly note: 'benefit-not-verified' }
  | { readonly note: 'item-not-in-scheme'; readonly item: string };

export type LedgerOutcome<Old> =
  | { readonly outcome: 'add'; readonly record: Old }
  | { readonly outcome: 'same' }
  | { readonly outcome: 'skip'; readonly reason: LedgerSkip }
  | { readonly outcome: 'ask'; readonly questions: readonly NameQuestion[] };

export type LeftOutValue = { readonly field: string; readonly problem: ValueProblem };
export type LedgerRow<Old> = RowPlace & {
  /** What the row is called on screen: the idea, the post, the person. */
  readonly name: string;
  readonly leftOut: readonly LeftOutValue[];
  readonly notes: readonly LedgerNote[];
} & LedgerOutcome<Old>;

export type LedgerPreview<Old> = {
  readonly rows: readonly LedgerRow<Old>[];
  readonly counts: { readonly add: number; readonly change: number; readonly same: number; readonly skip: number; readonly ask: number };
  /** Values that were left out of rows that are taken over. */
  readonly leftOut: number;
  readonly questions: readonly NameQuestion[];
};
