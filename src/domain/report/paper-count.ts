import type { Amount } from '../amount.ts';
import { type CivilDate, isCivilDate, type Month, monthOf } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { PaperFigure } from './line.ts';
import { lineOf } from './lines.ts';
import type { LineNumber } from './monthly-report.ts';

/**
 * A figure of a line whose records are still kept on paper (按纸质台账补录). It is opened like any fact; a mistake is
 * withdrawn with a reason and recorded anew.
 */
export type PaperCount = {
  readonly v: 1;
  readonly id: string;
  readonly month: Month;
  readonly line: LineNumber;
  readonly figure: string;
  readonly amount: Amount;
  /** The date that the paper carries. */
  readonly on: CivilDate;
  /** Where it stands on paper: 三会一课记录本 第 12 页. */
  readonly source: string;
  readonly recordedBy: string;
  readonly state: 'recorded' | 'withdrawn';
  readonly withdrawnBecause?: string;
};

export type PaperCountFields = Pick<PaperCount, 'month' | 'line' | 'figure' | 'amount' | 'on' | 'source'>;

/** Writes down what a paper says. Only figures that are kept on paper are taken: what has records is never typed over. */
export function recordPaperCount(fields: PaperCountFields, id: string, { by, today }: Recording): Outcome<PaperCount> {
  const { month, line, figure, amount, on } = fields;
  const definition = lineOf(line).paperFigures.find(({ key }) => key === figure);
  if (!definition) return refuse({ code: 'paper-figure-unknown', line, figure });
  if (!isTakenBy(definition, amount)) return refuse({ code: 'paper-amount-wrong', title: definition.title, takes: definition.takes });
  if (month > monthOf(today)) return refuse({ code: 'report-month-ahead', month, today });
  if (on > today) return refuse({ code: 'date-in-future', field: 'on', date: on, today });
  if (amount.is === 'date' && monthOf(amount.on) !== month) return refuse({ code: 'paper-date-outside', on: amount.on, month });
  const source = fields.source.trim();
  if (source === '') return refuse({ code: 'field-missing', field: 'source' });
  return done({ v: 1, id, month, line, figure, amount: asDefined(definition, amount), on, source, recordedBy: by, state: 'recorded' });
}

/** A mistake: the reason stays, the figure counts no longer. */
export function withdrawPaperCount(count: PaperCount, reason: string): Outcome<PaperCount> {
  if (count.state !== 'recorded') return refuse({ code: 'wrong-state', type: 'paper-count', state: count.state, expected: ['recorded'] });
  const withdrawnBecause = reason.trim();
  return withdrawnBecause
    ? done({ ...count, state: 'withdrawn', withdrawnBecause })
    : refuse({ code: 'report-reason-needed', step: 'withdraw-paper-count' });
}

type Recording = { readonly by: string; readonly today: CivilDate };

function isTakenBy({ takes }: PaperFigure, amount: Amount): boolean {
  if (amount.is !== takes) return false;
  if (amount.is === 'count') return isWhole(amount.value);
  if (amount.is === 'hours') return isWhole(amount.tenths);
  if (amount.is === 'money') return isWhole(amount.fen);
  return amount.is === 'date' ? isCivilDate(amount.on) : amount.is === 'name' && amount.name.trim() !== '';
}
const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
/** The unit is the form's and not the writer's. */
const asDefined = ({ unit }: PaperFigure, amount: Amount): Amount => (amount.is === 'count' && unit ? { ...amount, unit } : amount);
