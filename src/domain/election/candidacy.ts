import type { CivilDate } from '../civil-date.ts';
import { type AutonomousGroup, groupOn, isCounted, openLineOf } from '../group/group.ts';
import type { Invitee } from '../group/outside.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { isSame } from '../same.ts';
import { ELECTION, type Election } from './election.ts';

/**
 * LDR-02: somebody stands for a leader's post with a work plan around the group's goals and a pledge. A document of its own: it is about
 * this person alone, they may write it themselves, and a purge takes it whole.
 */
export type Candidacy = {
  readonly v: 1;
  readonly id: string;
  readonly electionId: string;
  readonly personId: string;
  readonly plan: string;
  readonly pledge: string;
  readonly appliedOn: CivilDate;
  readonly withdrawnOn?: CivilDate;
};

export type CandidacyFields = Pick<Candidacy, 'plan' | 'pledge'>;

/** LDR-01: full Party members among those who take part, probationary ones where the branch says so; one candidacy each, not before the call. */
export function standForElection(
  fields: CandidacyFields,
  {
    id,
    on,
    election,
    group,
    person,
    others,
    probationaryMay,
  }: {
    readonly id: string;
    readonly on: CivilDate;
    readonly election: Election;
    readonly group: Pick<AutonomousGroup, 'name' | 'participants' | 'leaders'>;
    readonly person: Pick<Invitee, 'id' | 'name' | 'standing'>;
    readonly others: readonly Candidacy[];
    readonly probationaryMay: boolean;
  },
): Outcome<Candidacy> {
  const open = refusalUnlessOpen(election);
  if (open) return open;
  const called = election.steps.at(-1)?.on ?? on;
  if (on < called) return refuse({ code: 'step-before-last', on, last: called });
  const { name, standing } = person;
  if (!takesPart(groupOn(group, on), person.id)) return refuse({ code: 'group-leader-outside', name, group: group.name });
  if (standing !== 'full' && !(standing === 'probationary' && probationaryMay))
    return refuse({ code: 'election-not-member', name, standing });
  if (standingFor(election, others).some(({ personId }) => personId === person.id))
    return refuse({ code: 'election-stands-already', name });
  const written = tidied(fields);
  return written.ok ? done({ v: 1, id, electionId: election.id, personId: person.id, ...written.value, appliedOn: on }) : written;
}

/** Whoever may lead the group: in it by their own word. */
export const takesPart = (group: Pick<AutonomousGroup, 'participants'>, personId: string): boolean => {
  const line = openLineOf(group, personId);
  return line !== undefined && isCounted(line);
};

export function rewriteCandidacy(candidacy: Candidacy, fields: CandidacyFields, election: Election): Outcome<Candidacy> {
  const open = refusalUnlessOpen(election);
  if (open) return open;
  const written = tidied(fields);
  return written.ok ? done({ ...candidacy, ...written.value }) : written;
}

/** Until the call is closed one may think better of it. */
export function standDown(candidacy: Candidacy, election: Election, on: CivilDate): Outcome<Candidacy> {
  return refusalUnlessOpen(election) ?? done({ ...candidacy, withdrawnOn: on });
}

/** May a participant write this version? Their own candidacy while the call is open; it stays for the same election, and is taken back once. */
export function isOwnCandidacy(
  before: Candidacy | undefined,
  after: Candidacy,
  personId: string,
  election: Pick<Election, 'id' | 'state'> | undefined,
): boolean {
  if (election?.state !== 'candidates-open' || election.id !== after.electionId) return false;
  if (!before) return after.personId === personId && after.withdrawnOn === undefined;
  const { plan: _plan, pledge: _pledge, withdrawnOn: _withdrawn, ...kept } = after;
  const { plan: _before, pledge: _promised, withdrawnOn, ...was } = before;
  return before.personId === personId && withdrawnOn === undefined && isSame(kept, was);
}

export const standingFor = ({ id }: Election, candidacies: readonly Candidacy[]): readonly Candidacy[] =>
  candidacies.filter(({ electionId, withdrawnOn }) => electionId === id && withdrawnOn === undefined);

const refusalUnlessOpen = ({ state }: Election) =>
  state === 'candidates-open'
    ? undefined
    : refuse({ code: 'wrong-state' as const, type: ELECTION.type, state, expected: ['candidates-open'] });

function tidied(fields: CandidacyFields): Outcome<CandidacyFields> {
  const [plan, pledge] = [fields.plan.trim(), fields.pledge.trim()];
  if (plan === '') return refuse({ code: 'field-missing', field: 'plan' });
  if (pledge === '') return refuse({ code: 'field-missing', field: 'pledge' });
  return done({ plan, pledge });
}
