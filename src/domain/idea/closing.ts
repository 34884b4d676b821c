import type { Idea } from '../idea.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { advance, type Taking } from './steps.ts';

/** Closed once the proposer has the answer. Where a reward was proposed and not paid, the reason says why. */
export function closeIdea(idea: Idea, taking: Taking): Outcome<Idea> {
  const outcome = advance(idea, 'closed', taking);
  if (!outcome.ok) return outcome;
  if (!idea.answeredOn && idea.source !== 'import')
    return refuse({ code: 'idea-not-answered', ...(idea.decidedOn ? { decidedOn: idea.decidedOn } : {}) });
  if (idea.state === 'reward-proposed' && !taking.reason?.trim()) return refuse({ code: 'idea-reason-needed', step: 'closed' });
  return outcome;
}

/** INN-03: spread to another unit, any number of times. */
export function promoteIdea(idea: Idea, unit: string, taking: Taking): Outcome<Idea> {
  const name = unit.trim();
  if (name === '') return refuse({ code: 'field-missing', field: 'unit' });
  const promotedTo = idea.promotedTo ?? [];
  if (promotedTo.includes(name)) return refuse({ code: 'idea-already-promoted', unit: name });
  const outcome = advance(idea, 'promoted', taking);
  return outcome.ok ? done({ ...outcome.value, promotedTo: [...promotedTo, name] }) : outcome;
}
