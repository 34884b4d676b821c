import { useMemo } from 'react';
import { appraisalOf, doublesOf, type GroupAppraisal } from '../../../../src/domain/appraisal/appraisal.ts';
import { type MeasureFacts, measure } from '../../../../src/domain/appraisal/measure.ts';
import { appraisalRulesOn } from '../../../../src/domain/appraisal/rules.ts';
import { type Scored, scoreOf, unmeasured } from '../../../../src/domain/appraisal/score.ts';
import type { AutonomousGroup } from '../../../../src/domain/group/group.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { bodies } from '../../../live/bodies.ts';
import { useToday } from '../../../live/clock.ts';
import { useDocs } from '../../../live/documents.ts';
import { useParameters } from '../../../live/parameters.ts';

/** A group's appraisals, one a year, the latest year first; cancelled ones and doubles are left out. */
export function useAppraisalsOf(groupId: string): readonly GroupAppraisal[] {
  const documents = useDocs('group-appraisal');
  return useMemo(
    () =>
      bodies(documents ?? [])
        .filter((it, _, all) => appraisalOf(all, groupId, it.year) === it)
        .toSorted((one, other) => other.year.localeCompare(one.year)),
    [documents, groupId],
  );
}

/** What other PCs began besides, of whatever year. */
export function useDoublesOf(groupId: string): readonly GroupAppraisal[] {
  const documents = useDocs('group-appraisal');
  return useMemo(() => bodies(documents ?? []).filter((it, _, all) => doublesOf(all, groupId, it.year).includes(it)), [documents, groupId]);
}

/** The appraisal of a year as it stands, and what it would come to today. */
export function useScored(group: AutonomousGroup | undefined, appraisals: readonly GroupAppraisal[], year: string) {
  const activities = useDocs('activity');
  const planItems = useDocs('plan-item');
  const claims = useDocs('claim');
  const settings = useParameters();
  const today = useToday();
  return useMemo(() => {
    const appraisal = group && appraisalOf(appraisals, group.id, year);
    if (!group || !appraisal || !activities || !planItems || !claims) return { appraisal, lacking: [] };
    const facts: MeasureFacts = {
      group,
      activities: bodies(activities),
      planItems: bodies(planItems),
      claims: bodies(claims),
      perYear: parameterAt(settings, 'group-activities-per-year', today).value,
      today,
    };
    const rules = appraisalRulesOn(settings, today);
    const measured = measure(appraisal, facts);
    const lacking = unmeasured(measured, rules);
    const scored: Scored | undefined = lacking.length === 0 ? scoreOf(measured, rules) : undefined;
    return { appraisal, scored, lacking };
  }, [group, appraisals, activities, planItems, claims, settings, today, year]);
}
