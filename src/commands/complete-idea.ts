import { completeIdea as completed } from '../domain/idea/implementation.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The idea works as proposed; verification can begin. */
export const completeIdea = (context: CommandContext, id: string, step?: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'complete-idea', id, (idea) => completed(idea, takingOf(context, step)));
