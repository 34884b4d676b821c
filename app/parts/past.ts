import type { CivilDate } from '../../src/domain/civil-date.ts';
import { dayWord } from '../words/dates.ts';
import type { PastItem, TimelineDot, TimelineItem } from './Timeline.tsx';

/** One step of a record's past in words: of an idea, a post, a pledge, an application. */
export type PastStep = {
  readonly key: string;
  readonly on: CivilDate;
  readonly what: string;
  readonly figures: string;
  readonly who: string;
  readonly dot: TimelineDot;
};

/** Newest first; of one day the last stands on top. `items` come in the order in which they happened, or a day's do. */
export const newestFirst = <T extends { readonly on: CivilDate }>(items: readonly T[]): readonly T[] =>
  items.toSorted((one, other) => one.on.localeCompare(other.on)).reverse();

/** As the timeline of the record's page shows it. */
export const onTimeline = (past: readonly PastStep[], today: CivilDate): readonly TimelineItem[] =>
  past.map(({ key, on, what, figures, who, dot }) => ({ key, dot, when: dayWord(on, today), what, figures, side: who }));

/** In the short form of the panel. */
export const inPanel = (past: readonly PastStep[], today: CivilDate): readonly PastItem[] =>
  past.map(({ key, on, what, figures, who }) => ({ key, when: dayWord(on, today), what: figures ? `${what}，${figures}` : what, who }));
