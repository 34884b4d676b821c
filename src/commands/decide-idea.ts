import { decideIdea as decided, type Verdict } from '../domain/idea/review.ts';
import type { Benefit, Idea } from '../domain/idea.ts';
import { changeIdea, type StepTaken, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Records the decision; a forecast given with an adoption is frozen by it. */
export const decideIdea = (
  context: CommandContext,
  id: string,
  { verdict, forecast, ...step }: StepTaken & { readonly verdict: Verdict; readonly forecast?: Benefit },
): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'decide-idea', id, (idea) => decided(idea, verdict, forecast, takingOf(context, step)));
