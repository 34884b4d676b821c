import { type Candidacy, type CandidacyFields, standForElection as stand } from '../domain/election/candidacy.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, settingOf, write } from './context.ts';
import { readInvitee } from './read-people.ts';

export type Standing = CandidacyFields & Pick<Candidacy, 'electionId' | 'personId'>;

/** 报名参加竞聘; in self-service for oneself. */
export async function standForElection(context: CommandContext, standing: Standing, note?: StepNote): Promise<CommandOutcome<Candidacy>> {
  const outcome = await candidacyOf(context, standing, { note, others: await bodiesOf(context.facts, 'candidacy') });
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  return save(context, 'stand-for-election', [write('candidacy', value.id, undefined, value)], value);
}

/** Everybody who stands at one meeting, typed as one list: all of them are written down, or nobody. */
export async function standAtMeeting(
  context: CommandContext,
  standing: readonly Standing[],
  note?: StepNote,
): Promise<CommandOutcome<readonly Candidacy[]>> {
  if (standing.length === 0) return refuse({ code: 'nothing-chosen' });
  const known = await bodiesOf(context.facts, 'candidacy');
  const added: Candidacy[] = [];
  for (const one of standing) {
    const outcome = await candidacyOf(context, one, { note, others: [...known, ...added] });
    if (!outcome.ok) return outcome;
    added.push(outcome.value);
  }
  const writes = added.map((it) => write('candidacy', it.id, undefined, it));
  return save(context, 'stand-for-election', writes, added);
}

/** One who stands, not written down yet; `others` are all candidacies there are. */
export async function candidacyOf(
  context: CommandContext,
  { electionId, personId, ...fields }: Standing,
  { note, others }: { readonly note?: StepNote | undefined; readonly others: readonly Candidacy[] },
): Promise<Outcome<Candidacy>> {
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
  return stand(fields, {
    id: context.newId(),
    on: step.value.on,
    election: election.body,
    group: group.body,
    person: person.value,
    others,
    probationaryMay: (await settingOf(context, 'election-probationary', step.value.on)) === 'may-stand',
  });
}
