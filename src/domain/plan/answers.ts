import { type Answer, type ClosingAnswer, closingOf, paperOf } from '../answer.ts';
import { type Outcome, refuse } from '../outcome.ts';
import type { Taken } from '../step.ts';
import type { GroupPlan } from './plan.ts';
import { type ItemVerdict, type PlanAndItems, type ReviewedGroup, reviewPlan } from './steps.ts';

/** What of a plan lies before the organisation that reviews it now. */
export const askedByPlan = ({ state, submission }: GroupPlan): GroupPlan['submission'] => (state === 'submitted' ? submission : undefined);

/** The word about it that the plan has not taken its step from. */
export function openPlanAnswer(plan: GroupPlan, answers: readonly Answer[]): ClosingAnswer | undefined {
  const asked = askedByPlan(plan);
  return asked && closingOf(answers.filter(({ about }) => about.id === asked.id));
}

const itemVerdicts: { readonly [V in ClosingAnswer['verdict']]?: ItemVerdict } = {
  approved: 'approved',
  returned: 'returned',
  refused: 'rejected',
};

/** The step of SM-4 that an answer is: its verdict for every item that went up, but for those that it names by their place on the sheet. */
export function takePlanAnswer(
  { plan, items }: PlanAndItems,
  answer: ClosingAnswer,
  { group, step }: { readonly group: ReviewedGroup; readonly step: Taken },
): Outcome<PlanAndItems> {
  const verdict = itemVerdicts[answer.verdict];
  if (!verdict)
    return refuse({ code: 'wrong-state', type: 'submission', state: answer.verdict, expected: ['approved', 'returned', 'refused'] });
  const excepted = new Map(answer.exceptions?.map(({ no, verdict: said }) => [no, itemVerdicts[said]]));
  const verdicts = new Map(askedByPlan(plan)?.itemIds.map((id, at) => [id, excepted.get(at + 1) ?? verdict]));
  const { issuer, opinion } = answer;
  // What was added since, or submitted by another plan of the year, is not what this word is about.
  const about = { plan, items: items.filter(({ id }) => verdicts.has(id)) };
  const said: Taken = { ...step, paper: paperOf(answer), ...(opinion && { reason: opinion }) };
  return reviewPlan(about, { group, verdicts, ruling: { number: '', organisation: issuer }, step: said });
}
