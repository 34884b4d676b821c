import type { Cell } from '../workbook.ts';

/** One thing that a kind of record knows, and how its column is recognised. */
export type FieldRule = {
  readonly label: string;
  /** Heads under which it goes, as they read without blanks, stars, colons and brackets. */
  readonly heads: readonly string[];
  /** Whether a value looks like one; used to propose columns without a usable head and to doubt a proposal. */
  readonly fits?: (cell: Cell) => boolean;
};

/** All fields of one kind of record. `key` is the field without which a row says nothing; its column finds the table. */
export type FieldSet<F extends string> = {
  readonly subject: string;
  readonly key: F;
  readonly fields: Readonly<Record<F, FieldRule>>;
  /** Heads that are recognised and never taken over: the least that the work needs is kept (privacy). */
  readonly notKept: readonly string[];
};
