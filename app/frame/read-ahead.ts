import type { Role } from '../../src/domain/actor.ts';
import { placesFor, tabsFor } from './places.ts';
import { ALL_READ } from './read-ahead-mark.ts';

/** Loads the screens that nobody has asked for yet, one in each idle moment, so that the first visit of a tab is as quick as the second. */
export function readAhead(role: Role): () => void {
  const waiting = placesFor(role).flatMap((place) => tabsFor(place, role).map(({ screen }) => screen));
  let asked = 0;
  const next = () => {
    const screen = waiting.shift();
    if (screen) asked = requestIdleCallback(() => void screen.load().then(next));
    else performance.mark(ALL_READ);
  };
  next();
  return () => {
    waiting.length = 0;
    cancelIdleCallback(asked);
  };
}
