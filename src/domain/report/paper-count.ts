import type { Amount } from '../amount.ts';
import type { CivilDate, Month } from '../civil-date.ts';
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
  /** A word that belongs to the figure, such as the holder of the red flag. */
  readonly note?: string;
  readonly recordedBy: string;
  readonly state: 'recorded' | 'withdrawn';
  readonly withdrawnBecause?: string;
};
