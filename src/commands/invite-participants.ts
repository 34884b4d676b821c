import { inviteParticipants as invited } from '../domain/group/participants.ts';
import type { StepNote } from '../domain/step.ts';
import { changeGroup, type GroupOutcome } from './change-group.ts';
import type { CommandContext } from './context.ts';
import { readPeople } from './read-people.ts';

/** Asks more people to take part; they count once they have confirmed. */
export const inviteParticipants = (context: CommandContext, id: string, personIds: readonly string[], note?: StepNote): GroupOutcome =>
  changeGroup(context, { verb: 'invite-participants', id, note }, async (group, step) => {
    const people = await readPeople(context, personIds);
    return people.ok ? invited(group, people.value, step) : people;
  });
