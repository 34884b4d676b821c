import type { CivilDate } from '../domain/civil-date.ts';
import { isUnderWay } from '../domain/election/election.ts';
import { makeRoom } from '../domain/election/steps.ts';
import { appointLeader as appointed } from '../domain/group/leader.ts';
import type { StepNote } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { changeGroup, type GroupOutcome, ownRuling, type RulingInput } from './change-group.ts';
import { type CommandContext, write } from './context.ts';
import { readInvitee } from './read-people.ts';

export type Appointment = RulingInput & { readonly personId: string; readonly until?: CivilDate };

/** Gate 2 without a competition: the organisation appoints, with number and reason. An election that led to nobody is over with it. */
export function appointLeader(context: CommandContext, id: string, appointment: Appointment, note?: StepNote): GroupOutcome {
  const writes: Write[] = [];
  return changeGroup(context, { verb: 'appoint-leader', id, note, also: async () => writes }, async (group, step) => {
    const person = await readInvitee(context, appointment.personId);
    if (!person.ok) return person;
    const led = appointed(group, person.value, { ruling: await ownRuling(context, appointment), until: appointment.until, step });
    if (!led.ok) return led;
    for (const running of await context.facts.all('election')) {
      if (running.body.groupId !== id || !isUnderWay(running.body)) continue;
      const over = makeRoom(running.body, group, step);
      if (!over.ok) return over;
      writes.push(write('election', running.id, running, over.value));
    }
    return led;
  });
}
