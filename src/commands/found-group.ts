import { foundGroup as founded, type GroupFields } from '../domain/group/founding.ts';
import type { AutonomousGroup } from '../domain/group/group.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';
import { readPeople } from './read-people.ts';

export type Founding = GroupFields & { readonly initiatorId: string; readonly invitedIds: readonly string[] };

/** A Party member's group: name, goals, and who means to take part. Each of them confirms later. */
export async function foundGroup(context: CommandContext, fields: Founding, note?: StepNote): Promise<CommandOutcome<AutonomousGroup>> {
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const people = await readPeople(context, [fields.initiatorId, ...fields.invitedIds]);
  if (!people.ok) return people;
  const [initiator, ...invited] = people.value;
  const id = context.newId();
  const groups = await bodiesOf(context.facts, 'autonomous-group');
  const outcome = founded(fields, { id, initiator: initiator!, invited, groups, step: step.value });
  return outcome.ok ? save(context, 'found-group', [write('autonomous-group', id, undefined, outcome.value)], outcome.value) : outcome;
}
