import type { Activity } from '../domain/activity/activity.ts';
import type { RecordFields } from '../domain/activity/fields.ts';
import { type Recording, recordActivity as recorded } from '../domain/activity/steps.ts';
import { mayWriteFor } from '../domain/group/led.ts';
import { refuse } from '../domain/outcome.ts';
import { taken } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, save, settingOf, write } from './context.ts';

/**
 * Writes down what took place, in one go: of a plan (`plannedId`) or of nothing, because most meetings are written down afterwards.
 * `held` keeps the attendance alone for now. A vote is judged by the rule of the day on which it was taken.
 */
export async function recordActivity(
  context: CommandContext,
  fields: RecordFields,
  { kept = 'recorded', plannedId }: { readonly kept?: Recording['kept']; readonly plannedId?: string } = {},
): Promise<CommandOutcome<Activity>> {
  const { actor } = context;
  const group = fields.groupId === undefined ? undefined : await context.facts.one('autonomous-group', fields.groupId);
  if (!mayWriteFor(actor, group?.body, context.today)) return refuse({ code: 'role-may-not', role: actor.role, verb: 'record-activity' });
  const electionQuorum = await settingOf(context, 'party-election-quorum', fields.heldOn ?? context.today);
  const id = plannedId ?? context.newId();
  if (plannedId)
    return changeRecord(context, { verb: 'record-activity', type: 'activity', id }, (before, step) =>
      recorded(before, fields, { id, step, kept, electionQuorum }),
    );
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const outcome = recorded(undefined, fields, { id, step: step.value, kept, electionQuorum });
  return outcome.ok ? save(context, 'record-activity', [write('activity', id, undefined, outcome.value)], outcome.value) : outcome;
}
