import type { Election } from '../domain/election/election.ts';
import { takeOffice } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 上任. */
export const beginLeaderTerm = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'begin-leader-term', type: 'election', id, note }, takeOffice);
