import type { Post } from '../domain/post.ts';
import { objectToPost as objected } from '../domain/post-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Somebody objects while the notice hangs; the matter is written down, not who said it. */
export const objectToPost = (context: CommandContext, id: string, matter: string, note?: StepNote): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'object-to-post', type: 'pioneer-post', id, note }, (post, step) =>
    objected(post, { id: context.newId(), matter }, step),
  );
