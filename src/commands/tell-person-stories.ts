import type { Facts } from '../data/document.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { type PersonStory, personStory, type StoryFacts } from '../domain/person-story.ts';
import { bodiesOf } from './context.ts';

/** All that the ledger holds about each of these people, for the packets of self-service. Nothing is written; who is not there has no story. */
export async function tellPersonStories(facts: Facts, ids: readonly string[], today: CivilDate): Promise<readonly PersonStory[]> {
  const all = await storyFacts(facts);
  const people = await Promise.all(ids.map((id) => facts.one('person', id)));
  return people.flatMap((person) => (person ? [personStory(person.body, all, today)] : []));
}

const storyFacts = async (facts: Facts): Promise<StoryFacts> => ({
  consents: await bodiesOf(facts, 'consent'),
  disclosures: await bodiesOf(facts, 'disclosure'),
  posts: await bodiesOf(facts, 'pioneer-post'),
  areas: await bodiesOf(facts, 'responsibility-area'),
  honourUnits: await bodiesOf(facts, 'honour-unit'),
  pledges: await bodiesOf(facts, 'pledge'),
  lines: await bodiesOf(facts, 'points-line'),
  periods: await bodiesOf(facts, 'points-period'),
  schemes: await bodiesOf(facts, 'points-scheme'),
  ideas: await bodiesOf(facts, 'golden-idea'),
  groups: await bodiesOf(facts, 'autonomous-group'),
  activities: await bodiesOf(facts, 'activity'),
  planItems: await bodiesOf(facts, 'plan-item'),
  claims: await bodiesOf(facts, 'claim'),
  elections: await bodiesOf(facts, 'election'),
  candidacies: await bodiesOf(facts, 'candidacy'),
  appraisals: await bodiesOf(facts, 'group-appraisal'),
  leaderAppraisals: await bodiesOf(facts, 'leader-appraisal'),
  reserves: await bodiesOf(facts, 'reserve-candidate'),
  submittedNames: await bodiesOf(facts, 'submitted-name'),
  sharedNames: await bodiesOf(facts, 'shared-name'),
});
