import { done, refuse } from '../../../domain/outcome.ts';
import type { Cell } from '../workbook.ts';
import type { Understood } from './problems.ts';

const UNSEEN = /\ufeff|(?!\s)[\p{Cc}\p{Cf}]/gu;
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u3164]+/g;
const NOTHING = /^(?:[-—–―－/\\／.。·…、*＊_]+|无|暂无|空|没有|未填|不详|未知|n\/a|null|none)$/i;

/**
 * What a person reads in a cell: full-width letters and digits become plain ones, unseen characters go, spaces of any kind become one.
 * Deliberately no Unicode normalisation: it would replace rare characters of names by common ones.
 */
export const plainText = (text: string): string => (ALREADY_PLAIN.test(text) ? text : cleaned(text));

const ALREADY_PLAIN = /^[\x21-\x7e\u4e00-\u9fff]*$/;
const cleaned = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(SPACES, ' ')
    .trim();

/** Marks that people put where there is nothing to say. */
export const isNothing = (text: string): boolean => text === '' || NOTHING.test(text);

/** The plain text of a cell; `undefined` where nothing is said. */
export function readText(cell: Cell | null | undefined, limit: number): Understood<string> {
  if (!cell) return done(undefined);
  if (cell.kind === 'error') return refuse({ code: 'cell-error', found: cell.text });
  const text = plainText(cell.text);
  if (isNothing(text)) return done(undefined);
  return text.length > limit ? refuse({ code: 'too-long', length: text.length, limit }) : done(text);
}

/** The words of a cell; a whole number without the decimals or commas that its format adds. */
export const wordsOf = (cell: Exclude<Cell, { kind: 'error' }>): string =>
  plainText(cell.kind === 'number' && Number.isSafeInteger(cell.value) ? String(cell.value) : cell.text);
