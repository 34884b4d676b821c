import { type CivilDate, civilDateAt } from '../../domain/civil-date.ts';
import { HOLIDAYS } from '../../domain/holidays.ts';
import type { Submission } from '../../domain/submission.ts';
import { SUBMISSION_FORMS } from '../../domain/submission-forms.ts';
import { workingDaysAfter } from '../../domain/working-days.ts';
import { civilDate } from '../http/parts.ts';

export const waitingShape = { receivedOn: civilDate, dueOn: civilDate };
export type WaitingSince = { readonly receivedOn: CivilDate; readonly dueOn: CivilDate };

/** Since when a submission waits, by the county's own clock, and by when it wants an answer. `verdict` is that of its row, as JSON. */
export function waitingSince(form: Submission['form'], verdict: string): WaitingSince {
  const receivedOn = civilDateAt(Date.parse(JSON.parse(verdict).receivedAt));
  return { receivedOn, dueOn: workingDaysAfter(receivedOn, SUBMISSION_FORMS[form].answerWithin, HOLIDAYS).until };
}
