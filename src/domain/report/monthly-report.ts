import type { Amount, RecordReference } from '../amount.ts';
import type { CivilDate, Month } from '../civil-date.ts';
import type { Step } from '../step.ts';

/** The numbered lines of F-62; 13 is the free paragraph. */
export type LineNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13;

/** SM-11 without NOT_DUE and DUE, which are computed: before somebody works on a report there is no document. */
export type ReportState = 'draft' | 'submitted' | 'received' | 'accepted' | 'returned' | 'evaluated' | 'locked' | 'amended' | 'void';

export type ReportAct =
  | 'begun'
  | 'paragraph-written'
  | 'declared-unchanged'
  | 'handed-in'
  | 'taken-back'
  | 'handed-over'
  | 'hand-over-corrected'
  | 'accepted'
  | 'returned'
  | 'reopened'
  | 'evaluated'
  | 'locked'
  | 'amended'
  | 'voided';

export type ReportStep = Step<ReportState> & { readonly act: ReportAct };

/** A figure as it was handed in, with the records that it counted then. Stays on this PC (class B). */
export type SnapshotFigure = {
  readonly line: LineNumber;
  readonly key: string;
  readonly amount: Amount;
  readonly records: readonly RecordReference[];
};
export type ReportVersion = {
  readonly version: number;
  readonly submissionId: string;
  readonly on: CivilDate;
  readonly by: string;
  readonly paragraph: string;
  readonly figures: readonly SnapshotFigure[];
};

/** The month's report (F-62) in the making and after. Figures are never typed: they are computed, or paper counts. */
export type MonthlyReport = {
  readonly v: 1;
  readonly id: string;
  readonly month: Month;
  readonly state: ReportState;
  readonly paragraph: string;
  /** Lines of which somebody said that nothing changed; a record that turns up later wins over it. */
  readonly unchangedLines: readonly LineNumber[];
  readonly versions: readonly ReportVersion[];
  readonly handedOverOn?: CivilDate;
  readonly steps: readonly ReportStep[];
};
