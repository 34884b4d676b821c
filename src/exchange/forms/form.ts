/**
 * One printed or exported form. The same description makes the sheet on paper, the standard Word and Excel templates and
 * the list of placeholders that the app shows to people who bring their superior's own file.
 */
export type Form = {
  readonly number: string;
  readonly title: string;
  readonly version: string;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
};

export type Block =
  /** Pairs of label and value, as many to a row as `columns` says; a `wide` one takes its own row, a `tall` one is a long text. */
  | { readonly block: 'fields'; readonly columns: 1 | 2 | 3; readonly fields: readonly Field[] }
  /** One row per record. `of` names the list; the head row is repeated on every page. */
  | { readonly block: 'table'; readonly of: string; readonly columns: readonly Column[] }
  /** Running text (notices, pledges, letters); placeholders stand in double braces. */
  | { readonly block: 'text'; readonly paragraphs: readonly string[] }
  /** Last row: opinions and signatures, the right-most cell with the place for the seal. */
  | { readonly block: 'seal'; readonly cells: readonly string[] };

export type Field = { readonly name: string; readonly label?: string; readonly wide?: boolean; readonly tall?: boolean };
/** `width` in millimetres; the widths of a table add up to at most 165 upright, 250 across. */
export type Column = { readonly name: string; readonly width: number; readonly align?: 'left' | 'right' | 'center' };

export type Value = string | number;
export type Row = Readonly<Record<string, Value>>;
/** A form with its figures. `serial` goes into the QR code; `rows` by the name of the table. */
export type FilledForm = {
  readonly form: Form;
  readonly unit: string;
  readonly period: string;
  readonly serial: string;
  readonly draft?: boolean;
  readonly masked?: boolean;
  readonly values: Row;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
};

/** What stands on every form beside its own fields. */
export const HEAD_PLACEHOLDERS = ['单位', '期间', '编号', '草稿', '打码', '二维码'] as const;

export type Placeholder = { readonly name: string; readonly of?: string };

/** Every placeholder that a template of this form may hold, in the order in which the form reads. */
export function placeholdersOf(form: Form): readonly Placeholder[] {
  const own = form.blocks.flatMap((block): Placeholder[] => {
    if (block.block === 'fields') return block.fields.map(({ name }) => ({ name }));
    if (block.block === 'table') return block.columns.map(({ name }) => ({ name, of: block.of }));
    if (block.block === 'text') return block.paragraphs.flatMap(namesIn).map((name) => ({ name }));
    return [];
  });
  return [...HEAD_PLACEHOLDERS.map((name) => ({ name })), ...own];
}

const namesIn = (paragraph: string): string[] => [...paragraph.matchAll(/\{\{([^{}]+)\}\}/g)].map((match) => match[1]!);

/** The placeholders outside tables with their values; what a form leaves open is empty, never the bare name. */
export function scalarsOf(filled: FilledForm): Record<string, Value> {
  const empty = Object.fromEntries(placeholdersOf(filled.form).flatMap(({ name, of }) => (of ? [] : [[name, '']])));
  return {
    ...empty,
    ...filled.values,
    单位: filled.unit,
    期间: filled.period,
    编号: filled.serial,
    草稿: filled.draft ? '草稿' : '',
    打码: filled.masked ? '已打码' : '',
  };
}
