import type { Amount } from '../amount.ts';
import { type CivilDate, type Month, monthOf } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { CommonRefusal } from '../refusals/common.ts';
import type { LineNumber } from './monthly-report.ts';
import { figureId, REPORT_FIGURES } from './report-figures.ts';

/** 上报数 as it stands on a paper that a superior handed in; `value` in whole units, tenths of hours or fen, null to take it back. */
export type Stating = {
  readonly month: Month;
  readonly line: LineNumber;
  readonly key: string;
  readonly value: number | null;
  /** The paper: its number, who gave it, when. */
  readonly source: string;
};
export type Stated = Omit<Stating, 'value'> & { readonly amount: Amount | null };

const LONGEST_SOURCE = 100;

/** What is typed stands beside the computed sum and never replaces it. A figure that is computed from others cannot be stated. */
export function stateFigure(stating: Stating, today: CivilDate): Outcome<Stated, CommonRefusal> {
  const { month, line, key, value } = stating;
  const source = stating.source.trim();
  const zero = REPORT_FIGURES.find((figure) => figureId(figure) === figureId(stating))?.zero ?? { is: 'none' };
  if (month > monthOf(today)) return refuse({ code: 'date-in-future', field: 'month', date: month, today });
  if (zero.is === 'none') return refuse({ code: 'field-invalid', field: 'figure', found: figureId(stating) });
  if (source === '') return refuse({ code: 'field-missing', field: 'source' });
  if ([...source].length > LONGEST_SOURCE)
    return refuse({ code: 'field-too-long', field: 'source', length: [...source].length, limit: LONGEST_SOURCE });
  if (value !== null && value < 0) return refuse({ code: 'field-invalid', field: 'value', found: String(value) });
  return done({ month, line, key, source, amount: value === null ? null : amountLike(zero, value) });
}

function amountLike(zero: Amount, value: number): Amount {
  if (zero.is === 'count') return { ...zero, value };
  return zero.is === 'hours' ? { is: 'hours', tenths: value } : { is: 'money', fen: value };
}
