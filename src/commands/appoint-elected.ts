import type { CivilDate } from '../domain/civil-date.ts';
import type { Election } from '../domain/election/election.ts';
import { appoint, takeOffice } from '../domain/election/steps.ts';
import { appointLeader } from '../domain/group/leader.ts';
import { refuse } from '../domain/outcome.ts';
import type { StepNote } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { ownRuling, type RulingInput } from './change-group.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, write } from './context.ts';
import { readInvitee } from './read-people.ts';

/**
 * 聘任 (gate 2, LDR-05): by the organisation that approved the group, here or copied from its paper. One act: the election is over and
 * the group has its leader, from the step's day until `until` (inclusive).
 */
export function appointElected(
  context: CommandContext,
  id: string,
  { until, ...input }: RulingInput & { readonly until: CivilDate },
  note?: StepNote,
): Promise<CommandOutcome<Election>> {
  const writes: Write[] = [];
  return changeRecord(
    context,
    { verb: 'appoint-elected', type: 'election', id, note, also: async () => writes },
    async (election, step) => {
      const appointed = appoint(election, { from: step.on, until }, step);
      if (!appointed.ok) return appointed;
      const group = await context.facts.one('autonomous-group', election.groupId);
      if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: election.groupId });
      const person = await readInvitee(context, election.winnerId ?? '');
      if (!person.ok) return person;
      const led = appointLeader(group.body, person.value, {
        ruling: await ownRuling(context, input),
        until,
        electionId: election.id,
        step,
      });
      if (!led.ok) return led;
      writes.push(write('autonomous-group', group.id, group, led.value));
      return takeOffice(appointed.value, step);
    },
  );
}
