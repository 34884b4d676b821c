import type { PointsLine } from '../domain/points.ts';
import { confirmLine, objectionDaysOf } from '../domain/points-line.ts';
import type { StepNote } from '../domain/step.ts';
import { eachRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, saveParts, settingOf, settingsOf } from './context.ts';

/** Nobody objected in time. */
export async function confirmPoints(
  context: CommandContext,
  ids: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly PointsLine[]>> {
  const settings = await settingsOf(context.facts);
  const holidays = await settingOf(context, 'holidays', context.today);
  const outcome = await eachRecord(context, { type: 'points-line', ids, note }, (line, step) =>
    confirmLine(line, { workingDays: objectionDaysOf(line, settings).value, holidays, step }),
  );
  return outcome.ok ? saveParts(context, 'confirm-points', [outcome.value.writes], outcome.value.bodies) : outcome;
}
