import { type Marks, scoreIdea as scored } from '../domain/idea/review.ts';
import type { Idea } from '../domain/idea.ts';
import { parameterAt } from '../domain/parameters.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import { bodiesOf, type CommandContext, type CommandOutcome } from './context.ts';

/** Enters one scorer's marks, at the desk or from the paper sheet (F-22). */
export const scoreIdea = (context: CommandContext, id: string, marks: Marks, step?: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'score-idea', id, async (idea) => {
    const taking = takingOf(context, step);
    const sheet = parameterAt(await bodiesOf(context.facts, 'parameter'), 'idea-score-sheet', taking.on);
    return scored(idea, marks, sheet.value, taking);
  });
