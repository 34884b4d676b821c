import type { Role } from '../../src/domain/actor.ts';
import type { Where } from '../where.ts';
import type { Place, Tab } from './place.ts';
import { activitiesPlace } from './places/activities.ts';
import { exchangePlace } from './places/exchange.ts';
import { groupsPlace } from './places/groups.ts';
import { inboxPlace } from './places/inbox.ts';
import { peoplePlace } from './places/people.ts';
import { pioneerPlace } from './places/pioneer.ts';
import { reportsPlace } from './places/reports.ts';
import { settingsPlace } from './places/settings.ts';
import { todayPlace } from './places/today.ts';

/** The one table of where things are: rail, tabs, screens, roles, in the order of the rail. What is not built is not in it. */
export const places: readonly Place[] = [
  todayPlace,
  inboxPlace,
  peoplePlace,
  pioneerPlace,
  groupsPlace,
  activitiesPlace,
  reportsPlace,
  exchangePlace,
  settingsPlace,
];

export const tabsFor = (place: Place, role: Role): readonly Tab[] => place.tabs.filter((tab) => tab.roles?.includes(role) ?? true);
/** A group with no page left for this role disappears. */
export const placesFor = (role: Role): readonly Place[] => places.filter((place) => tabsFor(place, role).length > 0);

export function tabAt(where: Where, role: Role): { readonly place: Place; readonly tab: Tab } | undefined {
  const place = placesFor(role).find((one) => one.id === where.rail);
  const tab = place && (tabsFor(place, role).find((one) => one.id === where.tab) ?? tabsFor(place, role)[0]);
  return place && tab && { place, tab };
}
