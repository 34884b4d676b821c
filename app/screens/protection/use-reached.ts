import { useMemo } from 'react';
import type { IncidentFields } from '../../../src/domain/protection/incident.ts';
import { reachedPeople } from '../../../src/domain/protection/reached.ts';
import { bodies } from '../../live/bodies.ts';
import { useDocs, useDocsOf } from '../../live/documents.ts';

/** Records that a sheet may be about, and that name people. */
const NAMING = {
  posts: 'pioneer-post',
  areas: 'responsibility-area',
  honours: 'honour-unit',
  pledges: 'pledge',
  activities: 'activity',
  ideas: 'golden-idea',
  groups: 'autonomous-group',
  items: 'plan-item',
  elections: 'election',
  appraisals: 'group-appraisal',
} as const;

export type Reached = {
  /** Whom it may concern, by the records of what left and of who looked. */
  readonly people: readonly string[];
  /** Sheets and files that left, to choose from; the latest first. */
  readonly sheets: readonly { readonly value: string; readonly word: string }[];
};

export function useReached(fields: Pick<IncidentFields, 'source' | 'departureIds' | 'happenedOn' | 'foundOn'>): Reached {
  const people = useDocs('person');
  const guests = useDocs('outside-participant');
  const departures = useDocs('departure');
  const disclosures = useDocs('disclosure');
  const records = useDocsOf(NAMING);
  const { source, departureIds, happenedOn, foundOn } = fields;
  return useMemo(() => {
    const left = bodies(departures ?? []).filter(({ cancelled }) => !cancelled);
    const facts = {
      people: bodies(people ?? []),
      outsideIds: (guests ?? []).map(({ id }) => id),
      departures: left,
      disclosures: bodies(disclosures ?? []),
      bodyOf: (id: string) =>
        Object.values(records ?? {})
          .flat()
          .find((one) => one.id === id)?.body,
    };
    const asked = { source, departureIds, foundOn, ...(happenedOn && { happenedOn }) };
    const wordOf = ({ leftOn, title, recordCount, receiver }: (typeof left)[number]) =>
      `${leftOn}　${title}，${recordCount} 条，交给${receiver}`;
    return { people: reachedPeople(asked, facts), sheets: left.map((one) => ({ value: one.id, word: wordOf(one) })).reverse() };
  }, [source, departureIds, happenedOn, foundOn, people, guests, departures, disclosures, records]);
}
