import type { Doc } from '../../src/data/document.ts';
import { countedParticipants, groupOn } from '../../src/domain/group/group.ts';
import { isLed } from '../../src/domain/group/led.ts';
import type { Person } from '../../src/domain/person.ts';
import type { TaskDocuments } from './own-tasks.ts';

/** A group that the person leads, with the names of those who take part: the leader notes who came. */
export type Led = {
  readonly groupId: string;
  readonly name: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

export type LedDocuments = TaskDocuments & {
  readonly people: readonly Doc<'person'>[];
  readonly outside: readonly Doc<'outside-participant'>[];
  readonly partners: readonly Doc<'shared-name'>[];
  readonly activities: readonly Doc<'activity'>[];
  readonly ideas: readonly Doc<'golden-idea'>[];
  readonly reports: readonly Doc<'group-report'>[];
  readonly plans: readonly Doc<'group-plan'>[];
  readonly periods: readonly Doc<'points-period'>[];
  readonly schemes: readonly Doc<'points-scheme'>[];
};

/**
 * What a leader's packet holds besides: the group with its plan, claims, activities and reports, as the month counts them, and by which
 * scheme accepted work is rewarded. Of other people no more than their names.
 */
export function ledGroups(
  { id }: Pick<Person, 'id'>,
  { groups, planItems, claims, people, outside, partners, activities, ideas, reports, plans, periods, schemes, today }: LedDocuments,
): { readonly led: readonly Led[]; readonly known: readonly Doc[] } {
  const mine = groups.filter(({ body }) => isLed(groupOn(body, today), id));
  if (mine.length === 0) return { led: [], known: [] };
  const ids = new Set(mine.map((group) => group.id));
  const isOf = (groupId: string | undefined): boolean => groupId !== undefined && ids.has(groupId);
  const held = activities.filter(({ body }) => isOf(body.groupId));
  const heldIds = new Set(held.map((activity) => activity.id));
  const period = periods.filter(({ body }) => body.from <= today && today <= body.until);
  const taking = new Set(mine.flatMap(({ body }) => countedParticipants(groupOn(body, today)).map(({ who }) => who)));
  const named = people.filter((person) => taking.has(person.id)).map(onlyNamed);
  const nameOf = new Map([
    ...partners.map(({ body }) => [body.personId, body.name] as const),
    ...outside.map(({ body }) => [body.id, body.name] as const),
    ...named.map(({ body }) => [body.id, body.name] as const),
  ]);
  return {
    led: mine.map(({ body }) => ({
      groupId: body.id,
      name: body.name,
      people: countedParticipants(groupOn(body, today)).flatMap(({ who }) => {
        const name = nameOf.get(who);
        return name === undefined ? [] : [{ id: who, name }];
      }),
    })),
    known: [
      ...mine,
      ...named,
      ...planItems.filter(({ body }) => isOf(body.groupId)),
      ...claims.filter(({ body }) => isOf(body.groupId)),
      ...held,
      ...ideas.filter(({ body }) => body.activityId !== undefined && heldIds.has(body.activityId)),
      ...reports.filter(({ body }) => isOf(body.groupId)),
      ...plans.filter(({ body }) => isOf(body.groupId)),
      ...period,
      ...schemes.filter((scheme) => period.some(({ body }) => body.schemeId === scheme.id)),
    ],
  };
}

/** Of an entry only what a rule asks for. */
export const onlyNamed = ({ body: { v, id, name, standing, presence, notice }, ...document }: Doc<'person'>): Doc<'person'> => ({
  ...document,
  body: { v, id, name, standing, presence, notice },
});
