import { useMemo } from 'react';
import type { Activity } from '../../../src/domain/activity/activity.ts';
import { expectedPeople } from '../../../src/domain/activity/attendance.ts';
import { countedParticipants, groupOn } from '../../../src/domain/group/group.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useDoc, useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';

/** Who is to come to such an activity; of a group across enterprises those who can be named here. */
export function useExpected({
  activityType,
  partyGroup,
  groupId,
}: Pick<Activity, 'activityType' | 'partyGroup' | 'groupId'>): readonly string[] {
  const today = useToday();
  const { byId, outside, partners } = usePeople();
  const activities = useDocs('activity');
  const group = useDoc('autonomous-group', groupId ?? '')?.body;
  return useMemo(() => {
    const isNamed = (who: string) => byId.has(who) || outside.has(who) || partners.has(who);
    const groupPeople = group ? countedParticipants(groupOn(group, today)).flatMap(({ who }) => (isNamed(who) ? [who] : [])) : [];
    const kind = { activityType, ...(partyGroup && { partyGroup }), ...(groupId && { groupId }), groupPeople };
    return expectedPeople(kind, [...byId.values()], bodies(activities ?? []));
  }, [activityType, partyGroup, groupId, group, today, byId, outside, partners, activities]);
}
