import { useState } from 'react';
import { download } from './download.ts';

/** A cell that a spreadsheet would take for a formula is written as the text that it is. */
const cell = (value: string | number): string => {
  const text = String(value);
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Spreadsheets take a file for UTF-8 by this mark alone. */
const MARK = '\ufeff';
export const CSV = 'text/csv;charset=utf-8';

/** A file that is put together part by part; `written` counts its lines while it grows. */
export function useCsv(name: string, head: readonly string[]) {
  const [written, setWritten] = useState<number>();
  const write = async <T extends { readonly ok: boolean }>(fill: (add: (rows: readonly (readonly string[])[]) => void) => Promise<T>) => {
    const parts: Blob[] = [new Blob([MARK, csvLine(head)])];
    let lines = 0;
    setWritten(0);
    const outcome = await fill((rows) => {
      parts.push(new Blob(rows.map(csvLine)));
      lines += rows.length;
      setWritten(lines);
    });
    setWritten(undefined);
    if (outcome.ok) download(name, new Uint8Array(await new Blob(parts).arrayBuffer()), CSV);
    return outcome;
  };
  return { written, write };
}
