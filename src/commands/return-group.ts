import { returnGroup as returned } from '../domain/group/founding.ts';
import type { StepNote } from '../domain/step.ts';
import { decideGroup, type GroupOutcome } from './change-group.ts';
import type { CommandContext } from './context.ts';

/** The approving organisation wants something changed first. */
export const returnGroup = (context: CommandContext, id: string, note?: StepNote): GroupOutcome =>
  decideGroup(context, { verb: 'return-group', id, note }, returned);
