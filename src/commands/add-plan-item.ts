import { mayWriteFor } from '../domain/group/led.ts';
import { refuse } from '../domain/outcome.ts';
import { type PlanItem, planOf } from '../domain/plan/plan.ts';
import { addPlanItem as added, beginPlan, type PlanItemFields } from '../domain/plan/steps.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** 记项目: an item of a group's year; the first one begins the plan. In self-service it is for the leader to write. */
export async function addPlanItem(
  context: CommandContext,
  { groupId, year, isAgreed, ...fields }: PlanItemFields & Pick<PlanItem, 'groupId' | 'year'> & { readonly isAgreed: boolean },
  note?: StepNote,
): Promise<CommandOutcome<PlanItem>> {
  const group = await context.facts.one('autonomous-group', groupId);
  if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: groupId });
  const { role } = context.actor;
  if (!mayWriteFor(context.actor, group.body, context.today)) return refuse({ code: 'role-may-not', role, verb: 'add-plan-item' });
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const known = planOf(await bodiesOf(context.facts, 'group-plan'), { groupId, year });
  // Also for a plan that is there the group has to be one that works.
  const begun = beginPlan(year, { id: known?.id ?? context.newId(), group: group.body, step: step.value });
  if (!begun.ok) return begun;
  const plan = known ?? begun.value;
  const item = added(fields, { id: context.newId(), plan, isAgreed, step: step.value });
  if (!item.ok) return item;
  const beginning = known ? [] : [write('group-plan', plan.id, undefined, plan)];
  return save(context, 'add-plan-item', [...beginning, write('plan-item', item.value.id, undefined, item.value)], item.value);
}
