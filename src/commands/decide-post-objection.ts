import type { Post } from '../domain/post.ts';
import { decideObjection } from '../domain/post-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** An objection holds and ends the nomination, or does not. */
export const decidePostObjection = (
  context: CommandContext,
  id: string,
  decision: { readonly objectionId: string; readonly outcome: 'upheld' | 'dismissed' },
  note?: StepNote,
): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'decide-post-objection', type: 'pioneer-post', id, note }, (post, step) =>
    decideObjection(post, decision, step),
  );
