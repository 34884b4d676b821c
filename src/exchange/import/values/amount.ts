import { done, refuse } from '../../../domain/outcome.ts';
import type { Cell } from '../workbook.ts';
import { isNothing, plainText } from './plain-text.ts';
import type { Understood } from './problems.ts';

/**
 * A decimal as a whole number of its smallest part (`digits` = 2: hundredths), so that no float decides about money or points.
 * More digits than that are reported, not rounded away.
 */
export function readAmount(cell: Cell | null | undefined, digits: number, unit: RegExp = /[元分]$/): Understood<number> {
  if (!cell) return done(undefined);
  if (cell.kind === 'error') return refuse({ code: 'cell-error', found: cell.text });
  const found = cell.kind === 'number' ? shortest(cell.value) : plainText(cell.text);
  if (isNothing(found)) return done(undefined);
  const text = found
    .replace(/^[¥￥]/, '')
    .replace(unit, '')
    .replace(/[,\s]/g, '');
  const tenThousand = text.endsWith('万');
  const parts = /^([+-]?)(\d{1,12})(?:\.(\d+))?$/.exec(tenThousand ? text.slice(0, -1) : text);
  if (!parts) return refuse({ code: 'number-unreadable', found });
  const places = digits + (tenThousand ? 4 : 0);
  const decimals = (parts[3] ?? '').replace(/0+$/, '');
  if (decimals.length > places) return refuse({ code: 'number-unreadable', found });
  const whole = Number(parts[2]! + decimals.padEnd(places, '0'));
  if (!Number.isSafeInteger(whole)) return refuse({ code: 'number-unreadable', found });
  return done(parts[1] === '-' && whole !== 0 ? -whole : whole);
}

/** 12.3 and not 12.299999999999999: what Excel shows of a float. */
const shortest = (value: number) => String(Number(value.toPrecision(15)));
