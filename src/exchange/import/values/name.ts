import { done, refuse } from '../../../domain/outcome.ts';
import type { Cell } from '../workbook.ts';
import { isNothing, plainText } from './plain-text.ts';
import type { Understood } from './problems.ts';

const DOTS = /\s*[·•‧∙⋅・･●．。.]\s*/g;
const HAN_DOT = /(?<=[\p{Script=Han}\p{Co}])[\s]*[·•‧∙⋅・･●．。.][\s]*(?=[\p{Script=Han}\p{Co}])/gu;
const LIMIT = 40;

/** A name as it is kept: no spaces between Chinese characters, one kind of dot, every character as it was. */
export function plainName(text: string): string {
  const plain = plainText(text).replace(HAN_DOT, '·');
  const dotted = plain.replace(DOTS, (dot) => (/[.。．]/.test(dot) ? dot : '·'));
  return /[\p{Script=Han}\p{Co}]/u.test(dotted) && !/[a-z]/i.test(dotted) ? dotted.replaceAll(' ', '') : dotted;
}

/**
 * A person's name. Characters that were lost on the way (`?`, `□`) or hidden on purpose (`张**`) cannot be restored,
 * and a cell with digits or brackets says more than a name.
 */
export function readName(cell: Cell | null | undefined): Understood<string> {
  if (!cell) return done(undefined);
  if (cell.kind === 'error') return refuse({ code: 'cell-error', found: cell.text });
  const name = plainName(cell.text);
  if (isNothing(name)) return done(undefined);
  if (/[?□■▯〓�*＊×]/u.test(name)) return refuse({ code: 'name-damaged', found: name });
  if (name.length > LIMIT) return refuse({ code: 'too-long', length: name.length, limit: LIMIT });
  const letters = [...name].filter((character) => /[\p{L}\p{M}\p{Co}〇]/u.test(character)).length;
  if (letters < 2 || !/^[\p{L}\p{M}\p{Co}〇·\-'’ .]+$/u.test(name)) return refuse({ code: 'name-unlikely', found: name });
  return done(name);
}

/** Characters from a private area: each program shows another one, so a person must compare with the paper. */
export const hasPrivateCharacter = (name: string): boolean => /\p{Co}/u.test(name);

/** Two spellings of one name: variants of a character are the same person's. */
export const sameName = (name: string): string => name.replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '').toLowerCase();
