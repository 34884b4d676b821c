import { useSyncExternalStore } from 'react';
import { type CivilDate, civilDateAt } from '../../src/domain/civil-date.ts';

const CHECK_MS = 30_000;

/** Today in Asia/Shanghai; a window that stays open over midnight turns the page by itself. */
export const useToday = (): CivilDate => useSyncExternalStore(subscribe, read);

const HOUR_MS = 3_600_000;
let known = { hour: Number.NaN, date: '' };
/** Asked at every drawing of whatever shows a date; a day begins with an hour. */
function read(): CivilDate {
  const hour = Math.floor(Date.now() / HOUR_MS);
  if (known.hour !== hour) known = { hour, date: civilDateAt(hour * HOUR_MS) };
  return known.date;
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, CHECK_MS);
  return () => clearInterval(timer);
}
