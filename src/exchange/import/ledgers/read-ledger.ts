import type { CivilDate } from '../../../domain/civil-date.ts';
import type { Mapping } from '../table/columns.ts';
import { cellOf } from '../table/columns.ts';
import type { FieldSet } from '../table/field-set.ts';
import { noRecordIn } from '../table/row-kind.ts';
import type { Table, TableRow } from '../table/table.ts';
import { plainText } from '../values/plain-text.ts';
import type { NameQuestion } from './people.ts';
import type { LedgerNote, LedgerOutcome, LedgerPreview, LedgerRow, LeftOutValue } from './row.ts';
import { type RowReader, rowReader } from './row-reader.ts';

export type LedgerSource<F extends string> = { readonly table: Table; readonly mapping: Mapping<F> };
/** `monthOnly`: which day a date gets that says only its month, if the user wants one at all. */
export type LedgerSettings = {
  readonly today: CivilDate;
  readonly hiddenRows: 'take' | 'leave-out';
  readonly monthOnly: 'leave-out' | 'first-day' | 'last-day';
  /** Keys of rows that the user does not want. */
  readonly leftOut: ReadonlySet<string>;
};

/** How one kind of record is read off a row. `identity` is what two rows about one thing have in common. */
export type LedgerKind<F extends string, Old> = {
  readonly set: FieldSet<F>;
  readonly read: (row: RowReader<F>) => LedgerOutcome<Old>;
  readonly identity: (old: Old) => string;
};

/** Reads every row of the chosen sheets. Of two rows about one thing the first counts. */
export function readLedger<F extends string, Old>(
  kind: LedgerKind<F, Old>,
  sources: readonly LedgerSource<F>[],
  settings: LedgerSettings,
): LedgerPreview<Old> {
  const rows: LedgerRow<Old>[] = [];
  const firstOf = new Map<string, LedgerRow<Old>>();
  for (const source of sources) {
    for (const row of source.table.rows) {
      const read = readRow(kind, source, { row, settings });
      if (!read) continue;
      const identity = read.outcome === 'add' ? kind.identity(read.record) : undefined;
      const twin = identity === undefined ? undefined : firstOf.get(identity);
      if (twin) rows.push({ ...read, outcome: 'skip', reason: { code: 'twice-in-file', sheet: twin.sheet, number: twin.number } });
      else rows.push(read);
      if (identity !== undefined && !twin) firstOf.set(identity, read);
    }
  }
  return summed(rows);
}

function readRow<F extends string, Old>(
  { set, read }: LedgerKind<F, Old>,
  { table, mapping }: LedgerSource<F>,
  { row, settings }: { readonly row: TableRow; readonly settings: LedgerSettings },
): LedgerRow<Old> | undefined {
  const taken = mapping.flatMap((field, index) => (field ? [index] : []));
  const noRecord = noRecordIn(table, row, taken);
  if (noRecord === 'blank') return undefined;
  const leftOut: LeftOutValue[] = [];
  const notes: LedgerNote[] = row.hidden ? [{ note: 'hidden-row' }] : [];
  const place = { key: `${table.sheet}!${row.number}`, sheet: table.sheet, number: row.number };
  const told = { ...place, name: plainText(cellOf(row, mapping, set.key)?.text ?? '').slice(0, 60), leftOut, notes };
  if (noRecord) return { ...told, outcome: 'skip', reason: { code: 'no-record', kind: noRecord } };
  if (row.hidden && settings.hiddenRows === 'leave-out') return { ...told, outcome: 'skip', reason: { code: 'hidden-left-out' } };
  if (settings.leftOut.has(place.key)) return { ...told, outcome: 'skip', reason: { code: 'answered-leave-out' } };
  return { ...told, ...read(rowReader({ set, table, mapping, row, settings, leftOut, notes })) };
}

function summed<Old>(rows: readonly LedgerRow<Old>[]): LedgerPreview<Old> {
  const counts = { add: 0, change: 0, same: 0, skip: 0, ask: 0 };
  const questions = new Map<string, NameQuestion>();
  for (const row of rows) {
    counts[row.outcome] += 1;
    if (row.outcome === 'ask') for (const question of row.questions) questions.set(question.key, question);
  }
  const leftOut = rows.reduce((sum, row) => sum + (row.outcome === 'add' ? row.leftOut.length : 0), 0);
  return { rows, counts, leftOut, questions: [...questions.values()] };
}
