import { endParticipation as ended } from '../domain/group/participants.ts';
import type { StepNote } from '../domain/step.ts';
import { changeGroup, type GroupOutcome } from './change-group.ts';
import type { CommandContext } from './context.ts';

/** Somebody leaves, or is taken out with a reason. */
export const endParticipation = (
  context: CommandContext,
  id: string,
  personId: string,
  how: 'left' | 'removed',
  note?: StepNote,
): GroupOutcome => changeGroup(context, { verb: 'end-participation', id, note }, (group, step) => ended(group, personId, how, step));
