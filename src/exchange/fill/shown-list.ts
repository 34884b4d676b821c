import type { CivilDate } from '../../domain/civil-date.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { FilledForm, Form, Value } from '../forms/form.ts';
import { fillForm } from './sheet-head.ts';

type ShownList = { readonly rows: readonly (readonly Value[])[]; readonly filter: string; readonly masked: boolean };

type ShownSheet = Pick<FilledForm, 'period' | 'rows'> & { readonly masked: boolean };

/** The rows in the order of the screen; over them stands by what they were filtered. */
export function shownRows(form: Form, { rows, filter, masked }: ShownList, on: CivilDate): ShownSheet {
  const [table] = form.blocks;
  const titles = table?.block === 'table' ? table.columns.slice(1).map(({ name }) => name) : [];
  const lines = rows.map((cells, index) => ({
    序号: index + 1,
    ...Object.fromEntries(titles.map((title, column) => [title, cells[column] ?? ''])),
  }));
  return { period: [filter, on].filter(Boolean).join('　'), rows: { 所列: lines }, masked };
}

export function shownListSheet(organisation: Organisation, form: Form, list: ShownList, on: CivilDate): FilledForm {
  const { period, rows, masked } = shownRows(form, list, on);
  return { ...fillForm(form, { organisation, period, aboutId: organisation.id }, {}, rows), masked };
}
