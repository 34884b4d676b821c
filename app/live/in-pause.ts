import { startTransition, useEffect, useState } from 'react';

/** Longer than between two rows that somebody types at a meeting, and shorter than anybody looks for a figure. */
const PAUSE_MS = 600;

/** A value as it was when the window last had nothing else to do: for figures over thousands that nobody who saves waits for. */
export function useInPause<V>(value: V): V {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(() => value)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
