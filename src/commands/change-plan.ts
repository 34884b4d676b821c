import type { Doc } from '../data/document.ts';
import type { Verb } from '../domain/authority.ts';
import type { AutonomousGroup } from '../domain/group/group.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { type GroupPlan, isOf } from '../domain/plan/plan.ts';
import type { PlanAndItems } from '../domain/plan/steps.ts';
import { type StepNote, type Taken, taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

type Change = {
  readonly verb: Verb;
  readonly id: string;
  readonly note?: StepNote | undefined;
  /** What the rule found out that goes up or is taken back by the same act. */
  readonly beside?: readonly Write[];
};

/** What the verbs about a whole plan share: read it with the items of its year, ask the rule, write what changed as one act. */
export async function changePlan(
  context: CommandContext,
  { verb, id, note, beside = [] }: Change,
  rule: (before: PlanAndItems, of: { readonly group: AutonomousGroup; readonly step: Taken }) => Promise<Outcome<PlanAndItems>>,
): Promise<CommandOutcome<GroupPlan>> {
  const { facts } = context;
  const before = await facts.one('group-plan', id);
  if (!before) return refuse({ code: 'not-found', type: 'group-plan', id });
  const { groupId } = before.body;
  const group = await facts.one('autonomous-group', groupId);
  if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: groupId });
  const ofYear = isOf(before.body);
  const items = (await facts.all('plan-item')).filter(({ body }) => ofYear(body));
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const outcome = await rule({ plan: before.body, items: items.map(({ body }) => body) }, { group: group.body, step: step.value });
  if (!outcome.ok) return outcome;
  const byId = new Map<string, Doc<'plan-item'>>(items.map((it) => [it.id, it]));
  const changed = outcome.value.items.map((it) => write('plan-item', it.id, byId.get(it.id), it));
  return save(context, verb, [write('group-plan', id, before, outcome.value.plan), ...changed, ...beside], outcome.value.plan);
}
