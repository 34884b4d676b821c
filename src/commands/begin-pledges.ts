import { beginPledge, type Pledge } from '../domain/pledge.ts';
import type { StepNote } from '../domain/step.ts';
import { eachRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, saveParts } from './context.ts';

/** 践诺 begins for several people at once, as it does on one day for a branch. */
export async function beginPledges(
  context: CommandContext,
  ids: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly Pledge[]>> {
  const outcome = await eachRecord(context, { type: 'pledge', ids, note }, beginPledge);
  return outcome.ok ? saveParts(context, 'begin-pledges', [outcome.value.writes], outcome.value.bodies) : outcome;
}
