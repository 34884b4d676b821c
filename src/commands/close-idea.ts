import { closeIdea as closed } from '../domain/idea/closing.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Nothing is left to be done about the idea. */
export const closeIdea = (context: CommandContext, id: string, step?: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'close-idea', id, (idea) => closed(idea, takingOf(context, step)));
