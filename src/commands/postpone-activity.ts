import type { Activity } from '../domain/activity/activity.ts';
import { postponeActivity as postponed } from '../domain/activity/steps.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** It does not take place on its day, and why; `planActivity` gives it a new one. */
export const postponeActivity = (context: CommandContext, id: string, reason: string): Promise<CommandOutcome<Activity>> =>
  changeRecord(context, { verb: 'postpone-activity', type: 'activity', id, note: { reason } }, postponed);
