import { rejectGroup as rejected } from '../domain/group/founding.ts';
import type { StepNote } from '../domain/step.ts';
import { decideGroup, type GroupOutcome } from './change-group.ts';
import type { CommandContext } from './context.ts';

/** Not approved, and why. */
export const rejectGroup = (context: CommandContext, id: string, note?: StepNote): GroupOutcome =>
  decideGroup(context, { verb: 'reject-group', id, note }, rejected);
