import type { Person } from '../domain/person.ts';
import { recordContact as recorded } from '../domain/roster.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The branch was in touch with a mobile member: the day, and nothing of what was said. */
export const recordContact = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Person>> =>
  changeRecord(context, { verb: 'record-contact', type: 'person', id, note }, (person, { on }) => recorded(person, on));
