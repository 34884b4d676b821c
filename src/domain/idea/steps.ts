import type { CivilDate } from '../civil-date.ts';
import type { Idea, IdeaAct, IdeaState } from '../idea.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Taken } from '../step.ts';

const undecided: readonly IdeaState[] = ['draft', 'submitted', 'returned-incomplete', 'under-review'];
const decided: readonly IdeaState[] = [
  'adopted',
  'adopted-trial',
  'deferred',
  'declined',
  'merged',
  'implementing',
  'implemented',
  'verifying',
  'verified',
  'not-effective',
  'reward-proposed',
  'rewarded',
];

/** SM-5 as a table: from which states an act leads, and to which. `same` acts leave the state as it is. */
export const IDEA_ACTS: { readonly [A in IdeaAct]: { readonly from: readonly IdeaState[]; readonly to: IdeaState | 'same' } } = {
  drafted: { from: [], to: 'draft' },
  'handed-in': { from: ['draft', 'returned-incomplete'], to: 'submitted' },
  returned: { from: ['submitted'], to: 'returned-incomplete' },
  'taken-up': { from: ['submitted'], to: 'under-review' },
  scored: { from: ['under-review'], to: 'same' },
  adopted: { from: ['under-review'], to: 'adopted' },
  'adopted-for-trial': { from: ['under-review'], to: 'adopted-trial' },
  deferred: { from: ['under-review'], to: 'deferred' },
  declined: { from: ['under-review'], to: 'declined' },
  merged: { from: ['submitted', 'under-review'], to: 'merged' },
  'decision-corrected': { from: ['adopted', 'adopted-trial', 'deferred', 'declined', 'merged'], to: 'under-review' },
  answered: { from: decided, to: 'same' },
  appealed: { from: ['deferred', 'declined'], to: 'under-review' },
  'trial-passed': { from: ['adopted-trial'], to: 'adopted' },
  'trial-failed': { from: ['adopted-trial'], to: 'not-effective' },
  started: { from: ['adopted'], to: 'implementing' },
  implemented: { from: ['implementing'], to: 'implemented' },
  'handed-to-verification': { from: ['implemented'], to: 'verifying' },
  verified: { from: ['verifying'], to: 'verified' },
  'found-without-effect': { from: ['verifying'], to: 'not-effective' },
  'reward-proposed': { from: ['verified', 'reward-proposed'], to: 'reward-proposed' },
  rewarded: { from: ['reward-proposed'], to: 'rewarded' },
  closed: { from: ['verified', 'not-effective', 'reward-proposed', 'rewarded'], to: 'closed' },
  promoted: { from: ['closed', 'promoted'], to: 'promoted' },
  withdrawn: { from: undecided, to: 'withdrawn' },
  'proposer-confirmed': { from: [...undecided, ...decided], to: 'same' },
};

/** A step about to be taken, and the day on which that is. */
export type Taking = Taken & { readonly today: CivilDate };

/** Takes one step, or says from which states it could be taken. A step may be written down later, but not lie in the future. */
export function advance(idea: Idea, act: IdeaAct, taking: Taking): Outcome<Idea> {
  const { from, to } = IDEA_ACTS[act];
  if (!from.includes(idea.state)) return refuse({ code: 'wrong-state', type: 'golden-idea', state: idea.state, expected: from });
  const { today, ...step } = taking;
  if (step.on > today) return refuse({ code: 'date-in-future', field: 'on', date: step.on, today });
  const last = idea.steps.at(-1)?.on ?? idea.proposedOn;
  if (step.on < last) return refuse({ code: 'step-before-last', on: step.on, last });
  const state = to === 'same' ? idea.state : to;
  return done({ ...idea, state, steps: [...idea.steps, { act, to: state, ...step }] });
}
