import { done, type Outcome, refuse } from '../domain/outcome.ts';
import { type PersonStory, personStory } from '../domain/person-story.ts';
import { bodiesOf, type CommandContext } from './context.ts';

/** Gathers all that the ledger holds about one person, for their page and for the answer that they may ask for. Nothing is written. */
export async function tellPersonStory({ facts, today }: CommandContext, personId: string): Promise<Outcome<PersonStory>> {
  const person = await facts.one('person', personId);
  if (!person) return refuse({ code: 'not-found', type: 'person', id: personId });
  const of = {
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
  };
  return done(personStory(person.body, of, today));
}
