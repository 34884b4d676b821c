import { type Cell, type CellStyle, type MergeRange, type RowDef, writeXlsx } from 'hucre';
import type { Block, Field, Form } from '../forms/form.ts';

const side = { style: 'thin', color: { rgb: '000000' } } as const;
const border = { top: side, right: side, bottom: side, left: side };
const body: CellStyle = { font: { name: '宋体', size: 10.5 }, border, alignment: { vertical: 'center', wrapText: true } };
const label: CellStyle = { ...body, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } };
const long: CellStyle = { ...body, alignment: { vertical: 'top', wrapText: true } };
const plain: CellStyle = { font: { name: '宋体', size: 10.5 }, alignment: { vertical: 'center' } };
/** Excel counts column widths in characters of about 2.05 mm at 10.5 pt, and heights in points. */
const characters = (millimetres: number) => millimetres / 2.05;
const points = (millimetres: number) => millimetres * 2.835;

type Sheet = {
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly rowDefs: Map<number, RowDef>;
  /** Right edges of the columns in millimetres. */
  readonly edges: readonly number[];
  headRow?: number;
  row: number;
};

/** The standard Excel template of a form: its head, foot, page set-up and placeholders, for people to change as they like. */
export async function makeXlsxTemplate(form: Form): Promise<Uint8Array> {
  const widths = gridOf(form);
  let sum = 0;
  const edges = widths.map((width) => (sum += width));
  const sheet: Sheet = { cells: new Map(), merges: [], rowDefs: new Map(), edges, row: 0 };
  const last = widths.length - 1;

  put(sheet, 0, last, `${form.title}{{草稿}}`, {
    font: { name: '宋体', size: 18, bold: true },
    alignment: { horizontal: 'center', vertical: 'center' },
  });
  endRow(sheet, 14);
  headLine(sheet, last);
  for (const block of form.blocks) putBlock(sheet, block);

  return writeXlsx({
    sheets: [
      {
        // Letters and digits alone: the writer does not quote it where the head row to be repeated is named.
        name: form.title.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(0, 31),
        columns: widths.map((width) => ({ width: characters(width) })),
        rows: Array.from({ length: sheet.row }, () => []),
        cells: sheet.cells,
        merges: sheet.merges,
        rowDefs: sheet.rowDefs,
        pageSetup: {
          paperSize: 'a4',
          orientation: form.landscape ? 'landscape' : 'portrait',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          margins: { top: 0.98, bottom: 0.87, left: 0.98, right: 0.79, header: 0.4, footer: 0.4 },
          horizontalCentered: true,
          ...(sheet.headRow === undefined ? {} : { printTitlesRow: `$${sheet.headRow + 1}:$${sheet.headRow + 1}` }),
        },
        headerFooter: { oddFooter: `&L&9${form.number} ${form.title}　${form.version}&R&9第 &P 页，共 &N 页` },
      },
    ],
  });
}

/**
 * The columns of the form's first table; a form without one has two pairs of label and value. A wide last column becomes two, for the
 * number and its code at the right of the head: programs differ in how wide they draw a column, and the code would stray from the edge.
 */
function gridOf(form: Form): readonly number[] {
  const table = form.blocks.find((block) => block.block === 'table');
  if (!table) return [28, 54.5, 28, 54.5];
  const widths = table.columns.map(({ width }) => width);
  const last = widths.at(-1)!;
  return last > NUMBER_ROOM + 20 ? [...widths.slice(0, -1), last - NUMBER_ROOM, NUMBER_ROOM] : widths;
}

/** What 已打码 and the number are given where there is room, and what the number alone and a unit's name need, in millimetres. */
const [NUMBER_ROOM, NUMBER_LEAST, UNIT_LEAST] = [60, 40, 60];

/** Unit and period at the left, where a long name has room, the number at the right; one under the other where no column's edge leaves room for both. */
function headLine(sheet: Sheet, last: number) {
  const whole = sheet.edges.at(-1)!;
  const far = (edge: number) => Math.abs(edge - whole * 0.62);
  const [edge] = sheet.edges
    .filter((one) => one >= UNIT_LEAST && whole - one >= NUMBER_LEAST)
    .toSorted((one, other) => far(one) - far(other));
  const left = edge === undefined ? last : sheet.edges.indexOf(edge);
  put(sheet, 0, left, '单位：{{单位}}　　{{期间}}', { ...plain, alignment: { vertical: 'center', wrapText: true } });
  if (left === last) endRow(sheet, 8);
  put(sheet, left === last ? 0 : left + 1, last, '{{打码}}　编号 {{编号}} {{二维码}}', {
    ...plain,
    alignment: { horizontal: 'right', vertical: 'center' },
  });
  endRow(sheet, left === last ? 8 : 16);
}

/** The column whose right edge lies nearest to a place. */
const columnAt = ({ edges }: Sheet, place: number) =>
  edges.reduce((best, edge, index) => (Math.abs(edge - place) < Math.abs(edges[best]! - place) ? index : best), 0);

function putBlock(sheet: Sheet, block: Block) {
  if (block.block === 'fields') return putFields(sheet, block.fields, block.columns);
  if (block.block === 'table') return putTable(sheet, block);
  if (block.block === 'text') return putText(sheet, block.paragraphs);
  return putSeal(sheet, block.cells);
}

function putFields(sheet: Sheet, fields: readonly Field[], columns: 1 | 2 | 3) {
  const last = sheet.edges.length - 1;
  const half = Math.min(Math.max(columnAt(sheet, sheet.edges.at(-1)! / 2), labelEndOf(sheet, 0) + 1), last - 2);
  const narrow = columns === 1 || !hasRoomBeside(sheet, half) ? 1 : 2;
  let pair: Field[] = [];
  const flush = () => {
    if (!pair.length) return;
    putPair(sheet, pair[0]!, 0, pair[1] ? half : last);
    if (pair[1]) putPair(sheet, pair[1], half + 1, last);
    endRow(sheet, 9);
    pair = [];
  };
  for (const field of fields) {
    if (field.wide) {
      flush();
      putPair(sheet, field, 0, last);
      endRow(sheet, field.tall ? 26 : 9);
      continue;
    }
    pair.push(field);
    if (pair.length === narrow) flush();
  }
  flush();
}

/** The columns belong to the table below: where they leave the second value less than 35 mm, one pair takes the row. */
function hasRoomBeside(sheet: Sheet, half: number): boolean {
  const last = sheet.edges.length - 1;
  if (half <= labelEndOf(sheet, 0) || half + 2 > last) return false;
  const label = Math.min(labelEndOf(sheet, half + 1), last - 1);
  return sheet.edges.at(-1)! - sheet.edges[label]! >= 35;
}

function putPair(sheet: Sheet, field: Field, from: number, to: number) {
  const labelEnd = Math.min(labelEndOf(sheet, from), to - 1);
  put(sheet, from, labelEnd, field.label ?? field.name, label);
  put(sheet, labelEnd + 1, to, `{{${field.name}}}`, field.tall ? long : body);
}

/** The column that ends a label starting at `from`: at least 20 mm, room for four characters; not one so wide that the value has no room. */
function labelEndOf(sheet: Sheet, from: number): number {
  const start = from === 0 ? 0 : sheet.edges[from - 1]!;
  const end = Math.max(
    sheet.edges.findIndex((edge) => edge - start >= 20),
    from,
  );
  return sheet.edges[end]! - start > 70 ? from : end;
}

function putTable(sheet: Sheet, table: Extract<Block, { block: 'table' }>) {
  const spans = spansOf(sheet, table.columns);
  sheet.headRow = sheet.row;
  for (const [index, column] of table.columns.entries())
    put(sheet, ...spans[index]!, column.name, { ...label, font: { ...label.font, bold: true } });
  endRow(sheet, 9);
  for (const [index, column] of table.columns.entries())
    put(sheet, ...spans[index]!, `{{${table.of}.${column.name}}}`, {
      ...body,
      alignment: { ...body.alignment, horizontal: column.align ?? 'left' },
    });
  endRow(sheet, 9);
}

/** Which columns of the sheet each column of a table takes: a second table keeps to those of the first as near as it can. */
function spansOf(sheet: Sheet, columns: readonly { readonly width: number }[]): readonly (readonly [from: number, to: number])[] {
  let [edge, from] = [0, 0];
  return columns.map(({ width }, index) => {
    edge += width;
    const after = columns.length - 1 - index;
    const to = after === 0 ? sheet.edges.length - 1 : Math.max(from, Math.min(columnAt(sheet, edge), sheet.edges.length - 1 - after));
    const span = [from, to] as const;
    from = to + 1;
    return span;
  });
}

function putText(sheet: Sheet, paragraphs: readonly string[]) {
  const last = sheet.edges.length - 1;
  const perLine = Math.floor(sheet.edges.at(-1)! / 3.7);
  for (const [index, paragraph] of paragraphs.entries()) {
    put(sheet, 0, last, index === 0 ? paragraph : `　　${paragraph}`, {
      font: { name: '宋体', size: 10.5 },
      alignment: { vertical: 'top', wrapText: true },
    });
    endRow(sheet, 6 * Math.ceil((paragraph.length + 2) / perLine) + 2);
  }
}

/** Two rows, so that the place for the seal lies at the right below, wherever the columns run. */
function putSeal(sheet: Sheet, cells: readonly string[]) {
  const last = sheet.edges.length - 1;
  const half = Math.min(Math.max(columnAt(sheet, sheet.edges.at(-1)! / 2), 0), last - 1);
  const { top: _top, ...below } = border;
  const { bottom: _bottom, ...above } = border;
  put(sheet, 0, half, `${cells[0] ?? ''}：`, { ...long, border: above });
  put(sheet, half + 1, last, `${cells[1] ?? ''}：`, { ...long, border: above });
  endRow(sheet, 20);
  put(sheet, 0, half, '', { ...long, border: below });
  const alignment = { horizontal: 'right', vertical: 'center', wrapText: true } as const;
  put(sheet, half + 1, last, '（盖章）　　\n　年　　月　　日　', { ...body, border: below, alignment });
  endRow(sheet, 18);
}

function put(sheet: Sheet, from: number, to: number, value: string, style: CellStyle) {
  sheet.cells.set(`${sheet.row},${from}`, { value, type: 'string', style });
  for (let column = from + 1; column <= to; column += 1) sheet.cells.set(`${sheet.row},${column}`, { value: null, type: 'empty', style });
  if (to > from) sheet.merges.push({ startRow: sheet.row, startCol: from, endRow: sheet.row, endCol: to });
}
function endRow(sheet: Sheet, millimetres: number) {
  sheet.rowDefs.set(sheet.row, { height: points(millimetres) });
  sheet.row += 1;
}
