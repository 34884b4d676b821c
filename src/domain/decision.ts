import type { RecordReference } from './amount.ts';
import type { CivilDate } from './civil-date.ts';
import type { Paper } from './step.ts';

export type DecisionVerdict = 'received' | 'accepted' | 'returned' | 'evaluated' | 'rewarded';

/**
 * What somebody with the right to decide decided. Until there is a county it arrives on paper: number, date and signatory are
 * copied from the sheet. Insert-only: a mistake is answered by a further decision that names the one it replaces.
 */
export type Decision = {
  readonly v: 1;
  readonly id: string;
  readonly about: RecordReference;
  readonly verdict: DecisionVerdict;
  readonly paper: Paper;
  readonly recordedOn: CivilDate;
  readonly recordedBy: string;
  readonly replaces?: string;
};
