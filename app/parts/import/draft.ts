import type { Answer } from '../../../src/exchange/import/roster/preview.ts';
import type { HeadRows } from '../../../src/exchange/import/table/chosen-table.ts';

export type StepKey = 'file' | 'sheet' | 'columns' | 'preview' | 'check';

/**
 * What was chosen on the way. The drawer keeps this and not the rows: whole ID numbers stay in memory only, and the same file is
 * chosen again when the work goes on.
 */
export type ImportDraft = {
  readonly at: StepKey;
  readonly file: { readonly name: string; readonly bytes: number } | null;
  readonly sheets: readonly string[];
  readonly heads: Readonly<Record<string, HeadRows>>;
  readonly columns: Readonly<Record<string, readonly (string | null)[]>>;
  readonly hiddenRows: 'take' | 'leave-out';
  readonly options: Readonly<Record<string, string>>;
  /** By row, or by name where one answer serves many rows. */
  readonly answers: Readonly<Record<string, Answer>>;
};

export const freshDraft: ImportDraft = {
  at: 'file',
  file: null,
  sheets: [],
  heads: {},
  columns: {},
  hiddenRows: 'take',
  options: {},
  answers: {},
};
