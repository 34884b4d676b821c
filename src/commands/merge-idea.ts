import { mergeIdea as merged } from '../domain/idea/review.ts';
import type { Idea } from '../domain/idea.ts';
import { refuse } from '../domain/outcome.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Puts a duplicate into the idea that was there first. */
export const mergeIdea = (context: CommandContext, id: string, intoId: string, step?: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'merge-idea', id, async (idea) => {
    const into = await context.facts.one('golden-idea', intoId);
    return into ? merged(idea, into.body, takingOf(context, step)) : refuse({ code: 'not-found', type: 'golden-idea', id: intoId });
  });
