import { addMonths, type CivilDate } from './civil-date.ts';
import { isPresent, type Person } from './person.ts';
import type { PurgeGround } from './purge.ts';

/** The first day on which nothing is gained any more by keeping somebody's data who is no longer here (PIPL 19, 47). */
export const keptUntil = (person: Person, months: number): CivilDate | undefined =>
  isPresent(person) || !person.presenceOn ? undefined : addMonths(person.presenceOn, months);

/** Why this person's data are due to be purged, if they are. The software only says so: a person decides and does it. */
export function groundToPurge(person: Person, months: number, on: CivilDate): PurgeGround | undefined {
  if (person.notice === 'withdrawn') return 'consent-withdrawn';
  const until = keptUntil(person, months);
  return until !== undefined && until <= on ? 'retention-over' : undefined;
}
