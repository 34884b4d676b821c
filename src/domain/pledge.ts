import type { CivilDate } from './civil-date.ts';
import type { Step } from './step.ts';

export type PledgeState =
  | 'draft'
  | 'declared'
  | 'returned'
  | 'reviewed'
  | 'published'
  | 'performing'
  | 'self-reviewed'
  | 'evaluated'
  | 'archived';
export type ItemResult = 'done' | 'partly' | 'not-done';
export type PledgeResult = 'fulfilled' | 'partly' | 'not' | 'exempt';

/** SM-7, PLG-01: what one person promises for a time, item by item, and what became of it. */
export type Pledge = {
  readonly v: 1;
  readonly id: string;
  readonly personId: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly items: readonly { readonly text: string; readonly due?: CivilDate }[];
  readonly state: PledgeState;
  readonly declaredOn?: CivilDate;
  readonly published?: { readonly on: CivilDate; readonly consentId: string; readonly takenDownOn?: CivilDate };
  readonly selfReview?: { readonly on: CivilDate; readonly results: readonly ItemResult[]; readonly note?: string };
  readonly evaluation?: { readonly on: CivilDate; readonly result: PledgeResult; readonly reason?: string };
  readonly steps: readonly Step<PledgeState>[];
};
