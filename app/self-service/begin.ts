import type { Reply, SelfServicePacket } from '../../electron/contract.ts';
import type { Facts } from '../../src/data/document.ts';
import type { TypeName } from '../../src/data/types/index.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import type { StoryFacts } from '../../src/domain/person-story.ts';
import { bodies } from '../live/bodies.ts';
import type { Desk } from '../live/desk.ts';
import { keepDraftsNow } from '../live/draft.ts';
import { packetOf } from './packet.ts';

/** Leaves the PC to its people: everybody with a PIN gets what concerns them, then the desk behind is gone. */
export async function beginSelfService({ live: { facts }, session }: Desk): Promise<Reply<null>> {
  const holders = await window.shell.pinHolders();
  if (!holders.ok) return holders;
  await keepDraftsNow();
  const reply = await window.shell.beginSelfService(await packetsFor(holders.value, facts, session.actor.orgId));
  if (reply.ok) window.location.reload();
  return reply;
}

async function packetsFor(ids: readonly string[], facts: Facts, orgId: string): Promise<readonly SelfServicePacket[]> {
  const organisation = await facts.one('organisation', orgId);
  if (!organisation) return [];
  const story = await storyFacts(facts);
  const about = { today: civilDateAt(Date.now()), organisation: organisation.body };
  const people = await Promise.all(ids.map((id) => facts.one('person', id)));
  return people.flatMap((person) => (person ? [{ personId: person.id, json: JSON.stringify(packetOf(person.body, story, about)) }] : []));
}

async function storyFacts(facts: Facts): Promise<StoryFacts> {
  const all = async <T extends TypeName>(type: T) => bodies(await facts.all(type));
  return {
    consents: await all('consent'),
    disclosures: await all('disclosure'),
    posts: await all('pioneer-post'),
    areas: await all('responsibility-area'),
    honourUnits: await all('honour-unit'),
    pledges: await all('pledge'),
    lines: await all('points-line'),
    periods: await all('points-period'),
    schemes: await all('points-scheme'),
    ideas: await all('golden-idea'),
  };
}
