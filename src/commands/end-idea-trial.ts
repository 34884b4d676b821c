import { endTrial } from '../domain/idea/implementation.ts';
import type { Benefit, Idea } from '../domain/idea.ts';
import { changeIdea, type StepTaken, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** A trial ends in adoption, or without effect and with a reason. */
export const endIdeaTrial = (
  context: CommandContext,
  id: string,
  { result, forecast, ...step }: StepTaken & { readonly result: 'passed' | 'failed'; readonly forecast?: Benefit },
): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'end-idea-trial', id, (idea) => endTrial(idea, result, forecast, takingOf(context, step)));
