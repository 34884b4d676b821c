import type { Person } from '../../../domain/person.ts';

/** What two records of one name are to each other. `unclear` is a question for a person, never a duplicate. */
export type Likeness = 'same' | 'different' | 'unclear';

export type Comparable = Pick<Person, 'name' | 'idMark' | 'phone' | 'birth' | 'department'>;

/**
 * The ID number decides where both have one. Else a shared telephone, then the birth as far as both know it,
 * then the department; a name alone decides nothing, for half of the roster may be called 王伟.
 */
export function likeness(one: Comparable, other: Comparable): Likeness {
  if (one.idMark && other.idMark) return one.idMark === other.idMark ? 'same' : 'different';
  if (one.phone && one.phone === other.phone) return 'same';
  if (one.birth && other.birth) {
    const length = Math.min(one.birth.length, other.birth.length);
    return one.birth.slice(0, length) === other.birth.slice(0, length) ? 'same' : 'different';
  }
  return one.department && one.department === other.department ? 'same' : 'unclear';
}

/** Within one list nobody stands twice with another telephone and another department: those are two people of one name. */
export function likenessInList(one: Comparable, other: Comparable): Likeness {
  const found = likeness(one, other);
  const apart = one.phone && other.phone && one.department && other.department;
  return found === 'unclear' && apart ? 'different' : found;
}
