import type { Claim } from '../domain/plan/claim.ts';
import { releaseClaim } from '../domain/plan/claim-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeClaim } from './change-claim.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 退领. */
export const releaseTask = (context: CommandContext, claimId: string, note?: StepNote): Promise<CommandOutcome<Claim>> =>
  changeClaim(context, { verb: 'release-task', id: claimId, note }, releaseClaim);
