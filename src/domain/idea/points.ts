import type { Idea, IdeaState } from '../idea.ts';
import type { RewardableFact } from '../points-from-fact.ts';

/** What a scheme may reward on the way of an idea: that it was taken up, adopted, implemented, verified, taken over by others. */
const REWARDED: { readonly [S in IdeaState]?: { readonly fact: RewardableFact['fact']; readonly said: string } } = {
  'under-review': { fact: 'idea-submitted', said: '已受理' },
  adopted: { fact: 'idea-adopted', said: '被采纳' },
  implemented: { fact: 'idea-implemented', said: '已实施' },
  verified: { fact: 'idea-verified', said: '效益经验证' },
  promoted: { fact: 'idea-promoted', said: '被推广' },
};

/** The fact that a step established, for each proposer; anonymous ideas reward nobody, and going back to review is no new fact. */
export function rewardableStep(before: Idea, after: Idea): RewardableFact | undefined {
  const isNew = after.state !== before.state && (after.state !== 'under-review' || before.state === 'submitted');
  const reached = isNew ? REWARDED[after.state] : undefined;
  const on = after.steps.at(-1)?.on;
  if (!reached || !on || after.proposerIds.length === 0) return undefined;
  return {
    fact: reached.fact,
    id: after.id,
    on,
    personIds: after.proposerIds,
    reason: `金点子 ${after.number}“${after.title}”${reached.said}`,
  };
}
