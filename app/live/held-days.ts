import { type HeldDays, heldDaysByGroup } from '../../src/domain/group/signs.ts';
import { bodies } from './bodies.ts';
import { useDocs } from './documents.ts';
import { kept } from './kept.ts';

const days = kept<ReadonlyMap<string, HeldDays> | undefined>();

/** On which days each group's recorded activities took place; `undefined` while they are first read. */
export function useHeldDays(): ReadonlyMap<string, HeldDays> | undefined {
  const activities = useDocs('activity');
  return days([activities], () => activities && heldDaysByGroup(bodies(activities)));
}
