import { archivePledge, type Pledge } from '../domain/pledge.ts';
import type { StepNote } from '../domain/step.ts';
import { eachRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, saveParts } from './context.ts';

/** The evaluated pledges of a year go into the file together. */
export async function archivePledges(
  context: CommandContext,
  ids: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly Pledge[]>> {
  const outcome = await eachRecord(context, { type: 'pledge', ids, note }, archivePledge);
  return outcome.ok ? saveParts(context, 'archive-pledges', [outcome.value.writes], outcome.value.bodies) : outcome;
}
