import { decideIdea as decided, type Verdict } from '../domain/idea/review.ts';
import type { Benefit, Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { benefitAsRuled } from './benefit-as-ruled.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Records the decision; a forecast given with an adoption is frozen by it. */
export const decideIdea = (
  context: CommandContext,
  id: string,
  { verdict, forecast, ...step }: StepNote & { readonly verdict: Verdict; readonly forecast?: Benefit },
): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'decide-idea', id, async (idea) => {
    const frozen = forecast && (await benefitAsRuled(context, forecast));
    if (frozen && !frozen.ok) return frozen;
    return decided(idea, verdict, frozen?.value, takingOf(context, step));
  });
