import { type KeyBinding, useKeys } from '../keys.ts';
import { useDesk } from '../live/desk.ts';
import { openFirstWhy } from '../parts/why-of-page.ts';
import { go, useWindow } from '../where.ts';
import { placesFor, tabsFor } from './places.ts';
import { goToPlace } from './Rail.tsx';

type FrameKeys = { readonly onFind: () => void; readonly onKeyMap: () => void };

/** Keys that work everywhere behind the lock. */
export function useFrameKeys({ onFind, onKeyMap }: FrameKeys): void {
  const { session, lock } = useDesk();
  const { role } = session.actor;
  const places = placesFor(role);
  const tabBy = (step: 1 | -1) => {
    const { rail, tab } = useWindow.getState().where;
    const place = places.find((one) => one.id === rail);
    if (!place) return;
    const tabs = tabsFor(place, role);
    const next = tabs[(tabs.findIndex((one) => one.id === tab) + step + tabs.length) % tabs.length];
    if (next) go({ rail, tab: next.id });
  };
  const rails: readonly KeyBinding[] = Array.from({ length: 8 }, (_, at) => ({
    key: `Ctrl+${at + 1}`,
    does: places[at] ? `到${places[at].word}` : '',
    run: () => places[at] && goToPlace(places[at], role),
  }));
  useKeys(
    [
      { key: 'Ctrl+K', does: '找', run: onFind },
      { key: 'Ctrl+L', does: '锁定', run: lock },
      { key: 'Alt+ArrowLeft', does: '前一页', run: () => tabBy(-1) },
      { key: 'Alt+ArrowRight', does: '后一页', run: () => tabBy(1) },
      { key: 'F1', does: '这一页的办法', run: openFirstWhy },
      { key: '?', does: '键盘', run: onKeyMap },
      // Chromium would otherwise print or save the window itself.
      { key: 'Ctrl+P', does: '', run: () => true },
      { key: 'Ctrl+S', does: '', run: () => true },
      ...rails,
    ],
    'window',
  );
}
