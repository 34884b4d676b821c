import { type KeyBinding, useKeys } from '../keys.ts';
import { go, useWindow } from '../where.ts';

type Place = { readonly id: string; readonly word: string; readonly tabs: readonly { readonly id: string }[] };
type WindowKeys<P extends Place> = {
  /** The groups of the rail with the tabs that are seen there. */
  readonly places: readonly P[];
  readonly onPlace: (place: P) => void;
  readonly onFind: () => void;
  readonly onKeyMap: () => void;
  readonly more?: readonly KeyBinding[];
};

/** Keys that work everywhere, on the desk and in the console. */
export function useWindowKeys<P extends Place>({ places, onPlace, onFind, onKeyMap, more = [] }: WindowKeys<P>): void {
  const tabBy = (step: 1 | -1) => {
    const { rail, tab } = useWindow.getState().where;
    const tabs = places.find(({ id }) => id === rail)?.tabs ?? [];
    const next = tabs[(tabs.findIndex(({ id }) => id === tab) + step + tabs.length) % tabs.length];
    if (next) go({ rail, tab: next.id });
  };
  // As many whatever the role: bindings that are there once stay.
  const rails: readonly KeyBinding[] = Array.from({ length: 9 }, (_, at) => ({
    key: `Ctrl+${at + 1}`,
    does: places[at] ? `到${places[at].word}` : '',
    run: () => places[at] && onPlace(places[at]),
  }));
  useKeys(
    [
      { key: 'Ctrl+K', does: '找', run: onFind },
      { key: 'Alt+ArrowLeft', does: '前一页', run: () => tabBy(-1) },
      { key: 'Alt+ArrowRight', does: '后一页', run: () => tabBy(1) },
      { key: '?', does: '键盘', run: onKeyMap },
      // Chromium would otherwise print or save the window itself.
      { key: 'Ctrl+P', does: '', run: () => true },
      { key: 'Ctrl+S', does: '', run: () => true },
      ...more,
      ...rails,
    ],
    'window',
  );
}
