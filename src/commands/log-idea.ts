import { type IdeaFields, newIdea } from '../domain/idea/hand-in.ts';
import { nextNumber } from '../domain/idea/number.ts';
import type { Idea } from '../domain/idea.ts';
import { refuse } from '../domain/outcome.ts';
import { ideasOfYear, takingOf } from './change-idea.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** Writes down one idea, handed in or kept as a draft. In self-service it is the person's own and gets its number when it is taken up. */
export async function logIdea(
  context: CommandContext,
  fields: IdeaFields,
  kept: 'draft' | 'submitted' = 'submitted',
): Promise<CommandOutcome<Idea>> {
  const { actor, numberLetter } = context;
  const own = actor.role === 'participant';
  if (own && !fields.anonymous && fields.proposerIds.join() !== actor.personId)
    return refuse({ code: 'role-may-not', role: actor.role, verb: 'log-idea' });
  const number = own ? '' : nextNumber(await ideasOfYear(context, fields.proposedOn), fields.proposedOn, numberLetter);
  const id = context.newId();
  const outcome = newIdea(fields, { id, number, source: own ? 'self-service' : 'desk', kept }, takingOf(context));
  return outcome.ok ? save(context, 'log-idea', [write('golden-idea', id, undefined, outcome.value)], outcome.value) : outcome;
}
