import { qrSvg } from '../export/qr.ts';
import { type Block, type Field, type FilledForm, scalarsOf, type Value } from '../forms/form.ts';
import { sheetStyle } from './style.ts';

/** A filled form as a page of its own (HTML): what is on screen in the preview is what comes out of the printer. */
export function sheetPage(filled: FilledForm): string {
  return page(filled.form.title, sheetStyle(filled.form), sheet(filled));
}

export const page = (title: string, style: string, content: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>${content}</body></html>`;

/** Without the page around it, for the preview on screen. */
export function sheet(filled: FilledForm): string {
  const scalars = scalarsOf(filled);
  const marks = [filled.draft ? '草稿' : '', filled.masked ? '已打码' : ''].filter(Boolean).join('　');
  const { blocks } = filled.form;
  const parts = blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.block === 'table') return list(block, filled, next?.block === 'seal' ? next.cells : undefined);
    if (block.block === 'seal' && blocks[index - 1]?.block === 'table') return '';
    return renderBlock(block, scalars, index === blocks.length - 1);
  });
  return `<article class="sheet">
<header>${filled.serial ? `<span class="code">${qrSvg(filled.serial)}</span>` : ''}${marks ? `<span class="marks">${marks}</span>` : ''}
<h1>${escapeHtml(filled.form.title)}</h1>
<p class="line"><span>单位：${escapeHtml(filled.unit)}</span><span>${escapeHtml(filled.period)}</span><span>${filled.serial ? `编号 ${escapeHtml(filled.serial)}` : ''}</span></p></header>
${parts.join('\n')}
</article>`;
}

type TableBlock = Extract<Block, { block: 'table' }>;

function renderBlock(block: Exclude<Block, TableBlock>, scalars: Readonly<Record<string, Value>>, last: boolean): string {
  if (block.block === 'fields')
    return `<table class="fields">${fieldColumns(block.columns)}${fieldRows(block.fields, block.columns, scalars)}</table>`;
  if (block.block === 'text') return `<div class="text">${block.paragraphs.map((text) => paragraph(text, scalars)).join('')}</div>`;
  return seal(block.cells, last);
}

/** Blanks at the beginning are Word's indent; on paper the style has it, for all but whom a letter is addressed to. A day stays in one line. */
function paragraph(text: string, scalars: Readonly<Record<string, Value>>): string {
  const words = fillIn(text.replace(/^　+/, ''), scalars).replaceAll(/\d{4}-\d{2}-\d{2}/g, '<span class="day">$&</span>');
  return `<p${text.endsWith('}}：') ? ' class="to"' : ''}>${words}</p>`;
}

const fieldColumns = (columns: number) =>
  `<colgroup>${Array.from({ length: columns }, () => '<col class="label"><col>').join('')}</colgroup>`;

function fieldRows(fields: readonly Field[], columns: number, scalars: Readonly<Record<string, Value>>): string {
  const rows: string[] = [];
  let line: Field[] = [];
  const value = (field: Field, span: number) =>
    `<th scope="row">${escapeHtml(field.label ?? field.name)}</th><td${span > 1 ? ` colspan="${span}"` : ''}${field.tall ? ' class="tall"' : ''}>${show(scalars[field.name])}</td>`;
  const flush = () => {
    if (!line.length) return;
    const missing = columns - line.length;
    rows.push(`<tr>${line.map((field, index) => value(field, index === line.length - 1 ? 1 + 2 * missing : 1)).join('')}</tr>`);
    line = [];
  };
  for (const field of fields) {
    if (field.wide) {
      flush();
      rows.push(`<tr>${value(field, columns * 2 - 1)}</tr>`);
      continue;
    }
    line.push(field);
    if (line.length === columns) flush();
  }
  flush();
  return rows.join('');
}

/** How many of the last rows the seal holds on to when it does not fit any more. */
const KEPT = 2;

/** The seal below a list is a row of it: so it takes the last rows, and the head with them, to the next page. */
function list(block: TableBlock, filled: FilledForm, sealed: readonly string[] | undefined): string {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const columns = block.columns.map((column) => `<col style="width:${((column.width / total) * 100).toFixed(2)}%">`).join('');
  const head = block.columns.map((column) => `<th scope="col">${escapeHtml(column.name)}</th>`).join('');
  const rows = (filled.rows[block.of] ?? []).map(
    (record) =>
      `<tr>${block.columns.map((column) => `<td class="${column.align ?? 'left'}">${show(record[column.name])}</td>`).join('')}</tr>`,
  );
  const kept = sealed ? `<tbody class="kept">${rows.slice(-KEPT).join('')}${sealRow(sealed, spans(block))}</tbody>` : '';
  const body = sealed ? rows.slice(0, -KEPT) : rows;
  return `<table class="list"><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody>${kept}</table>`;
}

/** How many columns the signature takes and how many the seal: as near to a half as they come. */
function spans({ columns }: TableBlock): readonly [number, number] {
  const half = columns.reduce((sum, { width }) => sum + width, 0) / 2;
  const edges = columns.map((_, index) => columns.slice(0, index + 1).reduce((sum, { width }) => sum + width, 0));
  const off = edges.slice(0, -1).map((edge) => Math.abs(edge - half));
  const left = off.indexOf(Math.min(...off)) + 1;
  return [left, columns.length - left];
}

/** The seal never stands alone on a page: it stays with what is before it. */
const seal = (cells: readonly string[], last: boolean) => `<table class="seal${last ? ' last' : ''}">${sealRow(cells, [1, 1])}</table>`;

const sealRow = (cells: readonly string[], [left, right]: readonly [number, number]) =>
  `<tr class="seal-row"><td colspan="${left}">${escapeHtml(cells[0] ?? '')}：</td><td colspan="${right}">${escapeHtml(cells[1] ?? '')}：<div class="stamp"><span>（盖章）</span><span>　　年　　月　　日</span></div></td></tr>`;

const fillIn = (text: string, scalars: Readonly<Record<string, Value>>) =>
  escapeHtml(text).replaceAll(/\{\{([^{}]+)\}\}/g, (_, name: string) => show(scalars[name]) || '　　　　');
const show = (value: Value | undefined): string => escapeHtml(String(value ?? '')).replaceAll('\n', '<br>');

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
