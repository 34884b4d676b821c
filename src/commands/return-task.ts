import type { Claim } from '../domain/plan/claim.ts';
import { returnTask as returned } from '../domain/plan/claim-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeClaim } from './change-claim.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** What was handed in goes back to its lead, and why. */
export const returnTask = (context: CommandContext, claimId: string, note: StepNote): Promise<CommandOutcome<Claim>> =>
  changeClaim(context, { verb: 'return-task', id: claimId, note }, returned);
