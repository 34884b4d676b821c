import type { Idea, IdeaAct, IdeaStep } from '../idea.ts';

const decided: readonly IdeaAct[] = ['adopted', 'adopted-for-trial', 'deferred', 'declined', 'merged', 'trial-passed', 'trial-failed'];
const reopened: readonly IdeaAct[] = ['decision-corrected', 'appealed', 'returned'];

/** The word that stands: one that was corrected or appealed against since is none. */
export function decisionOf({ steps }: Pick<Idea, 'steps'>): IdeaStep | undefined {
  const last = steps.findLast(({ act }) => decided.includes(act) || reopened.includes(act));
  return last && decided.includes(last.act) ? last : undefined;
}
