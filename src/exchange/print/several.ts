import type { FilledForm } from '../forms/form.ts';
import { page, sheet } from './sheet.ts';
import { sheetStyle } from './style.ts';

const ONE_TO_A_PAGE =
  '.sheet { break-after: page; } .sheet:last-child { break-after: auto; } @media screen { .sheet + .sheet { margin-top: 45mm; } }';

/** Several sheets of one form as one print, each on a page of its own; one alone needs none of this. */
export function severalSheets(sheets: readonly FilledForm[]): string | undefined {
  const [first, ...others] = sheets;
  if (!first || others.length === 0) return undefined;
  return page(first.form.title, `${sheetStyle(first.form)} ${ONE_TO_A_PAGE}`, sheets.map(sheet).join(''));
}
