import { handInGroup as handedIn } from '../domain/group/founding.ts';
import type { StepNote } from '../domain/step.ts';
import { changeGroup, type GroupOutcome } from './change-group.ts';
import type { CommandContext } from './context.ts';

/** 送审: the application lies before the approving organisation. */
export const handInGroup = (context: CommandContext, id: string, note?: StepNote): GroupOutcome =>
  changeGroup(context, { verb: 'hand-in-group', id, note }, handedIn);
