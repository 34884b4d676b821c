import type { Election } from '../domain/election/election.ts';
import { openCandidates as opened } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Calls for candidates, also anew after a call that led nowhere. */
export const openCandidates = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'open-candidates', type: 'election', id, note }, opened);
