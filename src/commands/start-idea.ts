import { startIdea as started } from '../domain/idea/implementation.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Implementation begins, with a lead and a team if there are (IDE-03). */
export const startIdea = (
  context: CommandContext,
  id: string,
  team: Pick<Idea, 'leadId' | 'teamIds'> = {},
  step?: StepNote,
): Promise<CommandOutcome<Idea>> => changeIdea(context, 'start-idea', id, (idea) => started(idea, team, takingOf(context, step)));
