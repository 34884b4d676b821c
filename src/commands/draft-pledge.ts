import { refuse } from '../domain/outcome.ts';
import { draftPledge as drafted, type Pledge, type PledgeFields } from '../domain/pledge.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** Writes down what a person promises; in self-service it is one's own. */
export async function draftPledge(
  context: CommandContext,
  personId: string,
  fields: PledgeFields,
  note?: StepNote,
): Promise<CommandOutcome<Pledge>> {
  const { role, personId: ownId } = context.actor;
  if (role === 'participant' && ownId !== personId) return refuse({ code: 'role-may-not', role, verb: 'draft-pledge' });
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const id = context.newId();
  const outcome = drafted(fields, { id, personId, step: step.value });
  return outcome.ok ? save(context, 'draft-pledge', [write('pledge', id, undefined, outcome.value)], outcome.value) : outcome;
}
