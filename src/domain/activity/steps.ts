import { type CivilDate, daysBetween } from '../civil-date.ts';
import { periodAt, periodEnd, periodKindOf } from '../obligation/period.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { stepTo, type Taken } from '../step.ts';
import { ACTIVITY, type Activity, type ActivityState } from './activity.ts';
import { peopleThere } from './attendance.ts';
import { nothingRecorded, type PlanFields, type RecordFields, tidyPlan, tidyRecord } from './fields.ts';
import type { ElectionQuorum } from './vote.ts';

/** A new plan, on a day that may be past: it then waits to be recorded. */
export function planActivity(fields: PlanFields, { id, step }: { readonly id: string; readonly step: Taken }): Outcome<Activity> {
  const plan = tidyPlan(fields);
  if (!plan.ok) return plan;
  if (!plan.value.plannedOn) return refuse({ code: 'field-missing', field: 'plannedOn' });
  return done({ v: 1, id, ...plan.value, ...nothingRecorded, state: 'planned', steps: [{ ...step, to: 'planned' }] });
}

/** A postponed one gets its new day. */
export function planAgain(activity: Activity, fields: PlanFields, step: Taken): Outcome<Activity> {
  const plan = planActivity(fields, { id: activity.id, step });
  if (!plan.ok) return plan;
  const { attendance, steps } = activity;
  return stepTo(ACTIVITY, { ...plan.value, attendance, steps, state: activity.state }, 'planned', step);
}

export const announceActivity = (activity: Activity, step: Taken): Outcome<Activity> => stepTo(ACTIVITY, activity, 'announced', step);
export const postponeActivity = (activity: Activity, step: Taken): Outcome<Activity> => withReason(activity, 'postponed', step);
export const cancelActivity = (activity: Activity, step: Taken): Outcome<Activity> => withReason(activity, 'cancelled', step);
export const confirmActivity = (activity: Activity, step: Taken): Outcome<Activity> => stepTo(ACTIVITY, activity, 'confirmed', step);

const withReason = (activity: Activity, to: ActivityState, step: Taken): Outcome<Activity> =>
  step.reason?.trim() ? stepTo(ACTIVITY, activity, to, step) : refuse({ code: 'activity-reason-needed', step: to });

/** On the way to a record an activity passes through what it left out; most are written down only afterwards. */
const ON_THE_WAY: { readonly [S in ActivityState]?: readonly ActivityState[] } = {
  planned: ['held'],
  announced: ['held'],
  postponed: ['planned', 'held'],
};

export type Recording = {
  readonly step: Taken;
  /** `held`: the people are on record, the rest follows. */
  readonly kept: 'held' | 'recorded';
  readonly electionQuorum: ElectionQuorum;
};

/**
 * Writes down what took place, from a plan or from nothing. The day may lie as far back as it likes: late recording is shown and
 * never refused. `step.on` is the day of writing.
 */
export function recordActivity(
  before: Activity | undefined,
  fields: RecordFields,
  { step, kept, electionQuorum, id }: Recording & { readonly id: string },
): Outcome<Activity> {
  if (before && before.state !== 'held' && !ON_THE_WAY[before.state])
    return refuse({ code: 'wrong-state', type: ACTIVITY.type, state: before.state, expected: [...Object.keys(ON_THE_WAY), 'held'] });
  const checked = checkRecord(fields, { today: step.on, kept, electionQuorum });
  if (!checked.ok) return checked;
  const recordedOn = kept === 'recorded' ? { recordedOn: step.on } : {};
  if (!before) {
    const steps = [{ ...step, to: 'held' as const }, ...(kept === 'recorded' ? [{ ...step, to: 'recorded' as const }] : [])];
    return done({ v: 1, id, ...checked.value, ...recordedOn, state: kept, steps });
  }
  const { plannedOn } = before;
  const record: Activity = {
    v: 1,
    id: before.id,
    ...checked.value,
    ...(plannedOn && { plannedOn }),
    ...recordedOn,
    state: before.state,
    steps: before.steps,
  };
  // Attendance of one that is held already may be taken again before the rest follows.
  if (before.state === 'held' && kept === 'held') return done(record);
  const way: readonly ActivityState[] = [...(ON_THE_WAY[before.state] ?? []), ...(kept === 'recorded' ? (['recorded'] as const) : [])];
  return way.reduce<Outcome<Activity>>((outcome, to) => (outcome.ok ? stepTo(ACTIVITY, outcome.value, to, step) : outcome), done(record));
}

/** Puts right what was written; a confirmed record then waits for the secretary again, with the reason. The first day of recording stays. */
export function correctActivity(
  activity: Activity,
  fields: RecordFields,
  { step, electionQuorum }: Pick<Recording, 'step' | 'electionQuorum'>,
): Outcome<Activity> {
  const { state, steps, id, recordedOn } = activity;
  if (state === 'planned' || state === 'announced') {
    const plan = tidyPlan(fields);
    if (!plan.ok) return plan;
    if (!plan.value.plannedOn) return refuse({ code: 'field-missing', field: 'plannedOn' });
    return done({ v: 1, id, ...plan.value, ...nothingRecorded, attendance: fields.attendance, state, steps });
  }
  if (state !== 'recorded' && state !== 'confirmed')
    return refuse({ code: 'wrong-state', type: ACTIVITY.type, state, expected: ['planned', 'announced', 'recorded', 'confirmed'] });
  const checked = checkRecord(fields, { today: step.on, kept: 'recorded', electionQuorum });
  if (!checked.ok) return checked;
  const { plannedOn } = activity;
  const after: Activity = { v: 1, id, ...(plannedOn && { plannedOn }), ...checked.value, ...(recordedOn && { recordedOn }), state, steps };
  return state === 'confirmed' ? withReason(after, 'recorded', step) : done(after);
}

function checkRecord(
  fields: RecordFields,
  { today, kept, electionQuorum }: { readonly today: CivilDate; readonly kept: Recording['kept']; readonly electionQuorum: ElectionQuorum },
): Outcome<RecordFields> {
  const tidied = tidyRecord(fields, { today, electionQuorum });
  if (!tidied.ok) return tidied;
  const { heldOn, makesUpFor, attendance } = tidied.value;
  if (!heldOn) return refuse({ code: 'field-missing', field: 'heldOn' });
  if (makesUpFor) {
    const kind = periodKindOf(makesUpFor);
    if (!kind) return refuse({ code: 'field-invalid', field: 'makesUpFor', found: makesUpFor });
    if (makesUpFor >= periodAt(kind, heldOn))
      return refuse({ code: 'activity-makes-up-later', period: makesUpFor, ended: periodEnd(makesUpFor), heldOn });
  }
  const open = attendance.filter(({ mark }) => mark === 'expected').length;
  if (kept === 'recorded' && open > 0) return refuse({ code: 'activity-attendance-open', count: open, expected: attendance.length });
  if (peopleThere(tidied.value) === 0) return refuse({ code: 'activity-nobody-there', expected: attendance.length });
  return tidied;
}

/** Written down more than so many days after it took place (补记). */
export const isRecordedLate = ({ heldOn, recordedOn }: Pick<Activity, 'heldOn' | 'recordedOn'>, days: number): boolean =>
  heldOn !== undefined && recordedOn !== undefined && daysBetween(heldOn, recordedOn) > days;
