import { type Outcome, type Refusal, refuse } from './outcome.ts';
import type { Taken } from './step.ts';

/**
 * What nobody may do for themselves is done by another person of the roster, or copied from the paper that somebody signed. A profile
 * that belongs to nobody in the roster could be anybody, also the person concerned: it has to be linked first.
 */
export function refusalOfSecond(
  concernedId: string,
  { actorId, step, own }: { readonly actorId: string | undefined; readonly step: Taken; readonly own: Refusal },
): Outcome<never> | undefined {
  if (step.paper) return undefined;
  if (actorId === undefined) return refuse({ code: 'profile-not-linked' });
  return actorId === concernedId ? refuse(own) : undefined;
}
