import type { PointsPeriod } from '../domain/points.ts';
import { reopenPeriod } from '../domain/points-period.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Back to recording, when the counting shows that lines are missing. */
export const reopenPointsPeriod = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<PointsPeriod>> =>
  changeRecord(context, { verb: 'reopen-points-period', type: 'points-period', id, note }, reopenPeriod);
