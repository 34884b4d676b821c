import type { Post, ProductionFigure } from '../domain/post.ts';
import { setFigure } from '../domain/post-steps.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Links a post to a figure of production. */
export const setPostFigure = (
  context: CommandContext,
  id: string,
  figure: Omit<ProductionFigure, 'monthly'>,
): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'set-post-figure', type: 'pioneer-post', id }, (post) => setFigure(post, figure));
