import type { Amount } from '../amount.ts';
import type { CivilDate, Month } from '../civil-date.ts';
import type { LineNumber } from './monthly-report.ts';

export type SubmittedFigure = { readonly key: string; readonly title: string; readonly amount: Amount };
export type SubmittedLine = {
  readonly line: LineNumber;
  readonly title: string;
  /** The line as it reads on the sheet. */
  readonly text: string;
  /** The column 较上月 as it read then. */
  readonly change?: string;
  readonly figures: readonly SubmittedFigure[];
};
/** One line of an amendment: what was reported and what is so now. */
export type ReportDifference = {
  readonly line: LineNumber;
  readonly key: string;
  readonly title: string;
  readonly reported: Amount;
  readonly now: Amount;
};

/**
 * What is handed to the receiver, and never changed afterwards: the minimal columns, organisation-level figures, no record
 * ids and no persons. A later change is a further version that names the one it amends and its differences.
 */
export type ReportSubmission = {
  readonly v: 1;
  readonly id: string;
  readonly form: 'F-62';
  readonly organisation: string;
  readonly receiver: string;
  readonly month: Month;
  readonly version: number;
  readonly handedInOn: CivilDate;
  readonly lines: readonly SubmittedLine[];
  readonly paragraph: string;
  readonly amends?: { readonly submissionId: string; readonly reason: string; readonly differences: readonly ReportDifference[] };
};
