import type { AnswerVerdict } from './answer.ts';
import type { Submission } from './submission.ts';

/** A word after which nothing more is to be done about a submission. */
export type ClosingVerdict = Exclude<AnswerVerdict, 'received'>;

/** How the receiver deals with one kind of submission. A new kind is a row below, its sheet in `src/exchange/fill/submission.ts`, and no screen. */
export type SubmissionForm = {
  /** As lists and numbers call it. */
  readonly word: string;
  /** What may be said to it in the end, the usual word last. */
  readonly closing: readonly ClosingVerdict[];
  /** Working days after it came in. No document names a limit (INF): it orders the list and refuses nothing. */
  readonly answerWithin: number;
};

export const SUBMISSION_FORMS: { readonly [F in Submission['form']]: SubmissionForm } = {
  'F-62': { word: '月报', closing: ['returned', 'accepted'], answerWithin: 5 },
  'F-01': { word: '小组组建', closing: ['returned', 'refused', 'approved'], answerWithin: 5 },
};
