import type { Activity } from '../domain/activity/activity.ts';
import { cancelActivity as cancelled } from '../domain/activity/steps.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** It does not take place at all, and why. */
export const cancelActivity = (context: CommandContext, id: string, reason: string): Promise<CommandOutcome<Activity>> =>
  changeRecord(context, { verb: 'cancel-activity', type: 'activity', id, note: { reason } }, cancelled);
