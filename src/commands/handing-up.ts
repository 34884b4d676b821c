import type { AutonomousGroup } from '../domain/group/group.ts';
import type { HandingUp } from '../domain/group/handed-up.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { mayBeNamedUpwards } from '../domain/person.ts';
import { bodiesOf, type CommandContext } from './context.ts';

/**
 * Who hands a paper about a group up, to whom, and how its people are named there; `texts` are the words that go along. They name nobody,
 * not even who agreed: a name goes up as a document of its own, which a purge can take.
 */
export async function handingUp(
  { facts, actor, newId, today }: CommandContext,
  { texts, on }: { readonly texts: readonly string[]; readonly on: string },
): Promise<Outcome<HandingUp>> {
  const organisation = (await facts.one('organisation', actor.orgId))?.body;
  if (!organisation) return refuse({ code: 'report-receiver-missing' });
  const people = await bodiesOf(facts, 'person');
  const outside = await bodiesOf(facts, 'outside-participant');
  const partners = await bodiesOf(facts, 'shared-name');
  const members = new Map((await bodiesOf(facts, 'group-member')).map((member) => [member.id, member.organisation.name]));
  const units = new Map(partners.map(({ personId, memberId }) => [personId, members.get(memberId)]));
  const own = new Map(people.map((person) => [person.id, person]));
  const others = new Map(outside.map((person) => [person.id, person]));
  const text = texts.join('\n');
  const known = [...people, ...outside, ...partners].map(({ name }) => name);
  const namesHeld = [...new Set(known.filter((name) => name.length > 1 && text.includes(name)))];
  const unit = organisation.enterprise || organisation.name;
  const personOf: HandingUp['personOf'] = (who) => {
    const guest = others.get(who);
    if (guest) return { unit: guest.unit, standing: guest.standing, ...(guest.mayBeNamed && { name: guest.name }) };
    const person = own.get(who);
    // Purged since: nobody is named, and what is left of them is that somebody of this unit was asked. Nobody of another roster is named either.
    if (!person) return { unit: units.get(who) ?? unit, standing: 'employee' };
    return { unit, standing: person.standing, ...(mayBeNamedUpwards(person, today) && { name: person.name }) };
  };
  return { ok: true, value: { submissionId: newId(), newId, organisation, personOf, namesHeld, on } };
}

export const textsOfGroup = ({ name, goals, plan = '' }: AutonomousGroup): readonly string[] => [name, goals, plan];
