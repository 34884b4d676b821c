import { refuse } from '../domain/outcome.ts';
import type { Post } from '../domain/post.ts';
import { setHolder } from '../domain/post-steps.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Gives a post that was set up without anybody its holder. */
export const setPostHolder = (context: CommandContext, id: string, personId: string): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'set-post-holder', type: 'pioneer-post', id }, async (post) => {
    const holder = await context.facts.one('person', personId);
    return holder ? setHolder(post, holder.body) : refuse({ code: 'not-found', type: 'person', id: personId });
  });
