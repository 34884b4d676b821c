import { returnIdea as returned } from '../domain/idea/hand-in.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Sends an incomplete idea back to its proposer; the reason says what is missing. */
export const returnIdea = (context: CommandContext, id: string, step: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'return-idea', id, (idea) => returned(idea, takingOf(context, step)));
