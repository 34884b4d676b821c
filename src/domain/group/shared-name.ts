import type { CivilDate } from '../civil-date.ts';
import { grouped } from '../grouped.ts';
import { allows, type Person } from '../person.ts';
import type { PurgeNote } from '../purge.ts';
import { type GroupKey, type GroupMember, inTheGroup } from './enterprises.ts';
import { type AutonomousGroup, countedParticipants, isGroupOver } from './group.ts';
import { ownLines } from './partner.ts';

/**
 * What somebody on one enterprise's roster is called, for the other enterprises of a group across enterprises. A document of its own in the
 * group's stream: the county cannot read it, and it is purged by itself.
 */
export type SharedName = {
  readonly v: 1;
  readonly id: string;
  readonly groupId: string;
  /** Whose person it is: the line of their enterprise. */
  readonly memberId: string;
  readonly personId: string;
  readonly name: string;
  readonly on: CivilDate;
};

/** PIPL 23: another enterprise is told a name only if this person was told of it and agreed to that alone. */
export const mayBeNamedToPartners = (person: Person, on: CivilDate): boolean => person.notice === 'given' && allows(person, 'partners', on);

/** What the county, which reads no name, knows of one: whose PC told it, with which row of the group's log, and with which rows that enterprise left. */
export type NameTold = { readonly byId: string; readonly seq: number; readonly leftAt: readonly number[] };

/** An enterprise takes back the names that it told; those of one that left since are the founder's to take. */
export const mayTakeNameBack = (
  { byId, seq, leftAt }: NameTold,
  { organisationId, ownerId }: { readonly organisationId: string; readonly ownerId: string },
): boolean => byId === organisationId || (organisationId === ownerId && leftAt.some((left) => left > seq));

export type NamingFacts = {
  readonly groups: readonly AutonomousGroup[];
  readonly people: readonly Person[];
  readonly names: readonly SharedName[];
  readonly members: readonly GroupMember[];
  readonly kept: readonly GroupKey[];
  /** Of the whole branch. A purge on another PC erases the names that this PC had told there, and none that was still on its way. */
  readonly purges: readonly Pick<PurgeNote, 'erased'>[];
};

/** This enterprise's own people in one group, by whether the others are told their names; without its line there is nobody to tell. */
export type NamesInGroup = {
  readonly member?: GroupMember;
  /** In the group, agreed, and not told yet, or told by a name (`told`) that was put right on the roster since. */
  readonly tellable: readonly { readonly person: Person; readonly told?: SharedName }[];
  readonly told: readonly SharedName[];
  /** In the group and not agreed. */
  readonly silent: readonly Person[];
};

export function namesInGroup(group: AutonomousGroup, { people, names, members, kept, purges }: NamingFacts, on: CivilDate): NamesInGroup {
  const member = inTheGroup(ownLines(members, kept)).find(({ groupId }) => groupId === group.id);
  const here = isGroupOver(group) ? [] : people.filter(({ id }) => isIn(group, id, purges));
  const toldOf = ({ id }: Person) =>
    firstOf(names.filter(({ groupId, memberId, personId }) => groupId === group.id && memberId === member?.id && personId === id));
  const agreed = here.filter((person) => mayBeNamedToPartners(person, on)).map((person) => ({ person, told: toldOf(person) }));
  return {
    ...(member && { member }),
    tellable: agreed
      .filter(({ person, told }) => told?.name !== person.name)
      .map(({ person, told }) => ({ person, ...(told && { told }) })),
    told: agreed.flatMap(({ person, told }) => (told?.name === person.name ? [told] : [])),
    silent: here.filter((person) => !mayBeNamedToPartners(person, on)),
  };
}

export type Lapsed = { readonly name: SharedName; readonly why: 'consent-withdrawn' | 'purpose-reached' };

/**
 * Names that may stand in their group no longer: the person took the consent back, or is out of the group, or was purged, or the group is
 * over; and what two PCs told at once but the first of it. Somebody of whom this PC merely has not heard yet keeps the name. Each
 * enterprise sees to its own; those of an enterprise that left, which writes nothing there any more, are the founder's to take.
 */
export function lapsedNames({ groups, people, names, members, kept, purges }: NamingFacts, on: CivilDate): readonly Lapsed[] {
  const own = ownLines(members, kept);
  const mine = new Set(own.map(({ id }) => id));
  const founded = new Set(own.filter(({ handle }) => handle === undefined).map(({ groupId }) => groupId));
  const lapsed = names.flatMap((name): readonly Lapsed[] => {
    const group = groups.find(({ id }) => id === name.groupId);
    const isOwn = mine.has(name.memberId);
    if (!group || !(isOwn || founded.has(name.groupId))) return [];
    const hasLeft = members.find(({ id }) => id === name.memberId)?.left !== undefined;
    if (hasLeft || (isOwn && (isGroupOver(group) || !isIn(group, name.personId, purges)))) return [{ name, why: 'purpose-reached' }];
    const person = isOwn ? people.find(({ id }) => id === name.personId) : undefined;
    return person && !mayBeNamedToPartners(person, on) ? [{ name, why: 'consent-withdrawn' }] : [];
  });
  const gone = new Set(lapsed.map(({ name }) => name));
  return [...lapsed, ...doubles(names.filter((name) => mine.has(name.memberId) && !gone.has(name)))];
}

/** Of what is told of the same person more than once. All PCs take the same one for the first, or each would take the other's. */
function doubles(names: readonly SharedName[]): readonly Lapsed[] {
  const told = grouped(names, ({ groupId, memberId, personId }) => `${groupId} ${memberId} ${personId}`);
  return [...told.values()].flatMap((same) => {
    const first = firstOf(same);
    return same.filter((name) => name !== first).map((name): Lapsed => ({ name, why: 'purpose-reached' }));
  });
}

const firstOf = (names: readonly SharedName[]): SharedName | undefined => names.toSorted((one, two) => (one.id < two.id ? -1 : 1))[0];

/** A group across enterprises goes on counting somebody who was purged: by a number that leads to nobody. */
const isIn = (group: AutonomousGroup, personId: string, purges: NamingFacts['purges']): boolean =>
  countedParticipants(group).some(({ who }) => who === personId) && !purges.some(({ erased }) => erased.some(({ id }) => id === personId));
