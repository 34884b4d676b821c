import type { BodiesByFact } from '../data/by-fact.ts';
import type { Facts } from '../data/document.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { type PersonStory, personStory, type StoryFacts } from '../domain/person-story.ts';
import { STORY_RECORDS } from '../domain/story-records.ts';
import { bodiesOf } from './context.ts';

/** All that the ledger holds about each of these people, for the packets of self-service. Nothing is written; who is not there has no story. */
export async function tellPersonStories(facts: Facts, ids: readonly string[], today: CivilDate): Promise<readonly PersonStory[]> {
  const all = await storyFacts(facts);
  const people = await Promise.all(ids.map((id) => facts.one('person', id)));
  return people.flatMap((person) => (person ? [personStory(person.body, all, today)] : []));
}

async function storyFacts(facts: Facts): Promise<StoryFacts> {
  const read = Object.entries(STORY_RECORDS).map(async ([fact, type]) => [fact, await bodiesOf(facts, type)]);
  const kept: BodiesByFact<typeof STORY_RECORDS> = Object.fromEntries(await Promise.all(read));
  return kept;
}
