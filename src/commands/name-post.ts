import type { Post } from '../domain/post.ts';
import { namePost as named } from '../domain/post-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The naming, after the publicity. */
export const namePost = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'name-post', type: 'pioneer-post', id, note }, named);
