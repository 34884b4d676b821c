import type { CivilDate } from '../civil-date.ts';
import { type IncidentStep, openSteps } from '../protection/incident.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

export type IncidentMatter = {
  readonly code: 'settle-incident';
  readonly what: string;
  readonly foundOn: CivilDate;
  readonly open: readonly IncidentStep[];
};

/** PIPL 57 says at once: due on the day on which it was found. */
export const incidentMatters = ({ incidents }: TodayFacts, today: CivilDate): readonly OpenMatter<IncidentMatter>[] =>
  incidents.flatMap((incident) => {
    const { id, what, foundOn } = incident;
    const open = openSteps(incident);
    if (open.length === 0) return [];
    return [
      { id: `settle-incident:${id}`, ...dueBy(foundOn, today), matter: { code: 'settle-incident', what, foundOn, open }, recordId: id },
    ];
  });
