import type { Month } from '../domain/civil-date.ts';
import type { Post } from '../domain/post.ts';
import { recordFigure } from '../domain/post-steps.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The month's value of the post's production figure. */
export const recordPostFigure = (context: CommandContext, id: string, month: Month, valueMilli: number): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'record-post-figure', type: 'pioneer-post', id }, (post) =>
    recordFigure(post, month, { valueMilli, today: context.today }),
  );
