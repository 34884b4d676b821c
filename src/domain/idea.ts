import type { CivilDate } from './civil-date.ts';
import type { Step } from './step.ts';

export type IdeaState =
  | 'draft'
  | 'submitted'
  | 'returned-incomplete'
  | 'under-review'
  | 'adopted'
  | 'adopted-trial'
  | 'deferred'
  | 'declined'
  | 'merged'
  | 'implementing'
  | 'implemented'
  | 'verifying'
  | 'verified'
  | 'not-effective'
  | 'reward-proposed'
  | 'rewarded'
  | 'closed'
  | 'promoted'
  | 'withdrawn';

export type IdeaCategory = 'safety' | 'quality' | 'energy' | 'process' | 'management' | 'logistics' | 'other';

/** What was done with an idea, as its timeline names it. `README.md` in this folder draws which act leads where. */
export type IdeaAct =
  | 'drafted'
  | 'handed-in'
  | 'returned'
  | 'taken-up'
  | 'scored'
  | 'adopted'
  | 'adopted-for-trial'
  | 'deferred'
  | 'declined'
  | 'merged'
  | 'decision-corrected'
  | 'answered'
  | 'appealed'
  | 'trial-passed'
  | 'trial-failed'
  | 'started'
  | 'implemented'
  | 'handed-to-verification'
  | 'verified'
  | 'found-without-effect'
  | 'reward-proposed'
  | 'rewarded'
  | 'closed'
  | 'promoted'
  | 'withdrawn'
  | 'proposer-confirmed';

/** COMP-12: money in fen, `volumeMilli` in thousandths of the unit, so that no float decides about money. */
export type Benefit = {
  readonly costBeforeFen: number;
  readonly costAfterFen: number;
  /** In a forecast the volume of a year, in a verification that of the measured months. */
  readonly volumeMilli: number;
  readonly unit: string;
  readonly oneOffFen: number;
  /** Set where the one-off cost is taken off in yearly shares. */
  readonly oneOffYears?: number;
};

/** The sum of the marks, 0–100, of one scorer of the committee; `by` is a person of the roster or a profile. */
export type IdeaScore = {
  readonly by: string;
  readonly score: number;
  readonly marks?: readonly { readonly criterion: string; readonly points: number }[];
  readonly opinion?: string;
};

/** A step with the act that its timeline line is written from: scoring and answering leave the state as it is. */
export type IdeaStep = Step<IdeaState> & { readonly act: IdeaAct };

/** How the proposer got the slip F-22: in hand, by a notice on the board (anonymous ideas), or told. */
export type AnswerManner = 'slip' | 'notice' | 'told';

/** A golden idea (IDE-01 … IDE-03, SM-5). Anonymous ones have no proposers. `number` is what people see: 033, later B001. */
export type Idea = {
  readonly v: 1;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly category: IdeaCategory;
  readonly state: IdeaState;
  readonly proposerIds: readonly string[];
  readonly anonymous: boolean;
  /** A name written on a slip of the drop box that nobody has confirmed yet. */
  readonly claimedName?: string;
  readonly proposedOn: CivilDate;
  readonly situation?: string;
  readonly measure?: string;
  /** What it should bring, in words (F-21); the forecast in figures comes with the adoption. */
  readonly effect?: string;
  /** The meeting or activity at which it came up. */
  readonly occasion?: string;
  /** The activity on record at which it came up (ACT-02). */
  readonly activityId?: string;
  readonly leadId?: string;
  readonly teamIds?: readonly string[];
  readonly scores?: readonly IdeaScore[];
  readonly decidedOn?: CivilDate;
  readonly answeredOn?: CivilDate;
  readonly answeredBy?: AnswerManner;
  /** Frozen at adoption; `actual` is recorded by somebody else than the proposer. */
  readonly forecast?: Benefit;
  /** Who was asked to verify: a department or a person outside the roster by name, a person of the roster by id. */
  readonly verification?: { readonly askedOf: string; readonly askedId?: string; readonly askedOn: CivilDate };
  readonly actual?: Benefit & {
    readonly measuredMonths: number;
    readonly verifiedBy: string;
    readonly verifierId?: string;
    readonly verifiedOn: CivilDate;
  };
  readonly reward?: IdeaReward;
  readonly mergedInto?: string;
  readonly appealedOn?: CivilDate;
  readonly promotedTo?: readonly string[];
  readonly source?: 'desk' | 'drop-box' | 'meeting' | 'self-service' | 'import';
  readonly steps: readonly IdeaStep[];
};

/** Proposed, never paid: enterprise money and Party honour are kept apart by the payer. What it was computed from is kept as it was then. */
export type IdeaReward = {
  readonly fen: number;
  readonly payer: 'enterprise' | 'union' | 'party';
  readonly netFen: number;
  readonly source: string;
} & ({ readonly method: 'table'; readonly grade: number } | { readonly method: 'rate'; readonly rate: string });
