import type { Post } from '../domain/post.ts';
import { reviewNomination as reviewed } from '../domain/post-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The branch agrees to a nomination, or says why not. */
export const reviewNomination = (
  context: CommandContext,
  id: string,
  verdict: 'agreed' | 'declined',
  note?: StepNote,
): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'review-nomination', type: 'pioneer-post', id, note }, (post, step) => reviewed(post, verdict, step));
