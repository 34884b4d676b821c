import { type RefObject, useLayoutEffect, useState } from 'react';

let last = 0;

/** The width of an element, as it is now. The next one is first taken to be as wide: a list that follows a list is drawn once. */
export function useWidthOf(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(last);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      last = element.clientWidth;
      setWidth(last);
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [box]);
  return width;
}
