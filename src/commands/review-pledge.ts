import { type Pledge, reviewPledge as reviewed } from '../domain/pledge.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 审诺: the branch agrees, or returns it with what is too vague. */
export const reviewPledge = (
  context: CommandContext,
  id: string,
  verdict: 'agreed' | 'returned',
  note?: StepNote,
): Promise<CommandOutcome<Pledge>> =>
  changeRecord(context, { verb: 'review-pledge', type: 'pledge', id, note }, (pledge, step) => reviewed(pledge, verdict, step));
