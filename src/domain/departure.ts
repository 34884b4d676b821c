import type { RecordReference } from './amount.ts';
import type { CivilDate } from './civil-date.ts';

export type DepartureManner = 'file' | 'print' | 'pdf';

/** What left this PC, written down before it left: the form, the receiver, the fields by name and how many records. */
export type Departure = {
  readonly v: 1;
  readonly id: string;
  readonly form: string;
  readonly title: string;
  readonly receiver: string;
  readonly manner: DepartureManner;
  readonly leftOn: CivilDate;
  readonly by: string;
  readonly recordCount: number;
  readonly fields: readonly string[];
  readonly masked: boolean;
  /** The record that the sheet belongs to, if it is one record. */
  readonly about?: RecordReference;
  /** The dialog was cancelled afterwards: nothing left. */
  readonly cancelled?: true;
};
