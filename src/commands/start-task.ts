import type { Claim } from '../domain/plan/claim.ts';
import { startTask as started } from '../domain/plan/claim-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeClaim } from './change-claim.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The lead begins; from now on it is not released any more. */
export const startTask = (context: CommandContext, claimId: string, note?: StepNote): Promise<CommandOutcome<Claim>> =>
  changeClaim(context, { verb: 'start-task', id: claimId, note }, started);
