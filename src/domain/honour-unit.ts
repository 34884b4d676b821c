import type { CivilDate } from './civil-date.ts';
import type { Step } from './step.ts';

/** PST-03: two posts, two titles. */
export type HonourType = 'member-model-post' | 'women-merit-post' | 'worker-pioneer' | 'youth-civility';
export type LeadOrganisation = 'party' | 'trade-union' | 'youth-league' | 'womens-federation';
export type HonourUnitState = 'draft' | 'branch-agreed' | 'lead-agreed' | 'awarded' | 'declined' | 'ended';
/** F-17 has three boxes: the branch, the leading organisation, the one above. */
export type OpinionLevel = 'branch' | 'lead' | 'superior';

export type HonourUnit = {
  readonly v: 1;
  readonly id: string;
  readonly honour: HonourType;
  readonly unitName: string;
  readonly leadOrganisation: LeadOrganisation;
  readonly people: number;
  readonly contactId?: string;
  readonly deeds: string;
  readonly state: HonourUnitState;
  readonly appliedOn: CivilDate;
  readonly opinions: readonly {
    readonly level: OpinionLevel;
    readonly agreed: boolean;
    readonly opinion: string;
    readonly on: CivilDate;
  }[];
  readonly awardedOn?: CivilDate;
  readonly validUntil?: CivilDate;
  readonly steps: readonly Step<HonourUnitState>[];
};
