import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Cell, type CellValue, fillTemplate, imageFromBase64, insertRows, openXlsx, type Sheet, saveXlsx } from 'hucre';
import { type FilledForm, type Row, scalarsOf } from '../forms/form.ts';
import { growRows } from './grow-rows.ts';
import { qrPng } from './qr.ts';

const CODE_PIXELS = 48;
const EMU_PER_PIXEL = 9525;

/**
 * An Excel template with its placeholders filled. A row that holds `{{list.field}}` is repeated once per record with its
 * formats, height and merged cells; every other `{{field}}` is replaced where it stands. What the template holds besides is kept.
 */
export async function fillXlsx(template: Uint8Array, filled: FilledForm): Promise<Uint8Array> {
  const workbook = await openXlsx(template, { readStyles: true });
  const scalars = scalarsOf(filled);
  for (const sheet of workbook.sheets) {
    for (const [list, rows] of Object.entries(filled.rows)) repeatRows(sheet, list, rows);
    await placeCode(sheet, filled.serial);
  }
  fillTemplate(workbook, Object.fromEntries(Object.entries(scalars).filter(([name]) => name !== '二维码')));
  for (const sheet of workbook.sheets) growRows(sheet);
  return keepCodeSquare(await saveXlsx(workbook), Math.max(0, codeColumnPixels(workbook.sheets[0]) - CODE_PIXELS - 4));
}

/** From the bottom up, so that rows still to be repeated keep their place. */
function repeatRows(sheet: Sheet, list: string, records: readonly Row[]) {
  for (let row = sheet.rows.length - 1; row >= 0; row -= 1) {
    const model = sheet.rows[row]!.map((value, column) => sheet.cells?.get(`${row},${column}`)?.value ?? value);
    if (!model.some((value) => typeof value === 'string' && value.includes(`{{${list}.`))) continue;
    const styles = model.map((_, column) => sheet.cells?.get(`${row},${column}`));
    const height = sheet.rowDefs?.get(row);
    const merged = (sheet.merges ?? []).filter(({ startRow, endRow }) => startRow === row && endRow === row);
    if (records.length > 1) insertRows(sheet, row + 1, records.length - 1);
    const lines = records.length ? records : [{}];
    lines.forEach((record, index) => {
      writeRow(sheet, row + index, model, styles, list, record);
      if (height) sheet.rowDefs?.set(row + index, { ...height });
      if (index > 0) sheet.merges?.push(...merged.map((merge) => ({ ...merge, startRow: row + index, endRow: row + index })));
    });
  }
}

function writeRow(
  sheet: Sheet,
  row: number,
  model: readonly CellValue[],
  styles: readonly (Cell | undefined)[],
  list: string,
  record: Row,
) {
  sheet.rows[row] = model.map((value, column) => {
    const filled = typeof value === 'string' ? fillText(value, list, record) : value;
    const style = styles[column];
    if (style) sheet.cells?.set(`${row},${column}`, { ...style, value: filled, type: typeof filled === 'number' ? 'number' : 'string' });
    return filled;
  });
}

/** A cell that is nothing but one placeholder keeps the number a number. */
function fillText(text: string, list: string, record: Row): CellValue {
  const only = /^\{\{([^{}]+)\}\}$/.exec(text)?.[1];
  if (only?.startsWith(`${list}.`)) return record[only.slice(list.length + 1)] ?? '';
  return text.replaceAll(/\{\{([^{}]+)\}\}/g, (whole, name: string) =>
    name.startsWith(`${list}.`) ? String(record[name.slice(list.length + 1)] ?? '') : whole,
  );
}

async function placeCode(sheet: Sheet, serial: string) {
  for (const [row, values] of sheet.rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (typeof value !== 'string' || !value.includes('{{二维码}}')) continue;
      const left = value.replace('{{二维码}}', '').trimEnd();
      sheet.rows[row]![column] = left;
      const cell = sheet.cells?.get(`${row},${column}`);
      if (cell) sheet.cells?.set(`${row},${column}`, { ...cell, value: left });
      if (!serial) continue;
      const image = imageFromBase64(await qrPng(serial), 'png', { from: { row: 0, col: sheet.rows[0]!.length - 1 } });
      sheet.images = [...(sheet.images ?? []), { ...image, width: CODE_PIXELS, height: CODE_PIXELS, altText: `编号 ${serial}` }];
    }
  }
}

/** The writer anchors pictures to two cells, which would stretch the code with the column; it is anchored to one, in its own size, at the right. */
function keepCodeSquare(bytes: Uint8Array, leftPixels: number): Uint8Array {
  const files = unzipSync(bytes);
  const drawings = Object.keys(files).filter((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name));
  if (!drawings.length) return bytes;
  const extent = `<xdr:ext cx="${CODE_PIXELS * EMU_PER_PIXEL}" cy="${CODE_PIXELS * EMU_PER_PIXEL}"/>`;
  for (const name of drawings) {
    const xml = strFromU8(files[name]!)
      .replaceAll(
        '<xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row>',
        `<xdr:colOff>${leftPixels * EMU_PER_PIXEL}</xdr:colOff><xdr:row>0</xdr:row>`,
      )
      .replaceAll(
        /<xdr:twoCellAnchor[^>]*>(<xdr:from>(?:(?!<\/xdr:from>).)*<\/xdr:from>)<xdr:to>(?:(?!<\/xdr:to>).)*<\/xdr:to>((?:(?!<\/xdr:twoCellAnchor>).)*descr="编号 (?:(?!<\/xdr:twoCellAnchor>).)*)<\/xdr:twoCellAnchor>/gs,
        `<xdr:oneCellAnchor>$1${extent}$2</xdr:oneCellAnchor>`,
      );
    files[name] = strToU8(xml);
  }
  return zipSync(files);
}

/** Excel's own arithmetic: seven pixels a character at 11 pt and five for the edges. */
const codeColumnPixels = (sheet: Sheet | undefined): number =>
  Math.round((sheet?.columns?.[(sheet.rows[0]?.length ?? 1) - 1]?.width ?? 8.43) * 7 + 5);
