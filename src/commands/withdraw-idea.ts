import { withdrawIdea as withdrawn } from '../domain/idea/hand-in.ts';
import type { Idea } from '../domain/idea.ts';
import { changeIdea, type StepTaken, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The proposer takes an undecided idea back. */
export const withdrawIdea = (context: CommandContext, id: string, step?: StepTaken): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'withdraw-idea', id, (idea) => withdrawn(idea, takingOf(context, step)));
