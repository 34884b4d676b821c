import { endArea as ended, type ResponsibilityArea } from '../domain/responsibility-area.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** An area that nobody has to answer for any more. */
export const endArea = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<ResponsibilityArea>> =>
  changeRecord(context, { verb: 'end-area', type: 'responsibility-area', id, note }, (area, step) => ended(area, step.on));
