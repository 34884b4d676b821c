import { type Invitee, inviteeOf } from '../domain/group/outside.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import type { Person } from '../domain/person.ts';
import type { CommandContext } from './context.ts';

/** People of the roster in the order asked for, or who is not in it. */
export async function readPeople({ facts }: CommandContext, ids: readonly string[]): Promise<Outcome<readonly Person[]>> {
  const people = await Promise.all(ids.map((id) => facts.one('person', id)));
  const missing = people.indexOf(undefined);
  return missing >= 0 ? refuse({ code: 'not-found', type: 'person', id: ids[missing]! }) : done(people.map((it) => it!.body));
}

/** Somebody of the roster, or of another enterprise. */
export async function readInvitee({ facts }: CommandContext, id: string): Promise<Outcome<Invitee>> {
  const person = await facts.one('person', id);
  if (person) return done(person.body);
  const outside = await facts.one('outside-participant', id);
  return outside ? done(inviteeOf(outside.body)) : refuse({ code: 'not-found', type: 'person', id });
}
