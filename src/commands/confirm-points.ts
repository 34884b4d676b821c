import type { PointsLine } from '../domain/points.ts';
import { confirmLine } from '../domain/points-line.ts';
import type { StepNote } from '../domain/step.ts';
import { eachRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, saveParts, settingOf } from './context.ts';

/** Nobody objected in time. */
export async function confirmPoints(
  context: CommandContext,
  ids: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly PointsLine[]>> {
  const workingDays = await settingOf(context, 'points-objection-days', context.today);
  const holidays = await settingOf(context, 'holidays', context.today);
  const outcome = await eachRecord(context, { type: 'points-line', ids, note }, (line, step) =>
    confirmLine(line, { workingDays, holidays, step }),
  );
  return outcome.ok ? saveParts(context, 'confirm-points', [outcome.value.writes], outcome.value.bodies) : outcome;
}
