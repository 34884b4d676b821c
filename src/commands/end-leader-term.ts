import type { Election } from '../domain/election/election.ts';
import { endOffice } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The term is over, or the leader resigned or was removed; why is said. */
export const endLeaderTerm = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'end-leader-term', type: 'election', id, note }, endOffice);
