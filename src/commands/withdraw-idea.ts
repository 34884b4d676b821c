import { withdrawIdea as withdrawn } from '../domain/idea/hand-in.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The proposer takes an undecided idea back. */
export const withdrawIdea = (context: CommandContext, id: string, step?: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'withdraw-idea', id, (idea) => withdrawn(idea, takingOf(context, step)));
