import { useMemo } from 'react';
import type { DutyFacts } from '../../../src/domain/obligation/duty.ts';
import { bodies } from '../../live/bodies.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { useParameters } from '../../live/parameters.ts';

/** What duties are computed from, live; `undefined` while it is first read. */
export function useDutyFacts(): DutyFacts | undefined {
  const activities = useDocs('activity');
  const people = useDocs('person');
  const parameters = useParameters();
  const { since } = useDesk();
  return useMemo(
    () => (activities && people && since ? { activities: bodies(activities), people: bodies(people), parameters, since } : undefined),
    [activities, people, parameters, since],
  );
}
