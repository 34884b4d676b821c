import type { CivilDate } from '../civil-date.ts';
import type { Idea, IdeaAct, IdeaState } from '../idea.ts';

const implementedStates: readonly IdeaState[] = [
  'implemented',
  'verifying',
  'verified',
  'reward-proposed',
  'rewarded',
  'closed',
  'promoted',
];
const heldBackStates: readonly IdeaState[] = ['declined', 'deferred'];
const adoptedStates: readonly IdeaState[] = ['adopted', 'implementing', ...implementedStates];

/** Drafts and withdrawn ones never count, and a merged one counts for its proposers only (COMP-12). */
export const countsAsIdea = ({ state }: Idea): boolean => state !== 'draft' && state !== 'withdrawn' && state !== 'merged';
export const countsForProposers = ({ state }: Idea): boolean => state !== 'draft' && state !== 'withdrawn';

/** The day of an adoption that still stands, a passed trial included. Old ledgers bring a state without its steps: then the decision's day stands in. */
export const adoptedOn = (idea: Idea): CivilDate | undefined =>
  lastDayOf(idea, 'adopted', 'trial-passed') ??
  (isWithoutSteps(idea) && adoptedStates.includes(idea.state) ? (idea.decidedOn ?? idea.proposedOn) : undefined);

export const implementedOn = (idea: Idea): CivilDate | undefined =>
  lastDayOf(idea, 'implemented') ??
  (isWithoutSteps(idea) && implementedStates.includes(idea.state)
    ? (idea.actual?.verifiedOn ?? idea.decidedOn ?? idea.proposedOn)
    : undefined);

/** The day of the committee's word, whatever it was, old ledgers as above; a merged duplicate was not reviewed. */
export const reviewedOn = (idea: Idea): CivilDate | undefined =>
  idea.state === 'merged'
    ? undefined
    : (idea.decidedOn ?? adoptedOn(idea) ?? (isWithoutSteps(idea) && heldBackStates.includes(idea.state) ? idea.proposedOn : undefined));

/** Verified with effect: what was found without effect is no benefit. */
export const verifiedOn = (idea: Idea): CivilDate | undefined =>
  idea.actual && !idea.steps.some((step) => step.act === 'found-without-effect') ? idea.actual.verifiedOn : undefined;

/** The day on which the payer's paper was recorded. */
export const rewardedOn = (idea: Idea): CivilDate | undefined => lastDayOf(idea, 'rewarded');

/** The first answer counts for the days to answer; one after an appeal does not. */
export const firstAnsweredOn = (idea: Idea): CivilDate | undefined =>
  idea.steps.find((step) => step.act === 'answered')?.on ?? idea.answeredOn;

/** Steps before a corrected decision are history and count no longer. */
function lastDayOf({ steps }: Idea, ...acts: readonly IdeaAct[]): CivilDate | undefined {
  const corrected = steps.findLastIndex((step) => step.act === 'decision-corrected');
  return steps.slice(corrected + 1).findLast((step) => acts.includes(step.act))?.on;
}
const isWithoutSteps = (idea: Idea): boolean => !idea.steps.some((step) => step.act !== 'handed-in' && step.act !== 'drafted');
