import { type ActivityType, dayOf } from '../activity/activity.ts';
import { addDays, addMonths, type CivilDate } from '../civil-date.ts';
import { type Duty, dutiesOf, isMadeUp } from '../obligation/duty.ts';
import { type Period, periodAt } from '../obligation/period.ts';
import { parameterAt } from '../parameters.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

export type ActivityMatter =
  | {
      readonly code: 'hold-activity';
      readonly title: string;
      readonly on: CivilDate;
      readonly place?: string;
      readonly isAnnounced: boolean;
    }
  | {
      readonly code: 'write-activity-down';
      readonly title: string;
      readonly on: CivilDate;
      readonly limitDays: number;
      readonly source: string;
    }
  | { readonly code: 'confirm-activities'; readonly count: number; readonly title: string; readonly since: CivilDate }
  | {
      readonly code: 'do-duty';
      readonly counts: ActivityType;
      readonly unit: string;
      readonly period: Period;
      readonly done: number;
      readonly least: number;
      readonly endsOn: CivilDate;
      readonly source: string;
    };

/** What is planned, what took place and is not written down, what waits for the secretary, and what the rules still ask for. */
export const activityMatters = (facts: TodayFacts, today: CivilDate): readonly OpenMatter<ActivityMatter>[] => [
  ...planned(facts, today),
  ...toWriteDown(facts, today),
  ...toConfirm(facts, today),
  ...duties(facts, today),
];

function planned({ activities }: TodayFacts, today: CivilDate): readonly OpenMatter<ActivityMatter>[] {
  return activities.flatMap(({ id, state, title, plannedOn, place }) => {
    if ((state !== 'planned' && state !== 'announced') || !plannedOn || plannedOn < today) return [];
    const matter = { code: 'hold-activity', title, on: plannedOn, isAnnounced: state === 'announced', ...(place && { place }) } as const;
    return [{ id: `hold-activity:${id}`, ...dueBy(plannedOn, today), matter, recordId: id }];
  });
}

function toWriteDown({ activities, parameters }: TodayFacts, today: CivilDate): readonly OpenMatter<ActivityMatter>[] {
  return activities.flatMap((activity) => {
    const { id, state, title } = activity;
    const on = dayOf(activity);
    const isOver = (state === 'planned' || state === 'announced') && on < today;
    if (state !== 'held' && !isOver) return [];
    const { value: limitDays, source } = parameterAt(parameters, 'activity-record-days', on);
    const matter = { code: 'write-activity-down', title, on, limitDays, source } as const;
    return [{ id: `write-activity-down:${id}`, ...dueBy(addDays(on, limitDays), today), matter, recordId: id }];
  });
}

/** One row for all of them; the earliest of them is what it counts from. */
function toConfirm({ activities, parameters }: TodayFacts, today: CivilDate): readonly OpenMatter<ActivityMatter>[] {
  const waiting = activities
    .filter(({ state }) => state === 'recorded')
    .map((it) => ({ ...it, since: it.steps.at(-1)?.on ?? dayOf(it) }))
    .toSorted((one, other) => (one.since < other.since ? -1 : 1));
  const [first] = waiting;
  if (!first) return [];
  const { value: days } = parameterAt(parameters, 'activity-record-days', first.since);
  const matter = { code: 'confirm-activities', count: waiting.length, title: first.title, since: first.since } as const;
  return [
    { id: 'confirm-activities', ...dueBy(addDays(first.since, days), today), matter, ...(waiting.length === 1 && { recordId: first.id }) },
  ];
}

/** How far back what is missing is still said on 今日; 义务 shows all of it. */
const MISSING_MONTHS = 3;

/** Periods that run and are not done, and those of late that were missed; what is planned within its period has its own row. */
function duties(facts: TodayFacts, today: CivilDate): readonly OpenMatter<ActivityMatter>[] {
  const planned = facts.activities.filter(
    ({ state, plannedOn }) => plannedOn && plannedOn >= today && (state === 'planned' || state === 'announced'),
  );
  const isPlanned = ({ rule, unit, period, endsOn }: Duty): boolean =>
    endsOn >= today &&
    planned.some(
      (it) =>
        it.activityType === rule.counts &&
        (unit === '' || it.partyGroup === unit) &&
        it.plannedOn !== undefined &&
        periodAt(rule.period, it.plannedOn) === period,
    );
  return dutiesOf(facts, { from: addMonths(today, -MISSING_MONTHS), to: today, today })
    .filter((duty) => duty.status !== 'done' && !isMadeUp(duty) && !isPlanned(duty))
    .map((duty) => {
      const { rule, unit, period, endsOn, served } = duty;
      const matter = {
        code: 'do-duty',
        counts: rule.counts,
        unit,
        period,
        done: served.length,
        least: rule.least,
        endsOn,
        source: rule.source,
      } as const;
      return { id: `do-duty:${duty.id}`, ...dueBy(endsOn, today), matter };
    });
}
