import type { Election } from '../domain/election/election.ts';
import { annulElection as annulled } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { decideElection } from './change-election.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** What went wrong is said; the call begins anew as an election of its own. */
export const annulElection = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> =>
  decideElection(context, { verb: 'annul-election', id, note, mayStandAnswered: true }, annulled);
