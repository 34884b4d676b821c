import { refuse } from '../domain/outcome.ts';
import type { Claim } from '../domain/plan/claim.ts';
import { claimTask as claimed } from '../domain/plan/claim-steps.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';
import { readInvitee } from './read-people.ts';
import { readTask } from './read-task.ts';

/** 申领 an item, as its lead or as a helper; in self-service for oneself. */
export async function claimTask(
  context: CommandContext,
  { itemId, personId, as }: Pick<Claim, 'itemId' | 'personId' | 'as'>,
  note?: StepNote,
): Promise<CommandOutcome<Claim>> {
  const { role, personId: ownId } = context.actor;
  if (role === 'participant' && ownId !== personId) return refuse({ code: 'role-may-not', role, verb: 'claim-task' });
  const read = await readTask(context, itemId);
  if (!read.ok) return read;
  const person = await readInvitee(context, personId);
  if (!person.ok) return person;
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const { task, group } = read.value;
  const claim = claimed(task, { id: context.newId(), as, person: person.value, group, step: step.value });
  return claim.ok ? save(context, 'claim-task', [write('claim', claim.value.id, undefined, claim.value)], claim.value) : claim;
}
