import type { Election } from '../domain/election/election.ts';
import { holdSpeeches } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 竞职演说 was held (F-08). */
export const recordSpeeches = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'record-speeches', type: 'election', id, note }, holdSpeeches);
