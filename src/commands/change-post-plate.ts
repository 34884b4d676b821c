import type { Post } from '../domain/post.ts';
import { changePlate } from '../domain/post-steps.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome } from './context.ts';

/** Another number on the plate, such as where two PCs gave out the same one. */
export const changePostPlate = (context: CommandContext, id: string, plate: string): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'change-post-plate', type: 'pioneer-post', id }, async (post) =>
    changePlate(post, plate, await bodiesOf(context.facts, 'pioneer-post')),
  );
