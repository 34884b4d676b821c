import { giveOpinion, type HonourUnit } from '../domain/honour-unit.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The next of the three opinions of F-17: the branch's own, then those copied from the paper. */
export const giveHonourOpinion = (
  context: CommandContext,
  id: string,
  opinion: { readonly agreed: boolean; readonly opinion: string },
  note?: StepNote,
): Promise<CommandOutcome<HonourUnit>> =>
  changeRecord(context, { verb: 'give-honour-opinion', type: 'honour-unit', id, note }, (unit, step) => giveOpinion(unit, opinion, step));
