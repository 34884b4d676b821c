import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import type { CommonRefusal } from './refusals/common.ts';

/** SM-11, from the receiver's side. */
export type AnswerVerdict = 'received' | 'returned' | 'accepted';

/**
 * What the receiver says to a submission. Only the receiver writes it, in the stream of the branch; the branch's report takes its step
 * from it. Never changed: the next word is a further answer.
 */
export type Answer = {
  readonly v: 1;
  readonly id: string;
  readonly about: { readonly type: 'submission'; readonly id: string };
  readonly verdict: AnswerVerdict;
  /** The organisation that answers, as its tree calls it. */
  readonly issuer: string;
  readonly on: CivilDate;
  readonly documentNumber?: string;
  /** What to mend, where it is returned. */
  readonly opinion?: string;
};

const LONGEST_OPINION = 500;
const LONGEST_NUMBER = 60;

/** Which word may follow which; what was returned or accepted has had its answer. */
const MAY_FOLLOW: { readonly [V in AnswerVerdict | 'submitted']: readonly AnswerVerdict[] } = {
  submitted: ['received', 'returned', 'accepted'],
  received: ['returned', 'accepted'],
  returned: [],
  accepted: [],
};

type Answering = Pick<Answer, 'id' | 'about' | 'verdict' | 'issuer' | 'documentNumber' | 'opinion'>;

export function answerSubmission(answering: Answering, earlier: readonly Answer[], today: CivilDate): Outcome<Answer, CommonRefusal> {
  const { verdict } = answering;
  const state = standingOf(earlier);
  if (!MAY_FOLLOW[state].includes(verdict)) {
    const expected = (Object.keys(MAY_FOLLOW) as (keyof typeof MAY_FOLLOW)[]).filter((it) => MAY_FOLLOW[it].includes(verdict));
    return refuse({ code: 'wrong-state', type: 'submission', state, expected });
  }
  const opinion = answering.opinion?.trim();
  const documentNumber = answering.documentNumber?.trim();
  if (verdict === 'returned' && !opinion) return refuse({ code: 'field-missing', field: 'opinion' });
  const long = tooLong('opinion', opinion, LONGEST_OPINION) ?? tooLong('documentNumber', documentNumber, LONGEST_NUMBER);
  if (long) return refuse(long);
  const { id, about, issuer } = answering;
  return done({ v: 1, id, about, verdict, issuer, on: today, ...(documentNumber && { documentNumber }), ...(opinion && { opinion }) });
}

/** 撤回: only until the receiver has it in hand. */
export const takeBackSubmission = (answers: readonly Answer[]): Outcome<null, CommonRefusal> =>
  answers.length === 0
    ? done(null)
    : refuse({ code: 'wrong-state', type: 'submission', state: standingOf(answers), expected: ['submitted'] });

/** The strongest word so far: answers may arrive in any order. */
function standingOf(answers: readonly Answer[]): AnswerVerdict | 'submitted' {
  const said = answers.map(({ verdict }) => verdict);
  return said.find((verdict) => verdict !== 'received') ?? said[0] ?? 'submitted';
}

const tooLong = (field: string, text: string | undefined, limit: number): CommonRefusal | undefined =>
  text && [...text].length > limit ? { code: 'field-too-long', field, length: [...text].length, limit } : undefined;
