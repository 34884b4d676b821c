import { askForVerification, type Verifier } from '../domain/idea/implementation.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, proposerNames, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Asks a department or a person, never a proposer, to verify the benefit. */
export const handIdeaToVerification = (
  context: CommandContext,
  id: string,
  verifier: Verifier,
  step?: StepNote,
): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'hand-idea-to-verification', id, async (idea) =>
    askForVerification(idea, verifier, await proposerNames(context, idea), takingOf(context, step)),
  );
