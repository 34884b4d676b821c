import type { PointsPeriod } from '../domain/points.ts';
import { closePeriod } from '../domain/points-period.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome } from './context.ts';

/** Closes the books of a period; later mistakes are corrected in the next one. */
export const closePointsPeriod = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<PointsPeriod>> =>
  changeRecord(context, { verb: 'close-points-period', type: 'points-period', id, note }, async (period, step) =>
    closePeriod(period, await bodiesOf(context.facts, 'points-line'), step),
  );
