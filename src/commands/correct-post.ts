import type { Post } from '../domain/post.ts';
import { correctPost as corrected, type PostFields } from '../domain/post-steps.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Puts right how a post is described; its holder and its steps stay. */
export const correctPost = (context: CommandContext, id: string, fields: PostFields): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'correct-post', type: 'pioneer-post', id }, (post) => corrected(post, fields));
