import { dayOfAnswer } from '../domain/group/answers.ts';
import { refuse } from '../domain/outcome.ts';
import { takePlanAnswer as answered, openPlanAnswer } from '../domain/plan/answers.ts';
import type { GroupPlan } from '../domain/plan/plan.ts';
import { changePlan } from './change-plan.ts';
import { bodiesOf, type CommandContext, type CommandOutcome } from './context.ts';

/** The reviewing organisation's word came over the line or on a stick: the plan takes the step that it would take from paper. */
export async function takePlanAnswer(context: CommandContext, id: string): Promise<CommandOutcome<GroupPlan>> {
  const { facts, today } = context;
  const plan = (await facts.one('group-plan', id))?.body;
  const answer = plan && openPlanAnswer(plan, await bodiesOf(facts, 'answer'));
  if (!plan || !answer) return refuse({ code: 'not-found', type: 'answer', id });
  const note = { on: dayOfAnswer(answer, plan, today) };
  return changePlan(context, { verb: 'take-plan-answer', id, note }, async (before, of) => answered(before, answer, of));
}
