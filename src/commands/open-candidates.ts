import type { Election } from '../domain/election/election.ts';
import { openCandidates as opened } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeElections } from './change-election.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Calls for candidates, also anew after a call that led nowhere. */
export const openCandidates = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'open-candidates', type: 'election', id, note }, opened);

/** One call for all posts of a meeting. */
export const openCandidatesOfMeeting = (
  context: CommandContext,
  ids: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly Election[]>> => changeElections(context, { verb: 'open-candidates', ids, note }, opened);
