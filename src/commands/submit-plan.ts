import { done } from '../domain/outcome.ts';
import type { GroupPlan, PlanItem } from '../domain/plan/plan.ts';
import { type PlanProposal, planUp } from '../domain/plan/proposal.ts';
import { submitPlan as submitted } from '../domain/plan/steps.ts';
import type { StepNote } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { changePlan } from './change-plan.ts';
import type { CommandContext, CommandOutcome } from './context.ts';
import { handingUp } from './handing-up.ts';
import { handUp } from './submissions.ts';

/** 计划报审: what the group agreed on goes to the superior (000:L59); across enterprises it goes up to the organisation that approved the group. */
export function submitPlan(context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<GroupPlan>> {
  const beside: Write[] = [];
  return changePlan(context, { verb: 'submit-plan', id, note, beside }, async (before, { group, step }) => {
    const outcome = submitted(before, group, step);
    if (!outcome.ok || group.scope === 'enterprise') return outcome;
    const { plan, items } = outcome.value;
    const inOrder = items.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
    const texts = [group.name, ...inOrder.flatMap(({ title, measure = '' }) => [title, measure])];
    const handing = await handingUp(context, { texts, on: step.on });
    if (!handing.ok) return handing;
    const up = planUp({ plan, items: inOrder, group }, handing.value, await returnedAsWhole(context, before.plan));
    if (!up.ok) return up;
    const { submission, names } = up.value;
    beside.push(...handUp(submission, names));
    return done({ plan: { ...plan, submission: { id: submission.id, itemIds: inOrder.map((item) => item.id) } }, items });
  });
}

/** As the plan stands on the group's page: by the day it is due, then by its words. */
const placeOf = ({ due, title, id }: PlanItem): string => [due, title, id].join('\n');

/** The version that came back; of a plan that was reviewed what is added later is a matter of its own. */
async function returnedAsWhole({ facts }: CommandContext, { state, submission }: GroupPlan): Promise<PlanProposal | undefined> {
  const earlier = state === 'returned' && submission ? (await facts.one('submission', submission.id))?.body : undefined;
  return earlier?.form === 'F-12' ? earlier : undefined;
}
