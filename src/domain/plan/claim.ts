import type { CivilDate } from '../civil-date.ts';
import type { Machine, Step } from '../step.ts';

export type ClaimState = 'claimed' | 'in-progress' | 'handed-in' | 'returned' | 'accepted' | 'released' | 'reassigned';

/**
 * TSK-03: somebody takes an item upon themselves, as its lead or as a helper (T14). A document of their own: it is theirs to write, on
 * whichever PC they stand, and a purge takes it whole. A helper's claim is only released; what becomes of the work is told by the lead's.
 */
export type Claim = {
  readonly v: 1;
  readonly id: string;
  readonly itemId: string;
  readonly groupId: string;
  readonly personId: string;
  readonly as: 'lead' | 'helper';
  readonly state: ClaimState;
  readonly claimedOn: CivilDate;
  /** What was done, in the words of who hands it in. */
  readonly result?: string;
  readonly steps: readonly Step<ClaimState>[];
};

/** SM-3 between claiming and accepting, told of one claim. */
export const CLAIM: Machine<ClaimState> = {
  type: 'claim',
  transitions: {
    claimed: ['in-progress', 'released', 'reassigned'],
    'in-progress': ['handed-in', 'reassigned'],
    'handed-in': ['accepted', 'returned'],
    returned: ['handed-in', 'reassigned'],
    accepted: [],
    released: [],
    reassigned: [],
  },
};

export const isHeld = ({ state }: Pick<Claim, 'state'>): boolean => state !== 'released' && state !== 'reassigned';
