import { useSyncExternalStore } from 'react';

/** How much room there is: 100 %, 125 % or 150 % scaling of a 1366 px screen, or a wide console screen. */
export type Room = 'wide' | 'full' | 'narrow' | 'single';

const roomOf = (width: number): Room => (width >= 1680 ? 'wide' : width >= 1200 ? 'full' : width >= 960 ? 'narrow' : 'single');
const zoomNow = () => Number(document.documentElement.dataset.zoom ?? '1');
const read = (): Room => roomOf(window.innerWidth / zoomNow());

/** Keeps `data-room` on the root element, so that style sheets and components decide by the same widths. */
export function keepRoom(root: HTMLElement): void {
  const mark = () => {
    root.dataset.room = read();
  };
  window.addEventListener('resize', mark);
  mark();
}

export const fontSizes = { standard: { word: '标准', zoom: 1 }, large: { word: '大', zoom: 1.15 } } as const;
export type FontSize = keyof typeof fontSizes;

/** 字号 大 is a zoom of the whole page; widths then count as if the window were smaller. */
export function setFontSize(size: FontSize): void {
  const { zoom } = fontSizes[size];
  const root = document.documentElement;
  root.dataset.zoom = String(zoom);
  document.body.style.zoom = String(zoom);
  window.dispatchEvent(new Event('resize'));
}

const subscribe = (onChange: () => void) => {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
};

export const useRoom = (): Room => useSyncExternalStore(subscribe, read);
