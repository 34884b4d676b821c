import type { PointsLine } from '../domain/points.ts';
import { verifyLine } from '../domain/points-line.ts';
import type { StepNote } from '../domain/step.ts';
import { eachRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, saveParts } from './context.ts';

/** The branch has seen that it is so; by somebody else than the person, or by a paper. */
export async function verifyPoints(
  context: CommandContext,
  ids: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly PointsLine[]>> {
  const outcome = await eachRecord(context, { type: 'points-line', ids, note }, (line, step) =>
    verifyLine(line, context.actor.personId, step),
  );
  return outcome.ok ? saveParts(context, 'verify-points', [outcome.value.writes], outcome.value.bodies) : outcome;
}
