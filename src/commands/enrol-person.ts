import type { Person } from '../domain/person.ts';
import { enrol, type PersonFields } from '../domain/roster.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** `distinctFrom` are the people of the roster of whom somebody said that this is not one of them. */
export async function enrolPerson(
  context: CommandContext,
  fields: PersonFields,
  { distinctFrom = [] }: { readonly distinctFrom?: readonly string[] } = {},
): Promise<CommandOutcome<Person>> {
  const id = context.newId();
  const others = await bodiesOf(context.facts, 'person');
  const outcome = enrol(fields, { id, today: context.today, others, distinctFrom });
  return outcome.ok ? save(context, 'enrol-person', [write('person', id, undefined, outcome.value)], outcome.value) : outcome;
}
