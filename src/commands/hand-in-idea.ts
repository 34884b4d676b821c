import { handInAgain, type IdeaFields } from '../domain/idea/hand-in.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Hands in a draft, or one that came back incomplete, as it reads now. */
export const handInIdea = (context: CommandContext, id: string, fields: IdeaFields, step?: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'hand-in-idea', id, (idea) => handInAgain(idea, fields, takingOf(context, step)));
