import type { CivilDate, Month } from './civil-date.ts';
import type { Step } from './step.ts';

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
