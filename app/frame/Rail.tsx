import type { Role } from '../../src/domain/actor.ts';
import { useWindow } from '../where.ts';
import { NavRail } from './NavRail.tsx';
import type { Place } from './place.ts';
import { placesFor, tabsFor } from './places.ts';

/** Click 1. A group opens on the tab that was used last in it. */
export const Rail = ({ role }: { readonly role: Role }) => (
  <NavRail mark="先" groups={placesFor(role)} onGo={(place) => goToPlace(place, role)} />
);

export function goToPlace(place: Place, role: Role): void {
  const { lastTabs, go } = useWindow.getState();
  const tabs = tabsFor(place, role);
  const tab = tabs.find((one) => one.id === lastTabs[place.id]) ?? tabs[0];
  if (tab) go({ rail: place.id, tab: tab.id });
}
