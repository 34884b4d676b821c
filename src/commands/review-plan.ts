import type { GroupPlan } from '../domain/plan/plan.ts';
import { type ItemVerdict, reviewPlan as reviewed } from '../domain/plan/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { ownRuling, type RulingInput } from './change-group.ts';
import { changePlan } from './change-plan.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Gate 3, decided at this PC item by item, or copied off the paper of it. */
export const reviewPlan = (
  context: CommandContext,
  id: string,
  { verdicts, ...ruling }: RulingInput & { readonly verdicts: ReadonlyMap<string, ItemVerdict> },
  note?: StepNote,
): Promise<CommandOutcome<GroupPlan>> =>
  changePlan(context, { verb: 'review-plan', id, note }, async (before, { group, step }) =>
    reviewed(before, { group, verdicts, ruling: await ownRuling(context, ruling), step }),
  );
