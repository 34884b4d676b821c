import { type Pledge, takePledgeDown as takenDown } from '../domain/pledge.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The pledge no longer hangs on the wall; it is still to be kept. */
export const takePledgeDown = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Pledge>> =>
  changeRecord(context, { verb: 'take-pledge-down', type: 'pledge', id, note }, takenDown);
