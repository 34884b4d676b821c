import { mayWriteFor } from '../domain/group/led.ts';
import { refuse } from '../domain/outcome.ts';
import type { PlanItem } from '../domain/plan/plan.ts';
import { agreeOnItem } from '../domain/plan/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { eachRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, save } from './context.ts';

/** 组内议定: the items that the group's meeting agreed on, whoever wrote them down. In self-service it is for the leader to say. */
export async function agreePlanItems(
  context: CommandContext,
  ids: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly PlanItem[]>> {
  const { actor, facts } = context;
  const agreed = await eachRecord(context, { type: 'plan-item', ids, note }, async (item, step) => {
    const group = await facts.one('autonomous-group', item.groupId);
    return mayWriteFor(actor, group?.body, context.today)
      ? agreeOnItem(item, step)
      : refuse({ code: 'role-may-not', role: actor.role, verb: 'agree-plan-items' });
  });
  return agreed.ok ? save(context, 'agree-plan-items', agreed.value.writes, agreed.value.bodies) : agreed;
}
