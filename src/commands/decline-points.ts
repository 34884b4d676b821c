import type { PointsLine } from '../domain/points.ts';
import { declineLine } from '../domain/points-line.ts';
import type { StepNote } from '../domain/step.ts';
import { eachRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, saveParts } from './context.ts';

/** Proposed points that are not given, with the reason. */
export async function declinePoints(
  context: CommandContext,
  ids: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly PointsLine[]>> {
  const outcome = await eachRecord(context, { type: 'points-line', ids, note }, declineLine);
  return outcome.ok ? saveParts(context, 'decline-points', [outcome.value.writes], outcome.value.bodies) : outcome;
}
