import type { Answer, AnswerVerdict } from '../../../../src/domain/answer.ts';
import { standingOf } from '../../../../src/domain/answer.ts';
import { type CivilDate, daysBetween } from '../../../../src/domain/civil-date.ts';
import { submissionStateNames } from '../../../../src/domain/names.ts';
import type { Submission } from '../../../../src/domain/submission.ts';
import { SUBMISSION_FORMS } from '../../../../src/domain/submission-forms.ts';
import { matterTitle } from '../../../../src/exchange/fill/answer.ts';
import type { StateKind } from '../../../parts/State.tsx';
import type { Going } from '../../../where.ts';

type Nullable<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };
/** An answer as the county shows it. */
export type ShownAnswer = Nullable<Omit<Answer, 'v' | 'about'>>;

/** What was answered stays in lists so long; older ones are found where they belong, reports under 报表, and by the serial on their sheet. */
export const ANSWERED_DAYS = 60;

/** By the county's clock: when it came in, and by when it wants an answer. */
export type WaitingSince = { readonly receivedOn: CivilDate; readonly dueOn: CivilDate };
/** Something that a branch handed in, whatever it is, without its lines. */
export type Matter = WaitingSince & {
  readonly stream: string;
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly form: Submission['form'];
  readonly subject: string;
  readonly period?: string;
  readonly version: number;
  readonly handedInOn: CivilDate;
  readonly answers: readonly ShownAnswer[];
};
export type MatterRow = Matter & {
  readonly name: string;
  readonly superiorName: string;
  readonly what: string;
  /** By the second line: to be read, and answered by the branch's own superior. */
  readonly isSecond: boolean;
  readonly at: AnswerVerdict | 'submitted' | 'late';
};

export const isOpen = ({ at, isSecond }: Pick<MatterRow, 'at' | 'isSecond'>): boolean =>
  !isSecond && (at === 'submitted' || at === 'received' || at === 'late');

export function matterRow(matter: Matter, today: CivilDate, isSecond = false): Omit<MatterRow, 'superiorName'> {
  const standing = standingOf(matter.answers);
  const isLate = !isSecond && (standing === 'submitted' || standing === 'received') && matter.dueOn < today;
  const what = matterTitle(matter);
  return { ...matter, name: matter.organisationName, what, isSecond, at: isLate ? 'late' : standing };
}

const kinds: Readonly<Record<MatterRow['at'], StateKind>> = {
  late: 'late',
  submitted: 'soon',
  received: 'running',
  returned: 'returned',
  refused: 'returned',
  filed: 'done',
  approved: 'done',
  accepted: 'done',
};
export function matterState(
  { at, dueOn, isSecond = false }: Pick<MatterRow, 'at' | 'dueOn'> & Partial<Pick<MatterRow, 'isSecond'>>,
  today: CivilDate,
): { readonly is: StateKind; readonly word: string } {
  if (at === 'late') return { is: 'late', word: `过期 ${daysBetween(dueOn, today)} 天` };
  return {
    is: isSecond && at === 'submitted' ? 'running' : kinds[at],
    word: at === 'submitted' && !isSecond ? '待办' : submissionStateNames[at],
  };
}

/** 县里 11-14 收到，11-21 前办（收到后 5 个工作日）。 */
export const dueSaid = ({ receivedOn, dueOn, form }: WaitingSince & Pick<Matter, 'form'>): string =>
  `县里 ${receivedOn} 收到，${dueOn} 前办（收到后 ${SUBMISSION_FORMS[form].answerWithin} 个工作日，只排先后）。`;

/** Its page: by where it lies, because an id alone is not known to the county's address. */
export const wayToMatter = ({ stream, id }: Pick<Matter, 'stream' | 'id'>): Going => ({
  rail: 'inbox',
  tab: 'waiting',
  page: 'matter',
  id: `${stream} ${id}`,
});
export const addressOf = (place: string): string => {
  const [stream = '', id = ''] = place.split(' ');
  return `/api/streams/${stream}/submissions/${id}`;
};
