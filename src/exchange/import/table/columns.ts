import { done, refuse } from '../../../domain/outcome.ts';
import type { Cell } from '../workbook.ts';
import type { FieldSet } from './field-set.ts';
import { matchHead, plainHead } from './heads.ts';
import type { Table } from './table.ts';

/** Which field each column of a table is; `null` where it is not taken over. */
export type Mapping<F extends string> = readonly (F | null)[];

/** Why a column was proposed as it is. `doubtful`: the head says so and most of its values do not look like it. */
export type Proposal<F extends string> = {
  readonly field: F | null;
  readonly why: 'remembered' | 'head' | 'head-contains' | 'values' | 'doubtful' | 'counter' | 'not-kept' | 'taken' | 'unknown' | 'empty';
};

/** What was chosen for a head before, per kind of record; `''` stands for “not taken over”. */
export type ColumnMemory = Readonly<Record<string, string>>;

const LOOK_AT = 50;

/** A proposal per column. What the user chose for the same head last time comes first; a field is given to one column only. */
export function proposeColumns<F extends string>(table: Table, set: FieldSet<F>, memory: ColumnMemory): readonly Proposal<F>[] {
  const first = table.columns.map((column): Proposal<F> => {
    const remembered = memory[plainHead(column.parent + column.head)];
    if (remembered === '' && column.head) return { field: null, why: 'remembered' };
    if (remembered && Object.hasOwn(set.fields, remembered)) return { field: remembered as F, why: 'remembered' };
    if (!column.head && column.sample.length === 0) return { field: null, why: 'empty' };
    const match = matchHead(set, column.head, column.parent);
    if (match.is !== 'field') return { field: null, why: match.is };
    if (share(table, column.index, set.fields[match.field].fits) < 0.3) return { field: match.field, why: 'doubtful' };
    return { field: match.field, why: match.whole ? 'head' : 'head-contains' };
  });
  return onlyOnce(byValues(table, set, first));
}

/** A column without a telling head is proposed by its values, if nearly all of them look like one field that is still free. */
function byValues<F extends string>(table: Table, set: FieldSet<F>, proposals: readonly Proposal<F>[]): readonly Proposal<F>[] {
  const free = (Object.keys(set.fields) as F[]).filter((field) => set.fields[field].fits && !proposals.some((it) => it.field === field));
  return proposals.map((proposal, index) => {
    if (proposal.why !== 'unknown') return proposal;
    const field = free.find((it) => table.rows.length >= 3 && share(table, index, set.fields[it].fits) >= 0.9);
    return field ? { field, why: 'values' } : proposal;
  });
}

const STRENGTH: Readonly<Record<Proposal<string>['why'], number>> = {
  remembered: 5,
  head: 4,
  'head-contains': 3,
  values: 2,
  doubtful: 1,
  counter: 0,
  'not-kept': 0,
  taken: 0,
  unknown: 0,
  empty: 0,
};

function onlyOnce<F extends string>(proposals: readonly Proposal<F>[]): readonly Proposal<F>[] {
  return proposals.map((proposal, index) => {
    if (proposal.field === null) return proposal;
    const rival = proposals.some(
      (other, at) =>
        other.field === proposal.field &&
        at !== index &&
        (STRENGTH[other.why] > STRENGTH[proposal.why] || (STRENGTH[other.why] === STRENGTH[proposal.why] && at < index)),
    );
    return rival ? { field: null, why: 'taken' } : proposal;
  });
}

/** How many of the first values look like the field; 1 where it cannot be told. */
function share(table: Table, column: number, fits: ((cell: Cell) => boolean) | undefined): number {
  if (!fits) return 1;
  const cells = table.rows.flatMap((row) => row.cells[column] ?? []).slice(0, LOOK_AT);
  return cells.length === 0 ? 1 : cells.filter(fits).length / cells.length;
}

/** The memory with this table's choices in it. */
export const remember = <F extends string>(memory: ColumnMemory, table: Table, mapping: Mapping<F>): ColumnMemory => ({
  ...memory,
  ...Object.fromEntries(
    table.columns.filter((column) => column.head).map((column) => [plainHead(column.parent + column.head), mapping[column.index] ?? '']),
  ),
});

export type MappingRefusal =
  | { readonly code: 'key-column-missing'; readonly field: string }
  | { readonly code: 'column-twice'; readonly field: string; readonly columns: readonly number[] };

/** A mapping that can be read: the key field is there, and no field twice. */
export function checkMapping<F extends string>(set: FieldSet<F>, mapping: Mapping<F>) {
  const columnsOf = (field: F) => mapping.flatMap((it, index) => (it === field ? [index] : []));
  if (columnsOf(set.key).length === 0) return refuse<MappingRefusal>({ code: 'key-column-missing', field: set.fields[set.key].label });
  for (const field of Object.keys(set.fields) as F[]) {
    const columns = columnsOf(field);
    if (columns.length > 1) return refuse<MappingRefusal>({ code: 'column-twice', field: set.fields[field].label, columns });
  }
  return done(mapping);
}

/** The cell of a field in a row. */
export const cellOf = <F extends string>(row: { readonly cells: readonly (Cell | null)[] }, mapping: Mapping<F>, field: F): Cell | null => {
  const column = mapping.indexOf(field);
  return column === -1 ? null : (row.cells[column] ?? null);
};
