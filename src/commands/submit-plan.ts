import type { GroupPlan } from '../domain/plan/plan.ts';
import { submitPlan as submitted } from '../domain/plan/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changePlan } from './change-plan.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 计划报审: what the group agreed on goes to the superior (000:L59). */
export const submitPlan = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<GroupPlan>> =>
  changePlan(context, { verb: 'submit-plan', id, note }, async (before, { group, step }) => submitted(before, group, step));
