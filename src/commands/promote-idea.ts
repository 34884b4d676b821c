import { promoteIdea as promoted } from '../domain/idea/closing.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Records that another unit took the idea over (INN-03). */
export const promoteIdea = (context: CommandContext, id: string, unit: string, step?: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'promote-idea', id, (idea) => promoted(idea, unit, takingOf(context, step)));
