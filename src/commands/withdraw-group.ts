import { withdrawGroup as withdrawn } from '../domain/group/founding.ts';
import type { StepNote } from '../domain/step.ts';
import { decideGroup, type GroupOutcome } from './change-group.ts';
import type { CommandContext } from './context.ts';

/** The initiator takes the application back for good, before it is decided. */
export const withdrawGroup = (context: CommandContext, id: string, note?: StepNote): GroupOutcome =>
  decideGroup(context, { verb: 'withdraw-group', id, note }, withdrawn);
