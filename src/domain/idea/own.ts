import type { Idea } from '../idea.ts';
import { isSame } from '../same.ts';

/**
 * May a participant write this version? A new idea under their own name and not a step further than handed in; of an idea that they
 * proposed, a step of their own and nothing else changed: handed in, withdrawn, appealed.
 */
export function isOwnIdea(before: Idea | undefined, after: Idea, personId: string): boolean {
  const past = before?.steps ?? [];
  const added = after.steps.slice(past.length);
  const isOwnStep = added.length === 1 && added[0]!.by === personId && added[0]!.role === 'participant';
  if (!isOwnStep || !isSame(after.steps.slice(0, past.length), past)) return false;
  if (!before) return after.proposerIds.join() === personId && (after.state === 'draft' || after.state === 'submitted');
  const act = added[0]!.act;
  const isAllowed = act === 'handed-in' || act === 'withdrawn' || act === 'appealed';
  const { state: _state, steps: _steps, appealedOn: _appealed, ...rest } = after;
  const { state: _from, steps: _past, appealedOn: _before, ...same } = before;
  return before.proposerIds.includes(personId) && isAllowed && isSame(rest, same);
}
