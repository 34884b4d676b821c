import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Field, Form } from '../forms/form.ts';

const twips = (millimetres: number) => Math.round(millimetres * 56.69);
const song = { ascii: 'SimSun', eastAsia: '宋体', hAnsi: 'SimSun' };
const rule = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const borders = { top: rule, bottom: rule, left: rule, right: rule };
const text = (content: string, options: { size?: number; bold?: boolean } = {}) =>
  new TextRun({ text: content, font: song, size: (options.size ?? 10.5) * 2, bold: options.bold ?? false });

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];
const paragraph = (content: string, alignment: Align = AlignmentType.LEFT, keepNext = false) =>
  new Paragraph({ alignment, ...(keepNext && { keepNext }), children: [text(content)] });

/** The standard Word template of a form. The width of its tables is what A4 leaves between the margins of the forms. */
export async function makeDocxTemplate(form: Form): Promise<Uint8Array> {
  const width = form.landscape ? 252 : 165;
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(210),
              height: twips(297),
              orientation: form.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: twips(25), bottom: twips(22), left: twips(25), right: twips(20) },
          },
        },
        footers: { default: footer(form, width) },
        children: [
          title(form, width),
          headLine(width),
          ...form.blocks.flatMap((block, at) => blockToWord(block, width, form.blocks[at + 1])),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The title in the middle, the code at the right edge: beside the number a long unit would push it into the next line. */
const title = (form: Form, width: number) =>
  new Paragraph({
    spacing: { after: 120 },
    tabStops: [
      { type: TabStopType.CENTER, position: twips(width / 2) },
      { type: TabStopType.RIGHT, position: twips(width) },
    ],
    children: [text(`\t${form.title}`, { size: 18, bold: true }), text('{{草稿}}\t', { size: 10.5 }), text('{{二维码}}')],
  });

/** Unit and period at the left, where a long name has room; the number at the right. */
const headLine = (width: number) =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    children: [text('单位：{{单位}}　　{{期间}}\t{{打码}} 编号 {{编号}}')],
  });

const footer = (form: Form, width: number) =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
        children: [
          text(`${form.number} ${form.title}　${form.version}`, { size: 9 }),
          new TextRun({ font: song, size: 18, children: ['\t第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'] }),
        ],
      }),
    ],
  });

function blockToWord(block: Block, width: number, next: Block | undefined): (Paragraph | Table)[] {
  if (block.block === 'fields') return [fieldsToTable(block, width, next?.block === 'seal')];
  if (block.block === 'table') return [listToTable(block, width)];
  if (block.block === 'text') return block.paragraphs.map(running);
  return [sealToTable(block.cells, width), new Paragraph({ children: [] })];
}

/** Two characters of indent and 1.5 lines, but for the salutation. */
const running = (content: string, index: number) =>
  new Paragraph({
    spacing: { line: 360, lineRule: LineRuleType.AUTO },
    indent: { firstLine: index === 0 ? 0 : 420 },
    children: [text(content)],
  });

const cell = (
  content: string,
  width: number,
  options: { columnSpan?: number; alignment?: Align; tall?: boolean; keepNext?: boolean } = {},
) =>
  new TableCell({
    borders,
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: options.tall ? VerticalAlign.TOP : VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    ...(options.columnSpan ? { columnSpan: options.columnSpan } : {}),
    children: content.split('\n').map((line) => paragraph(line, options.alignment, options.keepNext)),
  });
const row = (cells: TableCell[], millimetres: number, options: { head?: boolean } = {}) =>
  new TableRow({
    cantSplit: true,
    tableHeader: options.head ?? false,
    height: { value: twips(millimetres), rule: HeightRule.ATLEAST },
    children: cells,
  });
const table = (rows: TableRow[], widths: readonly number[]) =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(sum(widths)), type: WidthType.DXA },
    rows,
  });
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

const LABEL = 28;

/** Before the seal its last row goes to the next page together with it: the seal never stands alone on a page. */
function fieldsToTable({ fields, columns }: Extract<Block, { block: 'fields' }>, width: number, isSealed: boolean): Table {
  const value = (width - LABEL * columns) / columns;
  const widths = Array.from({ length: columns }, () => [LABEL, value]).flat();
  const rows: TableRow[] = [];
  let line: Field[] = [];
  const pair = (field: Field, span?: number) => {
    const keepNext = isSealed && (line.includes(fields.at(-1)!) || field === fields.at(-1));
    return [
      cell(field.label ?? field.name, LABEL, { alignment: AlignmentType.CENTER, keepNext }),
      cell(`{{${field.name}}}`, span ? width - LABEL : value, {
        ...(span ? { columnSpan: span } : {}),
        tall: field.tall ?? false,
        keepNext,
      }),
    ];
  };
  const flush = () => {
    if (!line.length) return;
    const missing = columns - line.length;
    const cells = line.flatMap((field, index) => pair(field, missing && index === line.length - 1 ? 1 + 2 * missing : undefined));
    rows.push(row(cells, 9));
    line = [];
  };
  for (const field of fields) {
    if (field.wide) {
      flush();
      rows.push(row(pair(field, columns * 2 - 1), field.tall ? 26 : 9));
      continue;
    }
    line.push(field);
    if (line.length === columns) flush();
  }
  flush();
  return table(rows, widths);
}

function listToTable(block: Extract<Block, { block: 'table' }>, width: number): Table {
  const scale = width / sum(block.columns.map((column) => column.width));
  const widths = block.columns.map((column) => column.width * scale);
  const head = block.columns.map((column, index) => cell(column.name, widths[index]!, { alignment: AlignmentType.CENTER }));
  const last = block.columns.length - 1;
  const cells = block.columns.map((column, index) => {
    const open = index === 0 ? `{{#${block.of}}}` : '';
    const close = index === last ? `{{/${block.of}}}` : '';
    return cell(`${open}{{${column.name}}}${close}`, widths[index]!, { alignment: column.align ?? 'left' });
  });
  return table([row(head, 9, { head: true }), row(cells, 9)], widths);
}

function sealToTable(cells: readonly string[], width: number): Table {
  const right = '（盖章）\n　　　年　　月　　日';
  const sealCell = new TableCell({
    borders,
    width: { size: twips(width / 2), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    children: [
      paragraph(`${cells[1] ?? ''}：`),
      ...Array.from({ length: 4 }, () => paragraph('')),
      ...right.split('\n').map((line) => paragraph(line, AlignmentType.RIGHT)),
    ],
  });
  return table([row([cell(`${cells[0] ?? ''}：`, width / 2, { tall: true }), sealCell], 38)], [width / 2, width / 2]);
}
