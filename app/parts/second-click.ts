import { useEffect, useRef } from 'react';

/** How long after the first click a second one still belongs to it. */
const SOON_MS = 600;

/**
 * Where the first click on a row draws something over it, the second click of a double click falls on that. It still means the row:
 * `open` is called instead of whatever lies there. Answers what the first click calls.
 */
export function useSecondClick(isCovered: boolean, open: () => void): () => void {
  const clickedAt = useRef(Number.NEGATIVE_INFINITY);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (!isCovered) return;
    const onClick = (event: MouseEvent) => {
      if (event.detail !== 2 || performance.now() - clickedAt.current > SOON_MS) return;
      event.stopPropagation();
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('click', onClick, { capture: true });
    return () => window.removeEventListener('click', onClick, { capture: true });
  }, [isCovered]);
  return () => {
    clickedAt.current = performance.now();
  };
}
