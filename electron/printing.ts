import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { refuse } from '../src/domain/outcome.ts';
import type { PrintRequest, Reply } from './contract.ts';
import { ORIGIN, type Sheets } from './origin.ts';
import { SAFE } from './window.ts';

/** A4 must be asked for: Electron's own page is Letter. A form's `@page` rule sets its margins and may turn the sheet. */
export const sheetToPdf = (sheets: Sheets, request: PrintRequest): Promise<Uint8Array> =>
  onHiddenPage(sheets, request, (page) =>
    page.webContents.printToPDF({
      pageSize: 'A4',
      landscape: request.landscape,
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
    }),
  );

/** The system's own print dialog; closing it is no failure. */
export const sheetToPrinter = (sheets: Sheets, request: PrintRequest): Promise<Reply<null>> =>
  onHiddenPage(
    sheets,
    request,
    (page) =>
      new Promise((resolve) => {
        page.webContents.print({ pageSize: 'A4', landscape: request.landscape, printBackground: true }, (printed, reason) => {
          const done = printed || /cancel/i.test(reason);
          resolve(done ? { ok: true, value: null } : refuse({ code: 'not-printed', reason }));
        });
      }),
  );

/** The sheet is loaded like a page of ours, under a policy without scripts, and is gone when the work is done. */
async function onHiddenPage<T>(sheets: Sheets, { html }: PrintRequest, work: (page: BrowserWindow) => Promise<T>): Promise<T> {
  const place = `/sheet/${randomUUID()}`;
  const page = new BrowserWindow({ show: false, webPreferences: { ...SAFE, javascript: false } });
  sheets.set(place, html);
  try {
    await page.loadURL(`${ORIGIN}${place}`);
    return await work(page);
  } finally {
    sheets.delete(place);
    page.destroy();
  }
}
