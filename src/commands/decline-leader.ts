import type { Election } from '../domain/election/election.ts';
import { notConfirmed } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { decideElection } from './change-election.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The elected one declines, or the organisation does not appoint; why is said. */
export const declineLeader = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> =>
  decideElection(context, { verb: 'decline-leader', id, note, mayStandAnswered: true }, notConfirmed);
