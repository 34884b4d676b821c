import { addMonths, type CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import { isPresent, type Person } from './person.ts';
import type { PurgeGround } from './purge.ts';
import type { Taken } from './step.ts';

/** The first day on which nothing is gained any more by keeping somebody's data who is no longer here (PIPL 19, 47). */
export const keptUntil = (person: Person, months: number): CivilDate | undefined =>
  isPresent(person) || !person.presenceOn ? undefined : laterOf(addMonths(person.presenceOn, months), person.keptLongerUntil);

const laterOf = (one: CivilDate, other: CivilDate | undefined): CivilDate => (other && other > one ? other : one);

/** 再留一段: a person says until when and why; not of somebody who is here, and not against a withdrawal. */
export function keepLonger(person: Person, until: CivilDate, step: Taken): Outcome<Person> {
  if (isPresent(person) || person.notice === 'withdrawn') return refuse({ code: 'person-not-kept-longer', notice: person.notice });
  if (!step.reason) return refuse({ code: 'field-missing', field: 'keptLongerFor' });
  if (until <= step.on) return refuse({ code: 'field-invalid', field: 'keptLongerUntil', found: until });
  return done({ ...person, keptLongerUntil: until, keptLongerFor: step.reason });
}

/** Why this person's data are due to be purged, if they are. The software only says so: a person decides and does it. */
export function groundToPurge(person: Person, months: number, on: CivilDate): PurgeGround | undefined {
  if (person.notice === 'withdrawn') return 'consent-withdrawn';
  const until = keptUntil(person, months);
  return until !== undefined && until <= on ? 'retention-over' : undefined;
}
