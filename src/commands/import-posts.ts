import { authorise } from '../domain/authority.ts';
import { type OldPost, postFromOldLedger } from '../domain/old-ledger/post.ts';
import { done, refuse } from '../domain/outcome.ts';
import { taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { inBatches } from './batch.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, write } from './context.ts';
import type { ImportPlan } from './import-plan.ts';

/** Turns confirmed rows of an old register of posts into acts; nothing is written yet. */
export async function planPostsImport(context: CommandContext, rows: readonly OldPost[]): Promise<CommandOutcome<ImportPlan>> {
  const allowed = authorise(context.actor.role, 'import-posts');
  if (!allowed.ok) return allowed;
  if (rows.length === 0) return refuse({ code: 'import-empty' });
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const people = new Map((await bodiesOf(context.facts, 'person')).map((person) => [person.id, person]));
  const posts = [...(await bodiesOf(context.facts, 'pioneer-post'))];
  const writes: Write[] = [];
  const overtaken: string[] = [];
  for (const row of rows) {
    const id = context.newId();
    const holder = row.holderId ? people.get(row.holderId) : undefined;
    const post = postFromOldLedger(row, { id, step: step.value, holder, posts });
    if (!post.ok || (row.holderId && !holder)) {
      overtaken.push(row.name);
      continue;
    }
    posts.push(post.value);
    writes.push(write('pioneer-post', id, undefined, post.value));
  }
  if (overtaken.length > 0) return refuse({ code: 'import-overtaken', count: overtaken.length, names: overtaken.slice(0, 3) });
  const batchId = context.newId();
  return done({ batchId, acts: inBatches(context, { id: batchId, verb: 'import-posts', writes }) });
}
