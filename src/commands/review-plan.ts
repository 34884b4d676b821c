import { askedByPlan } from '../domain/plan/answers.ts';
import type { GroupPlan } from '../domain/plan/plan.ts';
import { type ItemVerdict, reviewPlan as reviewed } from '../domain/plan/steps.ts';
import type { StepNote } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { ownRuling, type RulingInput } from './change-group.ts';
import { changePlan } from './change-plan.ts';
import type { CommandContext, CommandOutcome } from './context.ts';
import { takenBack } from './submissions.ts';

/** Gate 3, decided at this PC item by item, or copied off the paper of it: then nobody decides it a second time, and what went up is taken back. */
export function reviewPlan(
  context: CommandContext,
  id: string,
  { verdicts, ...ruling }: RulingInput & { readonly verdicts: ReadonlyMap<string, ItemVerdict> },
  note?: StepNote,
): Promise<CommandOutcome<GroupPlan>> {
  const beside: Write[] = [];
  return changePlan(context, { verb: 'review-plan', id, note, beside }, async (before, { group, step }) => {
    const outcome = reviewed(before, { group, verdicts, ruling: await ownRuling(context, ruling), step });
    const back = outcome.ok ? await takenBack(context, askedByPlan(before.plan)?.id) : outcome;
    if (!back.ok) return back;
    beside.push(...back.value);
    return outcome;
  });
}
