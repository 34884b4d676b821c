import { type ItemResult, type Pledge, reviewOwnPledge as reviewed } from '../domain/pledge.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** What the person says became of each item. */
export const reviewOwnPledge = (
  context: CommandContext,
  id: string,
  review: { readonly results: readonly ItemResult[]; readonly note?: string },
  note?: StepNote,
): Promise<CommandOutcome<Pledge>> =>
  changeRecord(context, { verb: 'review-own-pledge', type: 'pledge', id, note }, (pledge, step) => reviewed(pledge, review, step));
