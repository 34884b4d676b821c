import type { Verb } from '../domain/authority.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Claim } from '../domain/plan/claim.ts';
import type { Task } from '../domain/plan/task.ts';
import type { StepNote, Taken } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';
import { readTask } from './read-task.ts';

/** What the verbs about one claim share: the rule sees it among all that hold the same item. */
export const changeClaim = (
  context: CommandContext,
  { verb, id, note }: { readonly verb: Verb; readonly id: string; readonly note?: StepNote | undefined },
  rule: (task: Task, claim: Claim, step: Taken) => Outcome<Claim>,
): Promise<CommandOutcome<Claim>> =>
  changeRecord(context, { verb, type: 'claim', id, note }, async (claim, step) => {
    const read = await readTask(context, claim.itemId);
    return read.ok ? rule(read.value.task, claim, step) : read;
  });
