import { useSyncExternalStore } from 'react';
import { type CivilDate, civilDateAt } from '../../src/domain/civil-date.ts';

const CHECK_MS = 30_000;

/** Today in Asia/Shanghai; a window that stays open over midnight turns the page by itself. */
export const useToday = (): CivilDate => useSyncExternalStore(subscribe, read);

const read = (): CivilDate => civilDateAt(Date.now());
function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, CHECK_MS);
  return () => clearInterval(timer);
}
