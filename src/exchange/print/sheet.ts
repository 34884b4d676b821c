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
  const blocks = filled.form.blocks.map((block, index) => renderBlock(block, filled, scalars, index === filled.form.blocks.length - 1));
  return `<article class="sheet">
<header>${filled.serial ? `<span class="code">${qrSvg(filled.serial)}</span>` : ''}${marks ? `<span class="marks">${marks}</span>` : ''}
<h1>${escapeHtml(filled.form.title)}</h1>
<p class="line"><span>单位：${escapeHtml(filled.unit)}</span><span>${escapeHtml(filled.period)}</span><span>${filled.serial ? `编号 ${escapeHtml(filled.serial)}` : ''}</span></p></header>
${blocks.join('\n')}
</article>`;
}

function renderBlock(block: Block, filled: FilledForm, scalars: Readonly<Record<string, Value>>, last: boolean): string {
  if (block.block === 'fields')
    return `<table class="fields">${fieldColumns(block.columns)}${fieldRows(block.fields, block.columns, scalars)}</table>`;
  if (block.block === 'table') return list(block, filled);
  if (block.block === 'text')
    return `<div class="text">${block.paragraphs.map((text) => `<p>${fillIn(text, scalars)}</p>`).join('')}</div>`;
  return seal(block.cells, last);
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

function list(block: Extract<Block, { block: 'table' }>, filled: FilledForm): string {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const columns = block.columns.map((column) => `<col style="width:${((column.width / total) * 100).toFixed(2)}%">`).join('');
  const head = block.columns.map((column) => `<th scope="col">${escapeHtml(column.name)}</th>`).join('');
  const rows = (filled.rows[block.of] ?? []).map(
    (record) =>
      `<tr>${block.columns.map((column) => `<td class="${column.align ?? 'left'}">${show(record[column.name])}</td>`).join('')}</tr>`,
  );
  return `<table class="list"><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The seal never stands alone on a page: it stays with what is before it. */
const seal = (cells: readonly string[], last: boolean) =>
  `<table class="seal${last ? ' last' : ''}"><tr><td>${escapeHtml(cells[0] ?? '')}：</td><td>${escapeHtml(cells[1] ?? '')}：<div class="stamp"><span>（盖章）</span><span>　　年　　月　　日</span></div></td></tr></table>`;

const fillIn = (text: string, scalars: Readonly<Record<string, Value>>) =>
  escapeHtml(text).replaceAll(/\{\{([^{}]+)\}\}/g, (_, name: string) => show(scalars[name]) || '　　　　');
const show = (value: Value | undefined): string => escapeHtml(String(value ?? '')).replaceAll('\n', '<br>');

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
