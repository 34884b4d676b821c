import { useLayoutEffect, useRef } from 'react';

/**
 * A place to be drawn in for each of the things that are seen. What stays keeps its own; what comes takes over from what goes, so that
 * another filter writes other words into the rows that stand there, and takes down and puts up none.
 */
export function useSlots(seen: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const last = useRef<ReadonlyMap<string, number>>(new Map());
  const slots = slotsFor(seen, last.current);
  useLayoutEffect(() => {
    last.current = slots;
  });
  return slots;
}

export function slotsFor(seen: readonly { readonly id: string }[], last: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const ids = new Set(seen.map(({ id }) => id));
  const free = [...last].filter(([id]) => !ids.has(id)).map(([, slot]) => slot);
  let next = Math.max(-1, ...last.values()) + 1;
  return new Map(seen.map(({ id }) => [id, last.get(id) ?? free.shift() ?? next++]));
}
