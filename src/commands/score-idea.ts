import { type Marks, scoreIdea as scored } from '../domain/idea/review.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import { type CommandContext, type CommandOutcome, settingOf } from './context.ts';

/** Enters one scorer's marks, at the desk or from the paper sheet (F-22). */
export const scoreIdea = (context: CommandContext, id: string, marks: Marks, step?: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'score-idea', id, async (idea) => {
    const taking = takingOf(context, step);
    return scored(idea, marks, await settingOf(context, 'idea-score-sheet', taking.on), taking);
  });
