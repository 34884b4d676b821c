import { appealIdea as appealed } from '../domain/idea/review.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The proposer asks once for a second look, and says why. */
export const appealIdea = (context: CommandContext, id: string, step: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'appeal-idea', id, (idea) => appealed(idea, takingOf(context, step)));
