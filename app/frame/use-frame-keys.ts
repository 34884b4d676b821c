import { useDesk } from '../live/desk.ts';
import { openFirstWhy } from '../parts/why-of-page.ts';
import { placesFor, tabsFor } from './places.ts';
import { goToPlace } from './Rail.tsx';
import { useWindowKeys } from './window-keys.ts';

type FrameKeys = { readonly onFind: () => void; readonly onKeyMap: () => void };

/** Keys that work everywhere behind the lock. */
export function useFrameKeys({ onFind, onKeyMap }: FrameKeys): void {
  const { session, lock } = useDesk();
  const { role } = session.actor;
  useWindowKeys({
    places: placesFor(role).map((place) => ({ ...place, tabs: tabsFor(place, role) })),
    onPlace: (place) => goToPlace(place, role),
    onFind,
    onKeyMap,
    more: [
      { key: 'Ctrl+L', does: '锁定', run: lock },
      { key: 'F1', does: '这一页的办法', run: openFirstWhy },
    ],
  });
}
