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
  /** What the receiver does by it, where the general word would not say it. */
  readonly says?: { readonly [V in ClosingVerdict]?: string };
  /** The usual word is asked once more before it is said: those below cannot take it back. */
  readonly asks?: true;
  /** An approval may leave out some of its items, each of which goes back or is not approved. */
  readonly byItem?: true;
  /** Working days after it came in. No document names a limit (INF): it orders the list and refuses nothing. */
  readonly answerWithin: number;
};

export const SUBMISSION_FORMS: { readonly [F in Submission['form']]: SubmissionForm } = {
  'F-62': { word: '月报', closing: ['returned', 'accepted'], answerWithin: 5 },
  'F-05': { word: '小组月汇报', closing: ['returned', 'accepted'], answerWithin: 5 },
  'F-01': { word: '小组组建', closing: ['returned', 'refused', 'approved'], answerWithin: 5 },
  'F-06': {
    word: '小组撤销',
    closing: ['refused', 'approved'],
    says: { refused: '保留小组', approved: '撤销小组' },
    asks: true,
    answerWithin: 5,
  },
  'F-12': { word: '年度计划', closing: ['returned', 'refused', 'approved'], byItem: true, answerWithin: 5 },
  'F-10': { word: '组长聘任', closing: ['refused', 'approved'], says: { refused: '不聘任', approved: '聘任' }, answerWithin: 5 },
};
