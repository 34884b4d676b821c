import { endHonour as ended, type HonourUnit } from '../domain/honour-unit.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The honour has run out or was given back. */
export const endHonour = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<HonourUnit>> =>
  changeRecord(context, { verb: 'end-honour', type: 'honour-unit', id, note }, ended);
