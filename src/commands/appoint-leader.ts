import type { CivilDate } from '../domain/civil-date.ts';
import { appointLeader as appointed } from '../domain/group/leader.ts';
import type { StepNote } from '../domain/step.ts';
import { changeGroup, type GroupOutcome, ownRuling, type RulingInput } from './change-group.ts';
import type { CommandContext } from './context.ts';
import { readInvitee } from './read-people.ts';

export type Appointment = RulingInput & { readonly personId: string; readonly until?: CivilDate };

/** Gate 2 without a competition: the organisation appoints, with number and reason. */
export const appointLeader = (context: CommandContext, id: string, appointment: Appointment, note?: StepNote): GroupOutcome =>
  changeGroup(context, { verb: 'appoint-leader', id, note }, async (group, step) => {
    const person = await readInvitee(context, appointment.personId);
    if (!person.ok) return person;
    return appointed(group, person.value, { ruling: await ownRuling(context, appointment), until: appointment.until, step });
  });
