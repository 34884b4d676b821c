import type { Activity } from '../domain/activity/activity.ts';
import type { RecordFields } from '../domain/activity/fields.ts';
import { correctActivity as corrected } from '../domain/activity/steps.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, settingOf } from './context.ts';

/** Puts a plan or a record right; a confirmed one needs the reason and is to be confirmed anew. */
export async function correctActivity(
  context: CommandContext,
  id: string,
  fields: RecordFields,
  reason = '',
): Promise<CommandOutcome<Activity>> {
  const electionQuorum = await settingOf(context, 'party-election-quorum', fields.heldOn ?? context.today);
  return changeRecord(context, { verb: 'correct-activity', type: 'activity', id, note: { reason } }, (activity, step) =>
    corrected(activity, fields, { step, electionQuorum }),
  );
}
