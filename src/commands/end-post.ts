import type { EndingGround, Post } from '../domain/post.ts';
import { endPost as ended } from '../domain/post-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The holder left or moved, or the post is no more; the plate is free again. */
export const endPost = (context: CommandContext, id: string, ground: EndingGround, note?: StepNote): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'end-post', type: 'pioneer-post', id, note }, (post, step) => ended(post, ground, step));
