import { appraisalOf, type GroupAppraisal } from '../appraisal/appraisal.ts';
import { daysInBeing, lastDayOfYear } from '../appraisal/renewal.ts';
import { addDays, type CivilDate, firstDayOf, lastDayOf, type Month, monthOf, shiftMonth } from '../civil-date.ts';
import { type AutonomousGroup, dissolutionOf } from '../group/group.ts';
import { type GroupReport, handedInOn, reportOf } from '../group/report.ts';
import { grouped } from '../grouped.ts';
import type { DutyStatus } from './duty.ts';

export type GroupDutyFacts = {
  readonly groups: readonly AutonomousGroup[];
  readonly reports: readonly GroupReport[];
  readonly appraisals: readonly GroupAppraisal[];
  /** The day on which the ledger began: nothing is owed for time before. */
  readonly since: CivilDate;
  /** Until which day of the next month a month's report is handed in, and how many days before it turns yellow. */
  readonly dueDay: number;
  readonly soonDays: number;
};

/** `none`: not owed. `late`: done after its day; it is told and not counted as in time. */
export type GroupDutyState = DutyStatus | 'late' | 'none';
/** What one group owes in a year: a report for each month (GRP-13) and one appraisal (GRP-10). */
export type GroupDuties = {
  readonly group: AutonomousGroup;
  readonly months: readonly GroupDutyState[];
  readonly appraisal: GroupDutyState;
  readonly done: number;
  readonly owed: number;
};

/** COMP-09 for groups; those that owe nothing in the year are left out. `done` of `owed` counts closed months, as for other duties. */
export function groupDuties(facts: GroupDutyFacts, year: string, today: CivilDate): readonly GroupDuties[] {
  const reportsOf = grouped(facts.reports, ({ groupId }) => groupId);
  const appraisalsOf = grouped(facts.appraisals, ({ groupId }) => groupId);
  return facts.groups.flatMap((group): readonly GroupDuties[] => {
    const own = { ...facts, reports: reportsOf.get(group.id) ?? [], appraisals: appraisalsOf.get(group.id) ?? [] };
    const months = Array.from({ length: 12 }, (_, at) => reportDuty(group, `${year}-${String(at + 1).padStart(2, '0')}`, own, today));
    const appraisal = yearState(group, year, own, today);
    if (appraisal === 'none' && months.every((state) => state === 'none')) return [];
    const closed = months.filter((state) => state === 'done' || state === 'late' || state === 'missing');
    return [{ group, months, appraisal, done: closed.filter((state) => state === 'done').length, owed: closed.length }];
  });
}

/** Owed for whole months: from the month after its approval to the last whose day came before its end. */
export function reportDuty(
  group: AutonomousGroup,
  month: Month,
  { reports, since, dueDay, soonDays }: Pick<GroupDutyFacts, 'reports' | 'since' | 'dueDay' | 'soonDays'>,
  today: CivilDate,
): GroupDutyState {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const end = dissolutionOf(group)?.decidedOn;
  if (!group.approval || group.approval.on >= first || first < since) return 'none';
  const report = reportOf(reports, group.id, month);
  const [doneOn, dueOn] = [report && handedInOn(report), addDays(last, dueDay)];
  // Whoever was dissolved before the day has nobody left to write it.
  if (end && end <= (doneOn ? last : dueOn)) return 'none';
  return stateOf({ doneOn, dueOn, soonDays }, today);
}

/** The months in a row, up to the last whose day has passed, of which no report came; the oldest first. */
export function missedReports(
  group: AutonomousGroup,
  facts: Pick<GroupDutyFacts, 'reports' | 'since' | 'dueDay' | 'soonDays'>,
  today: CivilDate,
): readonly Month[] {
  const missed: Month[] = [];
  for (let month = shiftMonth(monthOf(today), -1); ; month = shiftMonth(month, -1)) {
    const state = reportDuty(group, month, facts, today);
    if (state === 'missing') missed.unshift(month);
    else if (state !== 'soon' && state !== 'ahead') return missed;
  }
}

function yearState(
  group: AutonomousGroup,
  year: string,
  { appraisals, since, soonDays }: GroupDutyFacts,
  today: CivilDate,
): GroupDutyState {
  const dueOn = lastDayOfYear(year);
  const end = dissolutionOf(group)?.decidedOn;
  if (!daysInBeing(group, year, dueOn) || (end && end <= dueOn) || dueOn < since) return 'none';
  const appraisal = appraisalOf(appraisals, group.id, year);
  const doneOn = appraisal?.state === 'adjusted' ? appraisal.steps.at(-1)?.on : undefined;
  return stateOf({ doneOn, dueOn, soonDays: Math.max(soonDays, 30) }, today);
}

function stateOf(
  { doneOn, dueOn, soonDays }: { readonly doneOn: CivilDate | undefined; readonly dueOn: CivilDate; readonly soonDays: number },
  today: CivilDate,
): GroupDutyState {
  if (doneOn) return doneOn <= dueOn ? 'done' : 'late';
  if (today > dueOn) return 'missing';
  return addDays(today, soonDays) >= dueOn ? 'soon' : 'ahead';
}
