import type { Reply, SelfServicePacket } from '../../electron/contract.ts';
import { tellPersonStories } from '../../src/commands/tell-person-stories.ts';
import type { Facts } from '../../src/data/document.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import type { Desk } from '../live/desk.ts';
import { keepDraftsNow } from '../live/draft.ts';
import { goToCount } from '../vote/vote.ts';
import { packetOf, sharedIn } from './packet.ts';

/** Leaves the PC to its people: everybody with a PIN gets what concerns them, then the desk behind is gone. A closed vote is counted first, by who may: the note says who. */
export async function beginSelfService({ live: { facts }, session }: Desk): Promise<Reply<null>> {
  const holders = await window.shell.pinHolders();
  if (!holders.ok) return holders;
  await keepDraftsNow();
  const reply = await window.shell.beginSelfService(await packetsFor(holders.value, facts, session.actor.orgId));
  if (reply.ok) window.location.reload();
  else if (reply.refusal.code === 'vote-not-counted') goToCount(session.actor.role, 'self-service');
  return reply;
}

async function packetsFor(ids: readonly string[], facts: Facts, orgId: string): Promise<readonly SelfServicePacket[]> {
  const organisation = await facts.one('organisation', orgId);
  if (!organisation) return [];
  const today = civilDateAt(Date.now());
  const stories = await tellPersonStories(facts, ids, today);
  const packetFacts = {
    organisation: organisation.body,
    parameters: await facts.all('parameter'),
    packs: await facts.all('rule-pack'),
    packEnds: await facts.all('pack-end'),
    lines: await facts.all('points-line'),
    people: await facts.all('person'),
    outside: await facts.all('outside-participant'),
    partners: await facts.all('shared-name'),
    groups: await facts.all('autonomous-group'),
    planItems: await facts.all('plan-item'),
    claims: await facts.all('claim'),
    elections: await facts.all('election'),
    candidacies: await facts.all('candidacy'),
    appraisals: await facts.all('group-appraisal'),
    activities: await facts.all('activity'),
    ideas: await facts.all('golden-idea'),
    reports: await facts.all('group-report'),
    plans: await facts.all('group-plan'),
    periods: await facts.all('points-period'),
    schemes: await facts.all('points-scheme'),
    today,
  };
  return stories.map((story) => {
    const packet = packetOf(story, packetFacts);
    return {
      personId: packet.personId,
      json: JSON.stringify(packet),
      shared: sharedIn(packet),
      leads: packet.led.map(({ groupId }) => groupId),
    };
  });
}
