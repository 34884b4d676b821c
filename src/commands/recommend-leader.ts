import type { Election } from '../domain/election/election.ts';
import { recommend } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The result goes to the organisation that appoints. */
export const recommendLeader = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'recommend-leader', type: 'election', id, note }, recommend);
