import { mayWriteFor } from '../domain/group/led.ts';
import { refuse } from '../domain/outcome.ts';
import { type Accepted, acceptTask as accepted } from '../domain/plan/claim-steps.ts';
import type { PlanItem, TaskQuality } from '../domain/plan/plan.ts';
import { rewardsOf } from '../domain/plan/points.ts';
import { type StepNote, taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';
import { proposedWrites } from './propose-from-fact.ts';
import { readTask } from './read-task.ts';

/** 验收 with its quality; what a scheme gives for it is proposed to whoever led and helped. */
export async function acceptTask(
  context: CommandContext,
  itemId: string,
  { quality, opinion }: { readonly quality: TaskQuality; readonly opinion?: string },
  note?: StepNote,
): Promise<CommandOutcome<PlanItem>> {
  const read = await readTask(context, itemId);
  if (!read.ok) return read;
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const { document, task, group } = read.value;
  const { role } = context.actor;
  if (!mayWriteFor(context.actor, group, context.today)) return refuse({ code: 'role-may-not', role, verb: 'accept-task' });
  const outcome = accepted(task, { quality, opinion, group, accepterId: context.actor.personId, step: step.value });
  if (!outcome.ok) return outcome;
  const { item, claim } = outcome.value;
  const before = await context.facts.one('claim', claim.id);
  const points: Write[] = [];
  for (const fact of rewardsOf(
    await rosterOnly(
      context,
      outcome.value,
      task.helpers.map(({ personId }) => personId),
    ),
  ))
    points.push(...(await proposedWrites(context, fact, step.value)));
  const writes = [write('plan-item', item.id, document, item), write('claim', claim.id, before, claim), ...points];
  return save(context, 'accept-task', writes, item);
}

/** Points are kept of the branch's own people alone, not of a helper from another enterprise. */
async function rosterOnly({ facts }: CommandContext, { item, claim }: Accepted, helperIds: readonly string[]) {
  const people = await Promise.all([claim.personId, ...helperIds].map((id) => facts.one('person', id)));
  return { item, personIds: people.flatMap((person) => (person ? [person.id] : [])) };
}
