import type { ComponentType } from 'react';
import type { FieldSet } from '../../../src/exchange/import/table/field-set.ts';
import type { Table } from '../../../src/exchange/import/table/table.ts';
import type { ImportDraft } from './draft.ts';

export type Source = { readonly table: Table; readonly mapping: readonly (string | null)[] };
export type RowOutcome = 'add' | 'change' | 'same' | 'skip' | 'ask';
/** Somebody who may be meant by a row or a name. */
export type Candidate = { readonly personId: string; readonly word: string };

/** One row of the preview in words. */
export type ShownRow = {
  readonly key: string;
  readonly sheet: string;
  readonly number: number;
  readonly name: string;
  readonly outcome: RowOutcome;
  /** Everything that is to be said about it, as one line. */
  readonly says: string;
  /** Rows that are no records at all do not come back as a workbook. */
  readonly comesBack: boolean;
  /** For a question: who may be meant. */
  readonly candidates: readonly Candidate[];
  readonly mayBeNew: boolean;
};
/** A name of the file that several people bear. */
export type ShownQuestion = { readonly key: string; readonly words: string; readonly candidates: readonly Candidate[] };

/** What would happen if the import were confirmed now. */
export type Reading = {
  readonly rows: readonly ShownRow[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly leftOut: number;
  readonly questions: readonly ShownQuestion[];
};
export type OptionsProps = {
  readonly draft: ImportDraft;
  readonly sources: readonly Source[];
  readonly onChange: (options: Readonly<Record<string, string>>) => void;
};

/** What differs between the things that can be imported, at the desk and at the console; the steps are the same for all. */
export type ImportSubject = {
  readonly title: string;
  /** 花名册, 积分台账, 组织一览表. */
  readonly book: string;
  readonly unit: string;
  /** Where it goes: 台账, 组织树. */
  readonly into: string;
  readonly set: FieldSet<string>;
  readonly words: Readonly<Record<RowOutcome, string>>;
  /** Said on the last page before anything is written. */
  readonly consequence: string;
  /** How it is taken back. */
  readonly undo: string;
  readonly Options?: ComponentType<OptionsProps>;
  /** What the options still lack. */
  readonly missing?: (parts: Omit<OptionsProps, 'onChange'>) => string | undefined;
};
