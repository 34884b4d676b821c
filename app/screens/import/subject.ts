import type { ComponentType } from 'react';
import type { CommandContext, CommandOutcome } from '../../../src/commands/context.ts';
import type { ImportPlan } from '../../../src/commands/import-plan.ts';
import type { FieldSet } from '../../../src/exchange/import/table/field-set.ts';
import type { Table } from '../../../src/exchange/import/table/table.ts';
import type { Where } from '../../where.ts';
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
  readonly plan: (context: CommandContext) => Promise<CommandOutcome<ImportPlan>>;
};
export type ReadingParts = {
  readonly sources: readonly Source[];
  readonly draft: ImportDraft;
  readonly book: string;
  readonly active: boolean;
};
export type OptionsProps = {
  readonly draft: ImportDraft;
  readonly sources: readonly Source[];
  readonly onChange: (options: Readonly<Record<string, string>>) => void;
};

/** What differs between the things that can be imported; the wizard is the same for all. */
export type Subject = {
  readonly id: 'roster' | 'ideas' | 'posts' | 'points';
  readonly title: string;
  /** 花名册, 积分台账. */
  readonly book: string;
  readonly unit: string;
  readonly set: FieldSet<string>;
  readonly words: Readonly<Record<RowOutcome, string>>;
  readonly back: Where;
  /** Said on the last page before anything is written. */
  readonly consequence: string;
  readonly Options: ComponentType<OptionsProps>;
  /** What the options still lack. */
  readonly missing: (parts: Omit<OptionsProps, 'onChange'>) => string | undefined;
  readonly useReading: (parts: ReadingParts) => Reading | undefined;
};
