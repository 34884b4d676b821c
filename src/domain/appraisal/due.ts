import type { CivilDate } from '../civil-date.ts';
import { type AutonomousGroup, isWorkedUpon } from '../group/group.ts';
import { grouped } from '../grouped.ts';
import { type AppraisalState, appraisalOf, type GroupAppraisal } from './appraisal.ts';
import { daysInBeing, lastDayOfYear } from './renewal.ts';
import { appraisalOpensOn } from './steps.ts';

/** A group whose appraisal of a year is owed and not finished; `state` is missing before anybody began. */
export type DueAppraisal = {
  readonly group: AutonomousGroup;
  readonly year: string;
  /** The last day of the year. */
  readonly dueOn: CivilDate;
  readonly state?: AppraisalState;
  readonly id?: string;
};

/**
 * NOT_DUE of SM-1's yearly region. Owed are the year before today's and, from `days` before its end on, this one; for years before
 * the ledger began (`since`) nothing is owed, nor of a group that is about to be given up.
 */
export function dueAppraisals(
  groups: readonly AutonomousGroup[],
  appraisals: readonly GroupAppraisal[],
  { today, since, days }: { readonly today: CivilDate; readonly since: CivilDate; readonly days: number },
): readonly DueAppraisal[] {
  const thisYear = today.slice(0, 4);
  const years = [String(Number(thisYear) - 1), thisYear].filter(
    (year) => lastDayOfYear(year) >= since && appraisalOpensOn(year, days) <= today,
  );
  const byGroup = grouped(appraisals, ({ groupId }) => groupId);
  return years.flatMap((year) =>
    groups.flatMap((group): readonly DueAppraisal[] => {
      if (!isWorkedUpon(group) || !daysInBeing(group, year, today)) return [];
      const appraisal = appraisalOf(byGroup.get(group.id) ?? [], group.id, year);
      if (appraisal?.state === 'adjusted') return [];
      return [{ group, year, dueOn: lastDayOfYear(year), ...(appraisal && { state: appraisal.state, id: appraisal.id }) }];
    }),
  );
}
