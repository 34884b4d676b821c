import type { PersonFields } from '../../../domain/roster.ts';
import type { NoRecord } from '../table/row-kind.ts';
import type { IdNumber } from '../values/id-number.ts';
import type { ValueProblem } from '../values/problems.ts';
import type { RosterField } from './fields.ts';

/** A value of a row that was left out, and why. */
export type LeftOut = { readonly field: RosterField; readonly problem: ValueProblem };

/** What is worth knowing about a row that is taken over all the same. */
export type RowNote =
  | { readonly note: 'formula'; readonly fields: readonly RosterField[] }
  | { readonly note: 'hidden-row' }
  | { readonly note: 'private-character' }
  | { readonly note: 'standing-for-all' }
  | { readonly note: 'id-disagrees-birth'; readonly birth: string; readonly fromId: string }
  | { readonly note: 'id-disagrees-gender' }
  | { readonly note: 'namesake'; readonly where: 'roster' | 'file' }
  | { readonly note: 'standing-goes-back'; readonly from: string; readonly to: string };

/** Where a row stands, in words a person can find it by; `key` is that as one text. */
export type RowPlace = { readonly key: string; readonly sheet: string; readonly number: number };

/** A row read as a person. The whole ID number is here until the preview knows its mark, and nowhere else. */
export type RosterRow = RowPlace & {
  readonly fields: Partial<PersonFields>;
  readonly idNumber: IdNumber | undefined;
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly RowNote[];
};

/** A row that cannot be read as a person: no record at all, or no name. */
export type UnreadRow = RowPlace & {
  readonly name: string;
  readonly why:
    | { readonly code: 'no-record'; readonly kind: NoRecord }
    | { readonly code: 'hidden-left-out' }
    | { readonly code: 'name-missing' }
    | { readonly code: 'name-unusable'; readonly problem: ValueProblem };
};
