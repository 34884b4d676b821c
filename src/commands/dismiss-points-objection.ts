import type { PointsLine } from '../domain/points.ts';
import { dismissObjection } from '../domain/points-line.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The objection does not hold; one that holds is answered by `reversePoints`. */
export const dismissPointsObjection = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<PointsLine>> =>
  changeRecord(context, { verb: 'dismiss-points-objection', type: 'points-line', id, note }, (line, step) =>
    dismissObjection(line, context.actor.personId, step),
  );
