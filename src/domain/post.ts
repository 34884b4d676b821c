import { addMonths, type CivilDate, type Month } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import { parameterAt, type RuleSetting, type ValidSetting } from './parameters.ts';
import { isEnd, type Machine, type Step } from './step.ts';

export type PostState =
  | 'nominated'
  | 'branch-reviewed'
  | 'publicity'
  | 'rejected'
  | 'named'
  | 'on-duty'
  | 'continued'
  | 'suspended'
  | 'restored'
  | 'revoked'
  | 'ended';

export type EndingGround = 'holder-left' | 'holder-moved' | 'post-dissolved' | 'withdrawn';
export type ReviewResult = 'good' | 'met' | 'weak';

/** A notice that hangs for a number of working days. `checked` says whether a holiday table covered all of them (COMP-27). */
export type Publicity = {
  readonly from: CivilDate;
  readonly workingDays: number;
  readonly until: CivilDate;
  readonly checked: boolean;
};

export type Objection = {
  readonly id: string;
  readonly on: CivilDate;
  readonly matter: string;
  readonly outcome?: 'upheld' | 'dismissed';
  readonly decidedOn?: CivilDate;
  readonly reason?: string;
};

export type PostReview = { readonly on: CivilDate; readonly result: ReviewResult; readonly note?: string };

/** PST-04: what the post moves in production. Values are thousandths of the unit. */
export type ProductionFigure = {
  readonly name: string;
  readonly unit: string;
  readonly targetMilli: number;
  readonly monthly: readonly { readonly month: Month; readonly valueMilli: number }[];
};

/**
 * PST-01: one person's time at one pioneer post, from nomination to its end. The next holder of the same place gets a
 * record of their own, and may get the same plate. Old ledgers also list posts that nobody holds.
 */
export type Post = {
  readonly v: 1;
  readonly id: string;
  readonly name: string;
  readonly place?: string;
  readonly holderId?: string;
  readonly areaId?: string;
  readonly state: PostState;
  readonly standards: readonly string[];
  /** The sentence on the plate (F-16). */
  readonly motto?: string;
  readonly plate?: string;
  readonly nominatedOn: CivilDate;
  readonly nominatedBy?: string;
  readonly publicity?: Publicity;
  readonly objections: readonly Objection[];
  readonly namedOn?: CivilDate;
  readonly onDutyOn?: CivilDate;
  readonly reviews: readonly PostReview[];
  readonly figure?: ProductionFigure;
  /** The code of one of the branch's grounds, never the story. */
  readonly revokedFor?: string;
  readonly endedFor?: EndingGround;
  readonly endedOn?: CivilDate;
  readonly source?: 'desk' | 'import';
  readonly steps: readonly Step<PostState>[];
};

/** SM-6; `README.md` in this folder draws it. */
export const POST: Machine<PostState> = {
  type: 'pioneer-post',
  transitions: {
    nominated: ['branch-reviewed', 'rejected', 'ended'],
    'branch-reviewed': ['publicity', 'ended'],
    publicity: ['named', 'rejected', 'ended'],
    rejected: [],
    named: ['on-duty', 'ended'],
    'on-duty': ['continued', 'suspended', 'revoked', 'ended'],
    continued: ['continued', 'suspended', 'revoked', 'ended'],
    suspended: ['restored', 'revoked', 'ended'],
    restored: ['continued', 'suspended', 'revoked', 'ended'],
    revoked: [],
    ended: [],
  },
};

/** Has the plate and answers for the post; a suspended holder still has the plate. */
export const holdsPost = (post: Post): boolean => isServing(post) || post.state === 'suspended';
export const isServing = (post: Post): boolean => post.state === 'on-duty' || post.state === 'continued' || post.state === 'restored';
export const isOver = (post: Post): boolean => isEnd(POST, post.state);

/** How often a post is reviewed: the rule of the day from which the time until the next review runs. */
export const reviewRhythm = (post: Post, settings: readonly RuleSetting[], today: CivilDate): ValidSetting<'post-review-months'> =>
  parameterAt(settings, 'post-review-months', post.reviews.at(-1)?.on ?? post.onDutyOn ?? today);

/** When the next review is due: a rhythm of months after the last one, or after duty began. */
export function reviewDueOn(post: Post, everyMonths: number): CivilDate | undefined {
  if (!isServing(post)) return undefined;
  const last = post.reviews.at(-1)?.on ?? post.onDutyOn;
  return last && addMonths(last, everyMonths);
}

/** A plate is on one post at a time; after the post has ended another one may get it. */
export function plateFree(plate: string, posts: readonly Post[], except?: string): Outcome<string> {
  const holder = posts.find((it) => it.plate === plate && it.id !== except && !isOver(it));
  return holder ? refuse({ code: 'post-plate-taken', plate, post: holder.name, postId: holder.id }) : done(plate);
}

/** The next number after the highest that any plate bore, or the first one. Plates that are words are left alone. */
export function nextPlate(posts: readonly Post[], letter = ''): string {
  const numbers = posts.flatMap((it) =>
    it.plate?.startsWith(letter) && /^\d+$/.test(it.plate.slice(letter.length)) ? [Number(it.plate.slice(letter.length))] : [],
  );
  return `${letter}${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
