import type { Activity } from '../domain/activity/activity.ts';
import { announceActivity as announced } from '../domain/activity/steps.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Those who are to come have been told. */
export const announceActivity = (context: CommandContext, id: string): Promise<CommandOutcome<Activity>> =>
  changeRecord(context, { verb: 'announce-activity', type: 'activity', id }, announced);
