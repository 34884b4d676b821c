import type { PointsLine } from '../domain/points.ts';
import { objectionDaysOf, objectToLine } from '../domain/points-line.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, settingOf, settingsOf } from './context.ts';

/** Somebody objects to a posted line; in self-service to one's own. */
export const objectToPoints = (context: CommandContext, id: string, matter: string, note?: StepNote): Promise<CommandOutcome<PointsLine>> =>
  changeRecord(context, { verb: 'object-to-points', type: 'points-line', id, note }, async (line, step) => {
    const { value: workingDays } = objectionDaysOf(line, await settingsOf(context.facts));
    const holidays = await settingOf(context, 'holidays', step.on);
    return objectToLine(line, matter, { workingDays, holidays, step });
  });
