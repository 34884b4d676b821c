import { fileParticipants as filed } from '../domain/group/participants.ts';
import type { StepNote } from '../domain/step.ts';
import { changeGroup, type GroupOutcome } from './change-group.ts';
import type { CommandContext } from './context.ts';

/** 一人一备案: those who confirmed are put on file with the approving organisation. */
export const fileParticipants = (context: CommandContext, id: string, personIds: readonly string[], note?: StepNote): GroupOutcome =>
  changeGroup(context, { verb: 'file-participants', id, note }, (group, step) => filed(group, personIds, step));
