import type { Post } from '../domain/post.ts';
import { restorePost as restored } from '../domain/post-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** A suspended holder is back on duty. */
export const restorePost = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'restore-post', type: 'pioneer-post', id, note }, restored);
