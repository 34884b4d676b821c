import type { Election } from '../domain/election/election.ts';
import { notConfirmed } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The elected one declines, or the organisation does not appoint; why is said. */
export const declineLeader = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'decline-leader', type: 'election', id, note }, notConfirmed);
