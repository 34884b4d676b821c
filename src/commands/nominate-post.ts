import { refuse } from '../domain/outcome.ts';
import type { Post } from '../domain/post.ts';
import { nominatePost as nominated, type PostFields } from '../domain/post-steps.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** Sets up a post: the place, its standards and, if somebody is already meant, its holder. */
export async function nominatePost(context: CommandContext, fields: PostFields, note?: StepNote): Promise<CommandOutcome<Post>> {
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const holder = fields.holderId ? await context.facts.one('person', fields.holderId) : undefined;
  if (fields.holderId && !holder) return refuse({ code: 'not-found', type: 'person', id: fields.holderId });
  const id = context.newId();
  const outcome = nominated(fields, { id, step: step.value, holder: holder?.body });
  return outcome.ok ? save(context, 'nominate-post', [write('pioneer-post', id, undefined, outcome.value)], outcome.value) : outcome;
}
