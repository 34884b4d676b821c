import type { Activity } from '../domain/activity/activity.ts';
import type { PlanFields } from '../domain/activity/fields.ts';
import { planAgain, planActivity as planned } from '../domain/activity/steps.ts';
import { taken } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** Puts an activity on a day; with the id of a postponed one it gets its new day. */
export async function planActivity(context: CommandContext, fields: PlanFields, postponedId?: string): Promise<CommandOutcome<Activity>> {
  if (postponedId)
    return changeRecord(context, { verb: 'plan-activity', type: 'activity', id: postponedId }, (activity, step) =>
      planAgain(activity, fields, step),
    );
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const id = context.newId();
  const outcome = planned(fields, { id, step: step.value });
  return outcome.ok ? save(context, 'plan-activity', [write('activity', id, undefined, outcome.value)], outcome.value) : outcome;
}
