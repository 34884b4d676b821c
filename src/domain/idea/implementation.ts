import type { Benefit, Idea } from '../idea.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { checkBenefit } from './benefit.ts';
import { isSameName } from './same-name.ts';
import { advance, type Taking } from './steps.ts';

/** A trial passes into adoption, with a forecast if none was frozen before, or ends without effect. */
export function endTrial(idea: Idea, result: 'passed' | 'failed', forecast: Benefit | undefined, taking: Taking): Outcome<Idea> {
  if (result === 'failed' && !taking.reason?.trim()) return refuse({ code: 'idea-reason-needed', step: 'trial-failed' });
  const frozen = idea.forecast ?? forecast;
  const wrong = frozen && checkBenefit(frozen);
  if (wrong) return wrong;
  const outcome = advance(idea, result === 'passed' ? 'trial-passed' : 'trial-failed', taking);
  if (!outcome.ok || result === 'failed') return outcome;
  return done({ ...outcome.value, decidedOn: taking.on, ...(frozen ? { forecast: frozen } : {}) });
}

/** Starting names who leads and who helps (IDE-03). */
export function startIdea(idea: Idea, team: Pick<Idea, 'leadId' | 'teamIds'>, taking: Taking): Outcome<Idea> {
  const outcome = advance(idea, 'started', taking);
  return outcome.ok ? done({ ...outcome.value, ...team }) : outcome;
}
export const completeIdea = (idea: Idea, taking: Taking): Outcome<Idea> => advance(idea, 'implemented', taking);

/** Who is asked to verify: by name, and by id where the roster has the person. */
export type Verifier = { readonly name: string; readonly personId?: string };

export function askForVerification(idea: Idea, verifier: Verifier, proposerNames: readonly string[], taking: Taking): Outcome<Idea> {
  const wrong = checkVerifier(idea, verifier, proposerNames);
  if (wrong) return wrong;
  const outcome = advance(idea, 'handed-to-verification', taking);
  if (!outcome.ok) return outcome;
  const { name, personId } = verifier;
  return done({ ...outcome.value, verification: { askedOf: name.trim(), askedOn: taking.on, ...(personId ? { askedId: personId } : {}) } });
}

export type Verification = {
  readonly benefit: Benefit;
  readonly measuredMonths: number;
  readonly verifier: Verifier;
  readonly result: 'effective' | 'without-effect';
};

/** Measured over one to twelve months by somebody who did not propose it. One without effect keeps its figures too. */
export function verifyIdea(idea: Idea, verification: Verification, proposerNames: readonly string[], taking: Taking): Outcome<Idea> {
  const { benefit, measuredMonths, verifier, result } = verification;
  const wrong = checkVerifier(idea, verifier, proposerNames) ?? checkBenefit(benefit);
  if (wrong) return wrong;
  if (!Number.isInteger(measuredMonths) || measuredMonths < 1 || measuredMonths > 12)
    return refuse({ code: 'idea-months-outside', months: measuredMonths });
  if (result === 'without-effect' && !taking.reason?.trim()) return refuse({ code: 'idea-reason-needed', step: 'found-without-effect' });
  const outcome = advance(idea, result === 'effective' ? 'verified' : 'found-without-effect', taking);
  if (!outcome.ok) return outcome;
  const who = { verifiedBy: verifier.name.trim(), ...(verifier.personId ? { verifierId: verifier.personId } : {}) };
  return done({ ...outcome.value, actual: { ...benefit, measuredMonths, ...who, verifiedOn: taking.on } });
}

function checkVerifier(idea: Idea, { name, personId }: Verifier, proposerNames: readonly string[]) {
  const called = name.trim();
  if (called === '') return refuse({ code: 'field-missing', field: 'verifier' } as const);
  const proposed =
    (personId && idea.proposerIds.includes(personId)) ||
    [...proposerNames, ...(idea.claimedName ? [idea.claimedName] : [])].some((it) => isSameName(it, called));
  return proposed ? refuse({ code: 'idea-verifier-is-proposer', name: called } as const) : undefined;
}
