import { endTrial } from '../domain/idea/implementation.ts';
import type { Benefit, Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { benefitAsRuled } from './benefit-as-ruled.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** A trial ends in adoption, or without effect and with a reason. */
export const endIdeaTrial = (
  context: CommandContext,
  id: string,
  { result, forecast, ...step }: StepNote & { readonly result: 'passed' | 'failed'; readonly forecast?: Benefit },
): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'end-idea-trial', id, async (idea) => {
    const frozen = forecast && (await benefitAsRuled(context, forecast));
    if (frozen && !frozen.ok) return frozen;
    return endTrial(idea, result, frozen?.value, takingOf(context, step));
  });
