import { type Verification, verifyIdea as verified } from '../domain/idea/implementation.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { benefitAsRuled } from './benefit-as-ruled.ts';
import { changeIdea, proposerNames, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Records what was measured, by whom, over how many months. */
export const verifyIdea = (
  context: CommandContext,
  id: string,
  verification: Verification,
  step?: StepNote,
): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'verify-idea', id, async (idea) => {
    const benefit = await benefitAsRuled(context, verification.benefit);
    if (!benefit.ok) return benefit;
    return verified(idea, { ...verification, benefit: benefit.value }, await proposerNames(context, idea), takingOf(context, step));
  });
