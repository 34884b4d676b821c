import type { Activity } from '../domain/activity/activity.ts';
import { confirmActivity as confirmed } from '../domain/activity/steps.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The secretary has read the record and stands for it. */
export const confirmActivity = (context: CommandContext, id: string): Promise<CommandOutcome<Activity>> =>
  changeRecord(context, { verb: 'confirm-activity', type: 'activity', id }, confirmed);
