import { mayWriteFor } from '../domain/group/led.ts';
import { refuse } from '../domain/outcome.ts';
import type { Claim } from '../domain/plan/claim.ts';
import { reassignTask as reassigned } from '../domain/plan/claim-steps.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';
import { readInvitee } from './read-people.ts';
import { readTask } from './read-task.ts';

/** 改派 by the leader; who led before, and who claimed it at the same time, hold it no more. */
export async function reassignTask(
  context: CommandContext,
  { itemId, personId }: Pick<Claim, 'itemId' | 'personId'>,
  note: StepNote,
): Promise<CommandOutcome<Claim>> {
  const read = await readTask(context, itemId);
  if (!read.ok) return read;
  const { role } = context.actor;
  if (!mayWriteFor(context.actor, read.value.group, context.today)) return refuse({ code: 'role-may-not', role, verb: 'reassign-task' });
  const person = await readInvitee(context, personId);
  if (!person.ok) return person;
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const { task, group } = read.value;
  const id = context.newId();
  const claims = reassigned(task, { id, person: person.value, group, step: step.value });
  if (!claims.ok) return claims;
  const writes = await Promise.all(claims.value.map(async (it) => write('claim', it.id, await context.facts.one('claim', it.id), it)));
  return save(context, 'reassign-task', writes, claims.value.at(-1)!);
}
