import { useMemo } from 'react';
import { type AutonomousGroup, groupOn } from '../../../src/domain/group/group.ts';
import { useToday } from '../../live/clock.ts';
import { useDoc } from '../../live/documents.ts';

/** A group as it is today; `undefined` while it is first read. */
export function useGroupToday(id: string): AutonomousGroup | undefined {
  const group = useDoc('autonomous-group', id)?.body;
  const today = useToday();
  return useMemo(() => group && groupOn(group, today), [group, today]);
}
