import type { Post, ReviewResult } from '../domain/post.ts';
import { reviewPost as reviewed } from '../domain/post-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';
import { proposedWrites } from './propose-from-fact.ts';

/** The quarter's or the year's review. A good one proposes points where the scheme rewards it. */
export const reviewPost = (
  context: CommandContext,
  id: string,
  review: { readonly result: ReviewResult; readonly next: 'continued' | 'suspended'; readonly note?: string },
  note?: StepNote,
): Promise<CommandOutcome<Post>> =>
  changeRecord(
    context,
    {
      verb: 'review-post',
      type: 'pioneer-post',
      id,
      note,
      also: async (post, step) => {
        if (review.result !== 'good' || !post.holderId) return [];
        // One post is reviewed again and again: each review is a fact of its own.
        const fact = { fact: 'post-review-good', id, part: step.on, on: step.on, personIds: [post.holderId] } as const;
        return proposedWrites(context, { ...fact, reason: `“${post.name}”${step.on} 考评为好` }, step);
      },
    },
    (post, step) => reviewed(post, review, step),
  );
