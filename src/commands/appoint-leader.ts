import type { CivilDate } from '../domain/civil-date.ts';
import { appointLeader as appointed } from '../domain/group/leader.ts';
import { refuse } from '../domain/outcome.ts';
import type { StepNote } from '../domain/step.ts';
import { changeGroup, type GroupOutcome, ownRuling, type RulingInput } from './change-group.ts';
import type { CommandContext } from './context.ts';

export type Appointment = RulingInput & { readonly personId: string; readonly until?: CivilDate };

/** Gate 2 without a competition: the organisation appoints, with number and reason. */
export const appointLeader = (context: CommandContext, id: string, appointment: Appointment, note?: StepNote): GroupOutcome =>
  changeGroup(context, { verb: 'appoint-leader', id, note }, async (group, step) => {
    const person = await context.facts.one('person', appointment.personId);
    if (!person) return refuse({ code: 'not-found', type: 'person', id: appointment.personId });
    return appointed(group, person.body, { ruling: await ownRuling(context, appointment), until: appointment.until, step });
  });
