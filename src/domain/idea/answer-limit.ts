import { addDays, type CivilDate } from '../civil-date.ts';
import type { Idea } from '../idea.ts';
import { parameterAt, type RuleSetting } from '../parameters.ts';

/** By when the proposer is owed an answer: the rule's days after the last handing-in, or after the appeal, by the rule of that day. */
export function answerLimit(
  idea: Idea,
  parameters: readonly RuleSetting[],
): { readonly askedOn: CivilDate; readonly days: number; readonly dueOn: CivilDate; readonly source: string } {
  const handedIn = idea.steps.findLast((step) => step.act === 'handed-in' || step.act === 'appealed')?.on;
  const askedOn = handedIn ?? idea.proposedOn;
  const { value: days, source } = parameterAt(parameters, 'idea-answer-days', askedOn);
  return { askedOn, days, dueOn: addDays(askedOn, days), source };
}
