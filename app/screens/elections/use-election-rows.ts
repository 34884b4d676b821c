import { useMemo } from 'react';
import { isUnderWay } from '../../../src/domain/election/election.ts';
import { groupOn } from '../../../src/domain/group/group.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { byName } from '../../words/order.ts';
import { type ElectionRow, rowOf } from './election-rows.tsx';

/** Every election as a row: what is under way first, then by group; `undefined` while first read. */
export function useElectionRows(): readonly ElectionRow[] | undefined {
  const elections = useDocs('election');
  const candidacies = useDocs('candidacy');
  const groups = useDocs('autonomous-group');
  const isRosterRead = useDocs('person') !== undefined;
  const { byId, outside, nameOf } = usePeople();
  const today = useToday();
  return useMemo(() => {
    if (!elections || !candidacies || !groups || !isRosterRead) return undefined;
    const beside = {
      groupById: new Map(groups.map(({ id, body }) => [id, groupOn(body, today)])),
      candidacies: candidacies.map(({ body }) => body),
      nameOf,
      standingOf: (id: string) => (byId.get(id) ?? outside.get(id))?.standing,
      today,
    };
    return elections.map((document) => rowOf(document, beside)).toSorted((one, other) => byName(order(one), order(other)));
  }, [elections, candidacies, groups, isRosterRead, byId, outside, nameOf, today]);
}
const order = ({ election, groupName }: ElectionRow): string => `${isUnderWay(election) ? 0 : 1} ${groupName}`;

/** All posts of one meeting, by group. */
export const useMeetingRows = (meetingId: string): readonly ElectionRow[] | undefined =>
  useElectionRows()
    ?.filter(({ election }) => election.meetingId === meetingId)
    .toSorted((one, other) => byName(one.groupName, other.groupName));
