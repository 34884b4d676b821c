import { nextNumber } from '../domain/idea/number.ts';
import { takeUpIdea as takenUp } from '../domain/idea/review.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, ideasOfYear, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Takes an idea up for review, and gives one from self-service its number. */
export const takeUpIdea = (context: CommandContext, id: string, step?: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'take-up-idea', id, async (idea) => {
    const known = await ideasOfYear(context, idea.proposedOn);
    return takenUp(idea, nextNumber(known, idea.proposedOn, context.numberLetter), takingOf(context, step));
  });
