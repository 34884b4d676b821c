import type { PlanItem } from '../domain/plan/plan.ts';
import { agreeOnItem } from '../domain/plan/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { eachRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, save } from './context.ts';

/** 组内议定: the items that the group's meeting agreed on. */
export async function agreePlanItems(
  context: CommandContext,
  ids: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly PlanItem[]>> {
  const agreed = await eachRecord(context, { type: 'plan-item', ids, note }, agreeOnItem);
  return agreed.ok ? save(context, 'agree-plan-items', agreed.value.writes, agreed.value.bodies) : agreed;
}
