import type { Role } from '../../src/domain/actor.ts';
import { useWindow } from '../where.ts';
import { type Place, placesFor, tabsFor } from './places.ts';

/** Click 1. A group opens on the tab that was used last in it. */
export function Rail({ role }: { readonly role: Role }) {
  const places = placesFor(role);
  return (
    <nav className="rail" aria-label="分组">
      <span className="seal" aria-hidden="true">
        先
      </span>
      {places
        .filter((place) => !place.bottom)
        .map((place) => (
          <RailItem key={place.id} place={place} role={role} />
        ))}
      <span className="rail-gap" />
      {places
        .filter((place) => place.bottom)
        .map((place) => (
          <RailItem key={place.id} place={place} role={role} />
        ))}
    </nav>
  );
}

function RailItem({ place, role }: { readonly place: Place; readonly role: Role }) {
  const isHere = useWindow((window) => window.where.rail === place.id);
  return (
    <button type="button" className="rail-item" aria-current={isHere ? 'page' : undefined} onClick={() => goToPlace(place, role)}>
      <place.icon />
      {place.word}
    </button>
  );
}

export function goToPlace(place: Place, role: Role): void {
  const { lastTabs, go } = useWindow.getState();
  const tabs = tabsFor(place, role);
  const tab = tabs.find((one) => one.id === lastTabs[place.id]) ?? tabs[0];
  if (tab) go({ rail: place.id, tab: tab.id });
}
