import type { AppraisalState } from '../appraisal/appraisal.ts';
import { dueAppraisals } from '../appraisal/due.ts';
import type { CivilDate } from '../civil-date.ts';
import { parameterAt } from '../parameters.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

export type AppraisalMatter = {
  readonly code: 'appraise-group';
  readonly group: string;
  readonly year: string;
  readonly endsOn: CivilDate;
  readonly state?: AppraisalState;
};

/** The yearly appraisal of each group, from the day on which it may be made until next year's list stands. */
export const appraisalMatters = (
  { groups, appraisals, parameters, since }: TodayFacts,
  today: CivilDate,
): readonly OpenMatter<AppraisalMatter>[] =>
  dueAppraisals(groups, appraisals, { today, since, days: parameterAt(parameters, 'group-appraisal-days', today).value }).map(
    ({ group, year, dueOn, state }) => ({
      id: `appraise-group:${group.id}:${year}`,
      ...dueBy(dueOn, today),
      matter: { code: 'appraise-group', group: group.name, year, endsOn: dueOn, ...(state && { state }) },
      recordId: group.id,
    }),
  );
