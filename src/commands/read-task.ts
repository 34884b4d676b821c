import type { Doc } from '../data/document.ts';
import type { AutonomousGroup } from '../domain/group/group.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import { type Task, taskOf } from '../domain/plan/task.ts';
import { bodiesOf, type CommandContext } from './context.ts';

export type ReadTask = { readonly document: Doc<'plan-item'>; readonly task: Task; readonly group: AutonomousGroup };

/** An item of a plan with whoever holds it, and the group that it is of. */
export async function readTask({ facts }: CommandContext, itemId: string): Promise<Outcome<ReadTask>> {
  const document = await facts.one('plan-item', itemId);
  if (!document) return refuse({ code: 'not-found', type: 'plan-item', id: itemId });
  const { groupId } = document.body;
  const group = await facts.one('autonomous-group', groupId);
  if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: groupId });
  return done({ document, task: taskOf(document.body, await bodiesOf(facts, 'claim')), group: group.body });
}
