import type { Claim } from '../domain/plan/claim.ts';
import { handInTask as handedIn } from '../domain/plan/claim-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeClaim } from './change-claim.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 交出 what was done, in a sentence. */
export const handInTask = (context: CommandContext, claimId: string, result: string, note?: StepNote): Promise<CommandOutcome<Claim>> =>
  changeClaim(context, { verb: 'hand-in-task', id: claimId, note }, (task, claim, step) => handedIn(task, claim, result, step));
