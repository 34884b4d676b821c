import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import type { AnswerRefusal } from './refusals/answer.ts';
import type { CommonRefusal } from './refusals/common.ts';
import type { Paper } from './step.ts';
import type { SubmissionForm } from './submission-forms.ts';

/** SM-11 and SM-1, from the receiver's side: which of them a submission may get is its form's matter. */
export type AnswerVerdict = 'received' | 'returned' | 'refused' | 'filed' | 'approved' | 'accepted';

/**
 * What the receiver says to a submission. Only the receiver writes it, in the stream of the branch; the branch's record takes its step
 * from it. Never changed: the next word is a further answer.
 */
export type Answer = {
  readonly v: 1;
  readonly id: string;
  readonly about: { readonly type: 'submission'; readonly id: string };
  readonly verdict: AnswerVerdict;
  /** The organisation that answers, as its tree calls it. */
  readonly issuer: string;
  /** The day of the decision: today, or the day on the paper that it was copied from. */
  readonly on: CivilDate;
  readonly documentNumber?: string;
  /** What to mend, where it is returned; why, where it is not approved. */
  readonly opinion?: string;
  /** What an approval leaves out, by its place on the sheet from 1; `opinion` says why. */
  readonly exceptions?: readonly AnswerException[];
  /** The number in the receiver's own register, under which it was taken in. */
  readonly registerNumber?: string;
  /** Of a decision that was taken on paper: who signed it, and when it was copied. */
  readonly signatory?: string;
  readonly recordedOn?: CivilDate;
};

export type AnswerException = { readonly no: number; readonly verdict: 'returned' | 'refused' };

/** Copied off a paper; its number is the answer's. */
export type AnswerPaper = { readonly decidedOn: CivilDate; readonly signatory: string };

const LIMITS = { opinion: 500, documentNumber: 60, signatory: 40 } as const;

/** What is taken in gets a number of the receiver's register. */
export const takesIn = (verdict: AnswerVerdict): boolean => verdict === 'accepted' || verdict === 'filed' || verdict === 'approved';
const needsOpinion = (verdict: AnswerVerdict): boolean => verdict === 'returned' || verdict === 'refused';

export type Answering = Pick<Answer, 'id' | 'about' | 'verdict' | 'issuer' | 'documentNumber' | 'opinion' | 'exceptions'> & {
  readonly paper?: AnswerPaper | undefined;
};
export type Answered = {
  readonly form: Pick<SubmissionForm, 'closing' | 'byItem'>;
  readonly handedInOn: CivilDate;
  readonly earlier: readonly Answer[];
  /** Which version of its matter it is, and which the newest that came in. */
  readonly version?: { readonly asked: number; readonly newest: number };
  /** Of an application: how many had confirmed, and the least that the rule asks for (COMP-01). */
  readonly size?: { readonly confirmed: number; readonly least: number };
  /** Of what is decided item by item: how many there are. */
  readonly items?: number;
};

/** The answer as it will stand, without a number of the register yet. */
export function answerSubmission(
  answering: Answering,
  answered: Answered,
  today: CivilDate,
): Outcome<Answer, CommonRefusal | AnswerRefusal> {
  const { verdict, paper, exceptions = [] } = answering;
  const { version, size } = answered;
  if (version && version.asked < version.newest) return refuse({ code: 'answer-superseded', ...version });
  const state = standingOf(answered.earlier);
  const mayFollow = { submitted: ['received', ...answered.form.closing], received: answered.form.closing } as const;
  const expected = (['submitted', 'received'] as const).filter((before) =>
    (mayFollow[before] as readonly AnswerVerdict[]).includes(verdict),
  );
  if (!expected.some((before) => before === state)) return refuse({ code: 'wrong-state', type: 'submission', state, expected });
  const [opinion, documentNumber, signatory] = [answering.opinion, answering.documentNumber, paper?.signatory].map((text) => text?.trim());
  const needsOne = needsOpinion(verdict) || exceptions.length > 0;
  const missing = needsOne && !opinion ? 'opinion' : paper && !documentNumber ? 'documentNumber' : undefined;
  if (missing) return refuse({ code: 'field-missing', field: missing });
  const unfit = exceptionTrouble(answering, answered);
  if (unfit) return refuse(unfit);
  if (verdict === 'approved' && size && size.confirmed < size.least && !opinion)
    return refuse({ code: 'answer-too-few', confirmed: size.confirmed, least: size.least });
  if (paper && !signatory) return refuse({ code: 'field-missing', field: 'signatory' });
  for (const [field, text = ''] of Object.entries({ opinion, documentNumber, signatory })) {
    const [length, limit] = [[...text].length, LIMITS[field as keyof typeof LIMITS]];
    if (length > limit) return refuse({ code: 'field-too-long', field, length, limit });
  }
  const on = paper?.decidedOn ?? today;
  if (on > today) return refuse({ code: 'date-in-future', field: 'decidedOn', date: on, today });
  // Nobody decided about it before it was handed in; a PC whose clock was ahead must not stop today's word.
  if (paper && on < answered.handedInOn) return refuse({ code: 'step-before-last', on, last: answered.handedInOn });
  const { id, about, issuer } = answering;
  return done({
    v: 1,
    id,
    about,
    verdict,
    issuer,
    on,
    ...(documentNumber && { documentNumber }),
    ...(opinion && { opinion }),
    ...(exceptions.length > 0 && { exceptions }),
    ...(signatory && { signatory, recordedOn: today }),
  });
}

/** Only of an approval by items something may be left out, and not all of it: that would be no approval. */
function exceptionTrouble(
  { verdict, exceptions = [] }: Answering,
  { form, items = 0 }: Answered,
): Extract<AnswerRefusal, { code: 'answer-item-unknown' | 'answer-nothing-approved' }> | undefined {
  if (exceptions.length === 0) return undefined;
  const allowed = verdict === 'approved' && form.byItem ? items : 0;
  const unknown = exceptions.find(({ no }, at) => no < 1 || no > allowed || exceptions.findIndex((it) => it.no === no) !== at);
  if (unknown) return { code: 'answer-item-unknown', no: unknown.no, items: allowed };
  return exceptions.length === items ? { code: 'answer-nothing-approved', items } : undefined;
}

/** An answer as the paper of the step that the branch's record takes from it. */
export const paperOf = ({ issuer, documentNumber = '', registerNumber, on, opinion, signatory = '' }: Answer): Paper => ({
  issuer,
  documentNumber,
  decidedOn: on,
  signatory,
  ...(opinion && { opinion }),
  ...(registerNumber && { registerNumber }),
});

/** 撤回: only until the receiver has it in hand. */
export const takeBackSubmission = (answers: readonly Answer[]): Outcome<null, CommonRefusal> =>
  answers.length === 0
    ? done(null)
    : refuse({ code: 'wrong-state', type: 'submission', state: standingOf(answers), expected: ['submitted'] });

/** A word after which nothing more is to be said. */
export type ClosingAnswer = Answer & { readonly verdict: Exclude<AnswerVerdict, 'received'> };
export const closingOf = (answers: readonly Answer[]): ClosingAnswer | undefined =>
  answers.find((answer): answer is ClosingAnswer => answer.verdict !== 'received');

/** The strongest word so far: answers may arrive in any order. */
export function standingOf(answers: readonly Pick<Answer, 'verdict'>[]): AnswerVerdict | 'submitted' {
  const said = answers.map(({ verdict }) => verdict);
  return said.find((verdict) => verdict !== 'received') ?? said[0] ?? 'submitted';
}
