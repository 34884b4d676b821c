import { postedThoughAbsent } from '../activity/points.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import type { PointsLine } from '../points.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

export type PointsMatter =
  | { readonly code: 'verify-points'; readonly proposed: number; readonly verified: number; readonly since: CivilDate }
  | { readonly code: 'counter-absent'; readonly count: number; readonly activity: string; readonly on: CivilDate }
  | { readonly code: 'decide-points-objections'; readonly count: number; readonly since: CivilDate }
  | {
      readonly code: 'count-points-period' | 'publish-points-period' | 'close-points-period';
      readonly period: string;
      readonly until: CivilDate;
    };

/** Lines that wait for the branch, lines of people who were not there after all, objections, and periods that are over. */
export function pointsMatters(facts: TodayFacts, today: CivilDate): readonly OpenMatter<PointsMatter>[] {
  const { pointsLines, pointsPeriods } = facts;
  return [
    ...waitingLines(pointsLines, today),
    ...absent(facts, today),
    ...objections(pointsLines, today),
    ...periods(pointsPeriods, today),
  ];
}

function waitingLines(lines: readonly PointsLine[], today: CivilDate): readonly OpenMatter<PointsMatter>[] {
  const proposed = lines.filter((it) => it.state === 'proposed');
  const verified = lines.filter((it) => it.state === 'verified');
  const since = [...proposed, ...verified].map((it) => it.on).toSorted()[0];
  if (!since) return [];
  const matter = { code: 'verify-points', proposed: proposed.length, verified: verified.length, since } as const;
  return [{ id: 'verify-points', ...dueBy(today, today), matter }];
}

function absent({ pointsLines, activities }: TodayFacts, today: CivilDate): readonly OpenMatter<PointsMatter>[] {
  const found = [...postedThoughAbsent(pointsLines, activities)];
  const [first] = found;
  if (!first) return [];
  const [id, { title, heldOn }] = first;
  const matter = { code: 'counter-absent', count: found.length, activity: title, on: heldOn ?? today } as const;
  return [{ id: 'counter-absent', ...dueBy(today, today), matter, ...(found.length === 1 && { recordId: id }) }];
}

function objections(lines: readonly PointsLine[], today: CivilDate): readonly OpenMatter<PointsMatter>[] {
  const open = lines.filter((it) => it.state === 'objected');
  const since = open.map((it) => it.objection?.on ?? it.on).toSorted()[0];
  if (!since) return [];
  const record = open.length === 1 ? { recordId: open[0]!.id } : {};
  return [
    {
      id: 'decide-points-objections',
      ...dueBy(today, today),
      matter: { code: 'decide-points-objections', count: open.length, since },
      ...record,
    },
  ];
}

function periods(all: TodayFacts['pointsPeriods'], today: CivilDate): readonly OpenMatter<PointsMatter>[] {
  return all.flatMap((period): readonly OpenMatter<PointsMatter>[] => {
    const { id, name, state } = period;
    const until = state === 'publicity' ? (period.publicity?.until ?? period.until) : period.until;
    if (state === 'closed' || today <= until) return [];
    const code = ({ open: 'count-points-period', counting: 'publish-points-period', publicity: 'close-points-period' } as const)[state];
    return [{ id: `${code}:${id}`, ...dueBy(addDays(until, 1), today), matter: { code, period: name, until }, recordId: id }];
  });
}
