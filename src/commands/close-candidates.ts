import type { Election } from '../domain/election/election.ts';
import { closeCandidates as closed } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome } from './context.ts';

/** The call ends; who stands now is who is voted on. */
export const closeCandidates = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'close-candidates', type: 'election', id, note }, async (election, step) =>
    closed(election, await bodiesOf(context.facts, 'candidacy'), step),
  );
