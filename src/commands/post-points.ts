import type { PointsLine } from '../domain/points.ts';
import { postLine } from '../domain/points-line.ts';
import type { StepNote } from '../domain/step.ts';
import { eachRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, saveParts } from './context.ts';

/** Verified points go into the ledger for good. */
export async function postPoints(
  context: CommandContext,
  ids: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly PointsLine[]>> {
  const outcome = await eachRecord(context, { type: 'points-line', ids, note }, postLine);
  return outcome.ok ? saveParts(context, 'post-points', [outcome.value.writes], outcome.value.bodies) : outcome;
}
