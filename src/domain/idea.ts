import type { CivilDate } from './civil-date.ts';

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

/** COMP-12: money in fen, `annualVolume` in thousandths of the unit, so that no float decides about money. */
export type Benefit = {
  readonly costBeforeFen: number;
  readonly costAfterFen: number;
  readonly annualVolumeMilli: number;
  readonly unit: string;
  readonly oneOffFen: number;
};

/** Scores are 0–100 as the committee gave them. */
export type IdeaScore = { readonly by: string; readonly score: number; readonly opinion?: string };

/** A step that was taken: who, when, why, on which paper. Insert-only inside the idea. */
export type IdeaStep = {
  readonly to: IdeaState;
  readonly on: CivilDate;
  readonly by: string;
  readonly note?: string;
  readonly documentNumber?: string;
};

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
  readonly proposedOn: CivilDate;
  readonly situation?: string;
  readonly measure?: string;
  readonly leadId?: string;
  readonly teamIds?: readonly string[];
  readonly scores?: readonly IdeaScore[];
  readonly answeredOn?: CivilDate;
  /** Frozen at adoption; `actual` is recorded by somebody else than the proposer. */
  readonly forecast?: Benefit;
  readonly actual?: Benefit & { readonly measuredMonths: number; readonly verifiedBy: string; readonly verifiedOn: CivilDate };
  readonly reward?: { readonly fen: number; readonly payer: 'enterprise' | 'union' | 'party'; readonly basis: string };
  readonly mergedInto?: string;
  readonly appealedOn?: CivilDate;
  readonly promotedTo?: readonly string[];
  readonly source?: 'desk' | 'drop-box' | 'meeting' | 'self-service' | 'import';
  readonly steps: readonly IdeaStep[];
};
