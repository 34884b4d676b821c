import type { RecordReference } from './amount.ts';
import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import type { Paper } from './step.ts';

export type DecisionVerdict = 'received' | 'accepted' | 'returned' | 'evaluated' | 'rewarded' | 'sealed' | 'not-sealed';

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

/** Copies a decision off its paper. What lies in the future was not decided yet. */
export function decisionFromPaper(
  { paper, ...decision }: Pick<Decision, 'id' | 'about' | 'verdict' | 'paper' | 'replaces'>,
  { by, today }: { readonly by: string; readonly today: CivilDate },
): Outcome<Decision> {
  for (const field of ['issuer', 'documentNumber', 'signatory'] as const)
    if (paper[field].trim() === '') return refuse({ code: 'field-missing', field });
  if (paper.decidedOn > today) return refuse({ code: 'date-in-future', field: 'decidedOn', date: paper.decidedOn, today });
  return done({ v: 1, ...decision, paper, recordedOn: today, recordedBy: by });
}
