import { type RefObject, useEffect, useRef } from 'react';

/**
 * The first click on a row draws its panel, which may lie where the second click of a double click falls. It still means the row: `open`
 * is called instead of whatever lies there. What counts as a double click is the system's to say, however busy the window is.
 */
export function useSecondClick(rows: RefObject<HTMLElement | null>, open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    let isOnRows = false;
    const onClick = (event: MouseEvent) => {
      const isHere = rows.current?.contains(event.target as Node) ?? false;
      if (event.detail !== 2) isOnRows = isHere;
      else if (isOnRows && !isHere) {
        event.stopPropagation();
        event.preventDefault();
        latest.current();
      }
    };
    window.addEventListener('click', onClick, { capture: true });
    return () => window.removeEventListener('click', onClick, { capture: true });
  }, [rows]);
}
