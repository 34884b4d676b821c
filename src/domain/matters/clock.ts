import type { CivilDate } from '../civil-date.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

export type ClockMatter = { readonly code: 'set-clock'; readonly offMinutes: number };

/** What is recorded while the clock is wrong bears a wrong day: it is set right before anything else. */
export const clockMatters = (
  { clockOffMinutes }: Pick<TodayFacts, 'clockOffMinutes'>,
  today: CivilDate,
): readonly OpenMatter<ClockMatter>[] =>
  clockOffMinutes === 0 ? [] : [{ id: 'set-clock', ...dueBy(today, today), matter: { code: 'set-clock', offMinutes: clockOffMinutes } }];
