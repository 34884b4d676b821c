import type { Person, Presence } from '../domain/person.ts';
import { changePresence as changed } from '../domain/roster.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Somebody goes away for a time, leaves, is transferred, dies or comes back; `at` is where to, an organisation or a place. */
export const changePresence = (
  context: CommandContext,
  id: string,
  to: Presence,
  { at, ...note }: StepNote & { readonly at?: string } = {},
): Promise<CommandOutcome<Person>> =>
  changeRecord(context, { verb: 'change-presence', type: 'person', id, note }, (person, { on }) =>
    changed(person, to, { on, ...(at && { at }) }),
  );
