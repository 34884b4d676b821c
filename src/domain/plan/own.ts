import type { CivilDate } from '../civil-date.ts';
import { isSame } from '../same.ts';
import type { Claim, ClaimState } from './claim.ts';

const OWN_WAYS: readonly string[] = ['claimed → released', 'claimed → handed-in', 'in-progress → handed-in', 'returned → handed-in'];

/**
 * May a participant write this version today? A new claim under their own name, of this day, because the first one leads; of a claim of theirs the next steps of their own, released or
 * handed in, and nothing else changed but what they say was done.
 */
export function isOwnClaim(before: Claim | undefined, after: Claim, personId: string, today: CivilDate): boolean {
  const past = before?.steps ?? [];
  const added = after.steps.slice(past.length);
  const areOwnSteps = added.length > 0 && added.every(({ by, role }) => by === personId && role === 'participant');
  if (after.personId !== personId || !areOwnSteps) return false;
  if (!isSame(after.steps.slice(0, past.length), past) || added.at(-1)?.to !== after.state) return false;
  if (!before) return after.state === 'claimed' && after.claimedOn === today && added.length === 1 && after.result === undefined;
  const between: readonly ClaimState[] = before.state === 'claimed' && after.state === 'handed-in' ? ['in-progress'] : [];
  const passed = [...between, after.state].join() === added.map(({ to }) => to).join();
  const { state: _state, steps: _steps, result: _result, ...rest } = after;
  const { state: _from, steps: _past, result: _before, ...same } = before;
  return passed && OWN_WAYS.includes(`${before.state} → ${after.state}`) && isSame(rest, same);
}
