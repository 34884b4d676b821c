import type { CivilDate } from '../civil-date.ts';
import type { Departure } from '../departure.ts';
import type { Disclosure } from '../disclosure.ts';
import type { Person } from '../person.ts';
import type { IncidentFields } from './incident.ts';

export type ReachedFacts = {
  readonly people: readonly Person[];
  /** People of other enterprises whose names lie here too. */
  readonly outsideIds: readonly string[];
  readonly departures: readonly Departure[];
  readonly disclosures: readonly Disclosure[];
  /** The record that a sheet was about. */
  readonly bodyOf: (id: string) => unknown;
};

/**
 * Whom it may concern, from the records of what left and of who looked behind the mask. A list says how many stood on it and not
 * who: then it is everybody who was on the roster. A person checks it and takes out whom they know not to be concerned.
 */
export function reachedPeople(
  { source, departureIds, happenedOn, foundOn }: Pick<IncidentFields, 'source' | 'departureIds' | 'happenedOn' | 'foundOn'>,
  facts: ReachedFacts,
): readonly string[] {
  const ids = facts.people.map(({ id }) => id);
  if (source === 'pc' || source === 'stick') return [...ids, ...facts.outsideIds];
  if (source === 'screen') {
    const seen = facts.disclosures.filter(({ on }) => on >= (happenedOn ?? foundOn) && on <= foundOn).map(({ personId }) => personId);
    return [...new Set(seen)];
  }
  const chosen = facts.departures.filter(({ id }) => departureIds.includes(id));
  return [...new Set(chosen.flatMap((departure) => onSheet(departure, facts)))];
}

function onSheet(departure: Departure, { people, outsideIds, bodyOf }: ReachedFacts): readonly string[] {
  const { about, fields, leftOn, recordCount } = departure;
  if (about && about.type !== 'organisation') {
    const text = JSON.stringify(about.type === 'person' ? about.id : (bodyOf(about.id) ?? ''));
    return [...people.map(({ id }) => id), ...outsideIds].filter((id) => text.includes(`"${id}"`));
  }
  if (recordCount === 0 || !fields.some(namesSomebody)) return [];
  return people.filter((person) => wasHere(person, leftOn)).map(({ id }) => id);
}

/** As columns and sheets call them: 姓名, 建议人, 负责人, 组长. */
const namesSomebody = (field: string): boolean => /姓名|本人|人$|组长|组员|成员/.test(field);
const wasHere = ({ arrivedOn }: Person, on: CivilDate): boolean => arrivedOn === undefined || arrivedOn <= on;
