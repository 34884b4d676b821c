import { correctDecision } from '../domain/idea/review.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Puts a decision right that was written down wrongly, with the reason; the idea is reviewed again. */
export const correctIdeaDecision = (context: CommandContext, id: string, step: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'correct-idea-decision', id, (idea) => correctDecision(idea, takingOf(context, step)));
