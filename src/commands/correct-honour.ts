import { correctHonour as corrected, type HonourFields, type HonourUnit } from '../domain/honour-unit.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Puts the application right while nobody has given an opinion. */
export const correctHonour = (context: CommandContext, id: string, fields: HonourFields): Promise<CommandOutcome<HonourUnit>> =>
  changeRecord(context, { verb: 'correct-honour', type: 'honour-unit', id }, (unit) => corrected(unit, fields));
