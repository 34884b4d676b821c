import type { Person, Standing } from '../domain/person.ts';
import { changeStanding as changed } from '../domain/roster.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** One step on the path to membership, or off it. */
export const changeStanding = (context: CommandContext, id: string, to: Standing, note?: StepNote): Promise<CommandOutcome<Person>> =>
  changeRecord(context, { verb: 'change-standing', type: 'person', id, note }, (person, step) => changed(person, to, step));
