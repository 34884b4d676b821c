import type { CivilDate } from '../../../domain/civil-date.ts';
import { done, refuse } from '../../../domain/outcome.ts';
import type { Cell } from '../workbook.ts';
import { isRealDate } from './calendar.ts';
import { isNothing, wordsOf } from './plain-text.ts';
import type { Understood } from './problems.ts';

/** A whole ID number. It stays in memory until its mark is known, and is in no document. */
export type IdNumber = { readonly number: string; readonly birth: CivilDate; readonly gender: 'male' | 'female' };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** The last character of an ID number, from its first seventeen (GB 11643). */
export const checkCharacterOf = (seventeen: string): string =>
  CHECKS[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(seventeen[at]), 0) % 11]!;

/** Excel keeps fifteen digits of a number: whatever stood behind them is gone for good, even where zeros make it look whole. */
export function readIdNumber(cell: Cell | null | undefined): Understood<IdNumber> {
  if (!cell) return done(undefined);
  if (cell.kind === 'error') return refuse({ code: 'cell-error', found: cell.text });
  if (cell.kind === 'number' && Math.abs(cell.value) >= 1e15) return refuse({ code: 'id-ruined', found: cell.text });
  const text = wordsOf(cell)
    .replace(/[\s'’`"-]/g, '')
    .toUpperCase();
  if (isNothing(text)) return done(undefined);
  if (/^\d(\.\d+)?E\+?\d+$/.test(text)) return refuse({ code: 'id-ruined', found: text });
  if (/[*＊]/.test(text)) return refuse({ code: 'id-masked' });
  if (/^\d{15}$/.test(text)) return refuse({ code: 'id-old' });
  if (!/^\d{17}[\dX]$/.test(text)) return refuse({ code: 'id-length', length: text.length });
  const birth = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (!isRealDate(birth)) return refuse({ code: 'id-date-impossible', found: text.slice(6, 14) });
  const expected = checkCharacterOf(text);
  if (expected !== text[17]) return refuse({ code: 'id-checksum', expected, found: text[17]! });
  return done({ number: text, birth, gender: Number(text[16]) % 2 === 1 ? 'male' : 'female' });
}
