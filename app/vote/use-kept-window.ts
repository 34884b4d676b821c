import { useEffect, useState } from 'react';

/** Somebody wanted to close the window, and main kept it because of a vote. */
export function useKeptWindow(): boolean {
  const [isKept, setKept] = useState(false);
  useEffect(() => window.shell.onEvent(({ event }) => event === 'vote-goes-on' && setKept(true)), []);
  return isKept;
}
