import type { Post } from '../domain/post.ts';
import { beginDuty } from '../domain/post-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome } from './context.ts';

/** The plate is handed over and the holder is on duty. */
export const beginPostDuty = (context: CommandContext, id: string, plate: string, note?: StepNote): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'begin-post-duty', type: 'pioneer-post', id, note }, async (post, step) =>
    beginDuty(post, plate, { posts: await bodiesOf(context.facts, 'pioneer-post'), step }),
  );
