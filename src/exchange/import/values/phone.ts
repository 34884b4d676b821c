import { done, refuse } from '../../../domain/outcome.ts';
import type { Cell } from '../workbook.ts';
import { isNothing, wordsOf } from './plain-text.ts';
import type { Understood } from './problems.ts';

const MOBILE = /^1[3-9]\d{9}$/;
const AREA = /^(0(?:10|2\d|[3-9]\d{2}))(\d{7,8})$/;

/** One number: a mobile as eleven digits, a landline as `0577-88880000` or without its area code. */
export function readPhone(cell: Cell | null | undefined): Understood<string> {
  if (!cell) return done(undefined);
  if (cell.kind === 'error') return refuse({ code: 'cell-error', found: cell.text });
  const found = wordsOf(cell);
  if (isNothing(found)) return done(undefined);
  if (/^\d(\.\d+)?E\+?\d+$/i.test(found)) return refuse({ code: 'phone-ruined', found });
  const digits = found.replace(/[\s\-–—()（）.'’+]/g, '').replace(/^(00)?86(?=1[3-9]\d{9}$)/, '');
  if (MOBILE.test(digits) || /^[2-8]\d{6,7}$/.test(digits)) return done(digits);
  const landline = AREA.exec(digits);
  if (landline) return done(`${landline[1]}-${landline[2]}`);
  const several = found.split(/[,，;；/、|\s]+/).filter((part) => part.replace(/\D/g, '').length >= 7).length > 1;
  return refuse({ code: several ? 'phone-several' : 'phone-unreadable', found });
}
