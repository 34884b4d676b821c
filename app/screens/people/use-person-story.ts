import { useMemo } from 'react';
import type { BodiesByFact } from '../../../src/data/by-fact.ts';
import type { Person } from '../../../src/domain/person.ts';
import { type PersonStory, personStory, type StoryFacts } from '../../../src/domain/person-story.ts';
import { STORY_RECORDS } from '../../../src/domain/story-records.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useDocsOf } from '../../live/documents.ts';

/** All that the ledger holds about one person, live; `undefined` while it is first read. */
export function usePersonStory(person: Person | undefined): PersonStory | undefined {
  const today = useToday();
  const facts = useStoryFacts();
  return useMemo(() => (person && facts ? personStory(person, facts, today) : undefined), [person, facts, today]);
}

/** What stories are read from, for those of several people. */
export function useStoryFacts(): StoryFacts | undefined {
  const kept = useDocsOf(STORY_RECORDS);
  return useMemo(() => {
    if (!kept) return undefined;
    const read = Object.entries(kept).map(([fact, documents]) => [fact, bodies(documents)]);
    const facts: BodiesByFact<typeof STORY_RECORDS> = Object.fromEntries(read);
    return facts;
  }, [kept]);
}
