import { type Verification, verifyIdea as verified } from '../domain/idea/implementation.ts';
import type { Idea } from '../domain/idea.ts';
import { changeIdea, proposerNames, type StepTaken, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Records what was measured, by whom, over how many months. */
export const verifyIdea = (
  context: CommandContext,
  id: string,
  verification: Verification,
  step?: StepTaken,
): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'verify-idea', id, async (idea) =>
    verified(idea, verification, await proposerNames(context, idea), takingOf(context, step)),
  );
