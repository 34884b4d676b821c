import { type AreaFields, correctArea as corrected, type ResponsibilityArea } from '../domain/responsibility-area.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Other members, duties or another place of an area. */
export const correctArea = (context: CommandContext, id: string, fields: AreaFields): Promise<CommandOutcome<ResponsibilityArea>> =>
  changeRecord(context, { verb: 'correct-area', type: 'responsibility-area', id }, (area) => corrected(area, fields));
