import type { PointsScheme } from '../domain/points.ts';
import { editScheme, type SchemeFields } from '../domain/points-scheme.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Items, values, caps, classes and grades of a draft. */
export const editPointsScheme = (context: CommandContext, id: string, fields: SchemeFields): Promise<CommandOutcome<PointsScheme>> =>
  changeRecord(context, { verb: 'edit-points-scheme', type: 'points-scheme', id }, (scheme) => editScheme(scheme, fields));
