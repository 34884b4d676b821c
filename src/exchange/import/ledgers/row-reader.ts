import { type CivilDate, lastDayOf } from '../../../domain/civil-date.ts';
import { done, type Outcome, refuse } from '../../../domain/outcome.ts';
import { cellOf, type Mapping } from '../table/columns.ts';
import type { FieldSet } from '../table/field-set.ts';
import type { Table, TableRow } from '../table/table.ts';
import { readDate } from '../values/date.ts';
import { readText } from '../values/plain-text.ts';
import type { Understood } from '../values/problems.ts';
import type { Cell } from '../workbook.ts';
import type { LedgerSettings } from './read-ledger.ts';
import type { LedgerNote, LedgerSkip, LeftOutValue } from './row.ts';

/** What a kind of record has at hand to read one row. */
export type RowReader<F extends string> = {
  readonly cell: (field: F) => Cell | null;
  /** The head of a field's column, where units such as 万元 stand. */
  readonly head: (field: F) => string;
  readonly text: (field: F, limit: number) => Understood<string>;
  readonly day: (field: F) => Understood<CivilDate>;
  /** The value, or nothing and a line in what was left out. */
  readonly optional: <T>(field: F, understood: Understood<T>) => T | undefined;
  /** All of these values, or why the row cannot be taken over without one of them. */
  readonly needed: <T extends object>(
    values: { readonly [K in keyof T & F]: Understood<T[K]> },
  ) => Outcome<{ readonly [K in keyof T]: T[K] }, LedgerSkip>;
  readonly note: (note: LedgerNote) => void;
};

type Row<F extends string> = {
  readonly set: FieldSet<F>;
  readonly table: Table;
  readonly mapping: Mapping<F>;
  readonly row: TableRow;
  readonly settings: LedgerSettings;
  readonly leftOut: LeftOutValue[];
  readonly notes: LedgerNote[];
};

export function rowReader<F extends string>({ set, table, mapping, row, settings, leftOut, notes }: Row<F>): RowReader<F> {
  const cell = (field: F) => cellOf(row, mapping, field);
  const label = (field: F) => set.fields[field].label;
  const note = (added: LedgerNote) => void notes.push(added);
  return {
    cell,
    note,
    head: (field) => table.columns[mapping.indexOf(field)]?.head ?? '',
    text: (field, limit) => readText(cell(field), limit),
    day: (field) => {
      const read = readDate(cell(field), { date1904: table.date1904, typed: table.typed, today: settings.today });
      if (!read.ok || read.value === undefined || read.value.length > 7) return read;
      const day = dayIn(read.value, settings);
      if (!day) return refuse({ code: 'date-without-day', found: read.value });
      note({ note: 'day-added', field: label(field), on: day });
      return done(day);
    },
    optional: (field, understood) => {
      if (understood.ok) return understood.value;
      leftOut.push({ field: label(field), problem: understood.refusal });
      return undefined;
    },
    needed: (values) => {
      for (const [field, understood] of Object.entries(values) as [F, Understood<unknown>][]) {
        if (!understood.ok) return refuse({ code: 'value-unusable', field: label(field), problem: understood.refusal });
        if (understood.value === undefined) return refuse({ code: 'value-missing', field: label(field) });
      }
      const found = Object.entries(values).map(([field, understood]) => [field, (understood as { value: unknown }).value]);
      return done(Object.fromEntries(found));
    },
  };
}

/** Only because the user said which day is meant; never one in the future. */
function dayIn(month: string, { monthOnly, today }: LedgerSettings): CivilDate | undefined {
  if (monthOnly === 'leave-out') return undefined;
  const day = monthOnly === 'first-day' ? `${month}-01` : lastDayOf(month);
  return day > today ? today : day;
}
