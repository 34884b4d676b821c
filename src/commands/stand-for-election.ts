import { type Candidacy, type CandidacyFields, standForElection as stand } from '../domain/election/candidacy.ts';
import { refuse } from '../domain/outcome.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, settingOf, write } from './context.ts';
import { readInvitee } from './read-people.ts';

/** 报名参加竞聘; in self-service for oneself. */
export async function standForElection(
  context: CommandContext,
  { electionId, personId, ...fields }: CandidacyFields & Pick<Candidacy, 'electionId' | 'personId'>,
  note?: StepNote,
): Promise<CommandOutcome<Candidacy>> {
  const { role, personId: ownId } = context.actor;
  if (role === 'participant' && ownId !== personId) return refuse({ code: 'role-may-not', role, verb: 'stand-for-election' });
  const election = await context.facts.one('election', electionId);
  if (!election) return refuse({ code: 'not-found', type: 'election', id: electionId });
  const { groupId } = election.body;
  const group = await context.facts.one('autonomous-group', groupId);
  if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: groupId });
  const person = await readInvitee(context, personId);
  if (!person.ok) return person;
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const outcome = stand(fields, {
    id: context.newId(),
    on: step.value.on,
    election: election.body,
    group: group.body,
    person: person.value,
    others: await bodiesOf(context.facts, 'candidacy'),
    probationaryMay: (await settingOf(context, 'election-probationary', step.value.on)) === 'may-stand',
  });
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  return save(context, 'stand-for-election', [write('candidacy', value.id, undefined, value)], value);
}
