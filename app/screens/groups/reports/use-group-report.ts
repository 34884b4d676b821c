import { useMemo } from 'react';
import { type GroupReportFacts, reportOf } from '../../../../src/domain/group/report.ts';
import { bodies } from '../../../live/bodies.ts';
import { useDocs } from '../../../live/documents.ts';
import { useGroupToday } from '../use-group-today.ts';

/** Everything that a group's month is counted from, with what was written of it; `undefined` while first read. */
export function useGroupReport(groupId: string, month: string) {
  const group = useGroupToday(groupId);
  const reports = useDocs('group-report');
  const activities = useDocs('activity');
  const ideas = useDocs('golden-idea');
  const planItems = useDocs('plan-item');
  const claims = useDocs('claim');
  return useMemo(() => {
    if (!group || !reports || !activities || !ideas || !planItems || !claims) return undefined;
    const facts: GroupReportFacts = {
      activities: bodies(activities),
      ideas: bodies(ideas),
      planItems: bodies(planItems),
      claims: bodies(claims),
    };
    return { group, facts, report: reportOf(bodies(reports), groupId, month) };
  }, [group, reports, activities, ideas, planItems, claims, groupId, month]);
}
