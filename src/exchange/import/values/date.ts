import type { CivilDate, PartialDate } from '../../../domain/civil-date.ts';
import { done, type Outcome, refuse } from '../../../domain/outcome.ts';
import type { Cell } from '../workbook.ts';
import { daysAfter, isRealDate } from './calendar.ts';
import { isNothing, plainText } from './plain-text.ts';
import type { Understood, ValueProblem } from './problems.ts';

/**
 * Where a date stands. `typed` books keep text and numbers apart; in a CSV `1985.1` may have been October,
 * because Excel drops the zero of a number.
 */
export type DateSetting = { readonly date1904: boolean; readonly typed: boolean; readonly today: CivilDate };

/** A date to the day or to the month, as precise as it was written. */
export function readDate(cell: Cell | null | undefined, setting: DateSetting): Understood<PartialDate> {
  if (!cell) return done(undefined);
  if (cell.kind === 'error') return refuse({ code: 'cell-error', found: cell.text });
  const read =
    cell.kind === 'date'
      ? fromSerial(cell, setting)
      : cell.kind === 'number'
        ? fromNumber(cell, setting)
        : fromText(cell.text, setting.typed);
  return read.ok && read.value !== undefined ? inRange(read.value, setting.today) : read;
}

const EARLIEST = '1900-01';

function inRange(date: PartialDate, today: CivilDate): Outcome<PartialDate, ValueProblem> {
  if (date < EARLIEST) return refuse({ code: 'date-too-early', found: date });
  return date > today.slice(0, date.length) ? refuse({ code: 'date-in-future', found: date, today }) : done(date);
}

/** Excel believes in a 29 February 1900, so serials before it are one day off; day 60 itself never was. */
function civilOf(serial: number, date1904: boolean): CivilDate | undefined {
  const day = Math.floor(serial);
  if (!(day <= 100_000)) return undefined;
  if (date1904) return day < 0 ? undefined : daysAfter('1904-01-01', day);
  if (day < 1 || day === 60) return undefined;
  return daysAfter(day < 60 ? '1899-12-31' : '1899-12-30', day);
}

function fromSerial(cell: Extract<Cell, { kind: 'date' }>, { date1904 }: DateSetting): Understood<PartialDate> {
  if (cell.shows === 'year') return refuse({ code: 'date-year-only', found: cell.text });
  if (cell.shows === 'time' || cell.shows === 'no-year') return refuse({ code: 'date-without-year', found: cell.text });
  const date = civilOf(cell.serial, date1904);
  if (!date) return refuse({ code: 'date-impossible', found: cell.text });
  return done(cell.shows === 'month' ? date.slice(0, 7) : date);
}

function fromNumber(cell: Extract<Cell, { kind: 'number' }>, setting: DateSetting): Understood<PartialDate> {
  const { value, text } = cell;
  if (/^\d{4}\.1$/.test(text)) return refuse({ code: 'date-month-ambiguous', found: text, year: text.slice(0, 4) });
  if (!Number.isInteger(value) || value >= 1_000_000 || (value >= 190_001 && value <= 209_912)) return fromText(text, true);
  if (value >= 1900 && value <= 2100) return refuse({ code: 'date-year-only', found: text });
  const date = value >= 7_000 && value <= 60_000 ? civilOf(value, setting.date1904) : undefined;
  return date ? done(date) : refuse({ code: 'date-unreadable', found: text });
}

const DAY = /^(\d{4}) ?[-/.,年、] ?(\d{1,2}) ?[-/.,月、] ?(\d{1,2}) ?[日号]?(?: ?[T ]\d{1,2}:\d{2}.*)?$/;
const MONTH = /^(\d{4}) ?[-/.,年、] ?(\d{1,2}) ?月?(?:份)?$/;
const SHORT_YEAR = /^['’]?\d{2} ?[-/.,年、] ?\d{1,2}(?: ?[-/.,月、] ?\d{1,2})? ?[月日号]?$/;

function fromText(raw: string, typed: boolean): Understood<PartialDate> {
  const text = chineseDigits(plainText(raw)).replace(/^['’]/, '');
  if (isNothing(text)) return done(undefined);
  const packed = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  const parts = DAY.exec(text) ?? MONTH.exec(text) ?? (packed && /^(19|20)/.test(text) ? packed : undefined);
  if (parts) {
    if (!typed && /^\d{4}\.1$/.test(text)) return refuse({ code: 'date-month-ambiguous', found: text, year: text.slice(0, 4) });
    const [, year, month, day] = parts as unknown as [string, string, string, string | undefined];
    const date = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
    return isRealDate(day === undefined ? `${date}-01` : date) ? done(date) : refuse({ code: 'date-impossible', found: text });
  }
  if (/^\d{4} ?年?$/.test(text)) return refuse({ code: 'date-year-only', found: text });
  if (SHORT_YEAR.test(text) || /^\d{6}$/.test(text)) return refuse({ code: 'date-two-digit-year', found: text });
  return refuse({ code: 'date-unreadable', found: text });
}

const DIGITS = '〇一二三四五六七八九';

/** 二〇〇八年七月一日, as it stands in formal papers. */
function chineseDigits(text: string): string {
  if (!/^[〇○零一二三四五六七八九]{4}年/.test(text)) return text;
  return text
    .replace(/[○零]/g, '〇')
    .replace(
      /([一二三]?)十([一二三四五六七八九]?)(?=[月日号])/g,
      (_, tens, ones) => `${DIGITS.indexOf(tens || '一')}${Math.max(0, DIGITS.indexOf(ones || '〇'))}`,
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
}
