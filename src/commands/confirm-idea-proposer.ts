import { confirmProposer } from '../domain/idea/hand-in.ts';
import type { Idea } from '../domain/idea.ts';
import { refuse } from '../domain/outcome.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** A name from a slip, or a nameless proposer who came forward, becomes a person of the roster. */
export const confirmIdeaProposer = (
  context: CommandContext,
  id: string,
  personId: string,
  step?: StepNote,
): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'confirm-idea-proposer', id, async (idea) => {
    const person = await context.facts.one('person', personId);
    return person
      ? confirmProposer(idea, person.body, takingOf(context, step))
      : refuse({ code: 'not-found', type: 'person', id: personId });
  });
