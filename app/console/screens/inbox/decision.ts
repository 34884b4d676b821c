import type { AnswerException, AnswerVerdict } from '../../../../src/domain/answer.ts';
import type { Submission } from '../../../../src/domain/submission.ts';
import { type ClosingVerdict, SUBMISSION_FORMS } from '../../../../src/domain/submission-forms.ts';

/** What the receiver may say, as a button; some forms have words of their own. */
const verdictVerbs: Readonly<Record<AnswerVerdict, string>> = {
  received: '记收到',
  returned: '退回',
  refused: '不批准',
  filed: '备案',
  approved: '批准',
  accepted: '收下',
};
export const verbOf = (form: Submission['form'], verdict: ClosingVerdict): string =>
  SUBMISSION_FORMS[form].says?.[verdict] ?? verdictVerbs[verdict];

/** What is sent to the county. */
export type Decision = {
  readonly verdict: AnswerVerdict;
  readonly opinion?: string;
  readonly documentNumber?: string;
  readonly exceptions?: readonly AnswerException[];
  readonly paper?: { readonly decidedOn: string; readonly signatory: string };
};
