import type { Person } from '../domain/person.ts';
import { correct, type PersonFields } from '../domain/roster.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Puts right what was written about a person; what it was before stays in the history by itself. */
export const correctPerson = (context: CommandContext, id: string, fields: PersonFields): Promise<CommandOutcome<Person>> =>
  changeRecord(context, { verb: 'correct-person', type: 'person', id }, (person) => correct(person, fields, context.today));
