import type { CivilDate } from '../domain/civil-date.ts';
import { askedByElection } from '../domain/election/answers.ts';
import { standingFor } from '../domain/election/candidacy.ts';
import type { Election } from '../domain/election/election.ts';
import { appoint, takeOffice } from '../domain/election/steps.ts';
import type { Ruling } from '../domain/group/group.ts';
import { appointLeader } from '../domain/group/leader.ts';
import { idFromHash } from '../domain/id-from-hash.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { pledgeOfElected } from '../domain/pledge.ts';
import type { StepNote, Taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { changeElections, decideElection } from './change-election.ts';
import { ownRuling, type RulingInput } from './change-group.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, write } from './context.ts';
import { readInvitee } from './read-people.ts';
import { takenBack } from './submissions.ts';

/**
 * 聘任 (gate 2, LDR-05): by the organisation that approved the group, here or copied from its paper. One act: the election is over and
 * the group has its leader, from the step's day until `until` (inclusive), and what the leader promised is a pledge.
 */
export function appointElected(
  context: CommandContext,
  id: string,
  { until, ...input }: RulingInput & { readonly until: CivilDate },
  note?: StepNote,
): Promise<CommandOutcome<Election>> {
  const writes: Write[] = [];
  return decideElection(context, { verb: 'appoint-elected', id, note, writes }, async (election, step) =>
    inOffice(context, election, { ruling: await ownRuling(context, input), until, step, writes }),
  );
}

/** Those who were elected at one meeting, by one act and one document. */
export function appointElectedOfMeeting(
  context: CommandContext,
  ids: readonly string[],
  { until, ...input }: RulingInput & { readonly until: CivilDate },
  note?: StepNote,
): Promise<CommandOutcome<readonly Election[]>> {
  const writes: Write[] = [];
  return changeElections(context, { verb: 'appoint-elected', ids, note, beside: writes }, async (election, step) => {
    const back = await takenBack(context, askedByElection(election));
    if (!back.ok) return back;
    writes.push(...back.value);
    return inOffice(context, election, { ruling: await ownRuling(context, input), until, step, writes });
  });
}

type Term = NonNullable<Election['term']>;
type Appointing = { readonly ruling: Ruling; readonly until: CivilDate; readonly step: Taken; readonly writes: Write[] };

/** The election with its leader in office; the group's new version joins `writes`. */
export async function inOffice(
  context: CommandContext,
  election: Election,
  { ruling, until, step, writes }: Appointing,
): Promise<Outcome<Election>> {
  const appointed = appoint(election, { from: step.on, until }, step);
  if (!appointed.ok) return appointed;
  const group = await context.facts.one('autonomous-group', election.groupId);
  if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: election.groupId });
  const person = await readInvitee(context, election.winnerId ?? '');
  if (!person.ok) return person;
  const led = appointLeader(group.body, person.value, { ruling, until, electionId: election.id, step });
  if (!led.ok) return led;
  writes.push(
    write('autonomous-group', group.id, group, led.value),
    ...(await promised(context, appointed.value, { from: step.on, until }, step)),
  );
  return takeOffice(appointed.value, step);
}

/**
 * The winner's pledge, of the branch's own people: of somebody from another enterprise their own branch keeps it. Its id comes from the
 * version of the election that was decided on: two PCs that decide on the same one write the same pledge, of which the second is refused,
 * and after Ctrl Z, which leaves a new version, it is a new one.
 */
async function promised({ facts }: CommandContext, election: Election, term: Term, step: Taken): Promise<readonly Write[]> {
  const { winnerId = '' } = election;
  const candidacy = standingFor(election, await bodiesOf(facts, 'candidacy')).find(({ personId }) => personId === winnerId);
  const before = await facts.one('election', election.id);
  if (!before || !candidacy || !(await facts.one('person', winnerId))) return [];
  const declaredOn = election.steps.findLast(({ to }) => to === 'speeches-held')?.on ?? step.on;
  const pledge = pledgeOfElected(candidacy, { id: idFromHash(before.hash), term, declaredOn, step });
  return [write('pledge', pledge.id, undefined, pledge)];
}
