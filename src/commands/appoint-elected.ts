import type { Election } from '../domain/election/election.ts';
import { appoint } from '../domain/election/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 聘任 (gate 2, LDR-05): by the organisation that approved the group, here or copied from its paper. Days inclusive. */
export const appointElected = (
  context: CommandContext,
  id: string,
  term: NonNullable<Election['term']>,
  note?: StepNote,
): Promise<CommandOutcome<Election>> =>
  changeRecord(context, { verb: 'appoint-elected', type: 'election', id, note }, (election, step) => appoint(election, term, step));
