import { cancelItem } from '../domain/plan/claim-steps.ts';
import type { PlanItem } from '../domain/plan/plan.ts';
import { taskOf } from '../domain/plan/task.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome } from './context.ts';

/** It is not done at all, and why. */
export const cancelPlanItem = (context: CommandContext, id: string, reason: string): Promise<CommandOutcome<PlanItem>> =>
  changeRecord(context, { verb: 'cancel-plan-item', type: 'plan-item', id, note: { reason } }, async (item, step) =>
    cancelItem(taskOf(item, await bodiesOf(context.facts, 'claim')), step),
  );
