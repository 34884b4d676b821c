import { addDays, type CivilDate, lastDayOf, type Month, monthOf, shiftMonth } from '../civil-date.ts';
import { grouped } from '../grouped.ts';
import { reportDuty } from '../obligation/group-duty.ts';
import { parameterAt } from '../parameters.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

/** Of one month, all groups whose report has not been handed in; `group` is the first of `count`. */
export type GroupReportMatter = {
  readonly code: 'hand-in-group-reports';
  readonly of: Month;
  readonly group: string;
  readonly count: number;
  readonly dueDay: number;
};

/** Older ones are told by 义务 and the group's own warning. */
const MONTHS = 3;

/** GRP-13: a row per month that is over, until each group's report is in; the record is the first group's month. */
export function groupReportMatters(
  { groups, groupReports, parameters, since }: Pick<TodayFacts, 'groups' | 'groupReports' | 'parameters' | 'since'>,
  today: CivilDate,
): readonly OpenMatter<GroupReportMatter>[] {
  const dueDay = parameterAt(parameters, 'report-due-day', today).value;
  const soonDays = parameterAt(parameters, 'soon-days', today).value;
  const reportsOf = grouped(groupReports, ({ groupId }) => groupId);
  const months = Array.from({ length: MONTHS }, (_, back) => shiftMonth(monthOf(today), back - MONTHS));
  return months.flatMap((month): readonly OpenMatter<GroupReportMatter>[] => {
    const owing = groups.filter((group) => {
      const state = reportDuty(group, month, { reports: reportsOf.get(group.id) ?? [], since, dueDay, soonDays }, today);
      return state === 'missing' || state === 'soon' || state === 'ahead';
    });
    const [first] = owing;
    if (!first) return [];
    const matter = { code: 'hand-in-group-reports', of: month, group: first.name, count: owing.length, dueDay } as const;
    const due = dueBy(addDays(lastDayOf(month), dueDay), today);
    return [{ id: `hand-in-group-reports:${month}`, ...due, matter, recordId: `${first.id}:${month}` }];
  });
}
