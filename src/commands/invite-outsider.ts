import { authorise } from '../domain/authority.ts';
import type { AutonomousGroup } from '../domain/group/group.ts';
import { inviteeOf, newOutsideParticipant, type OutsideFields } from '../domain/group/outside.ts';
import { inviteParticipants } from '../domain/group/participants.ts';
import { refuse } from '../domain/outcome.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** Writes somebody of another enterprise down and asks them into the group, in one act. */
export async function inviteOutsider(
  context: CommandContext,
  id: string,
  fields: OutsideFields,
  note?: StepNote,
): Promise<CommandOutcome<AutonomousGroup>> {
  const allowed = authorise(context.actor.role, 'invite-outsider');
  if (!allowed.ok) return allowed;
  const before = await context.facts.one('autonomous-group', id);
  if (!before) return refuse({ code: 'not-found', type: 'autonomous-group', id });
  if (before.body.scope !== 'cross-enterprise') return refuse({ code: 'group-within-enterprise', group: before.body.name });
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const outside = newOutsideParticipant(fields, context.newId(), context.today);
  if (!outside.ok) return outside;
  const group = inviteParticipants(before.body, [inviteeOf(outside.value)], step.value);
  if (!group.ok) return group;
  const writes = [
    write('autonomous-group', id, before, group.value),
    write('outside-participant', outside.value.id, undefined, outside.value),
  ];
  return save(context, 'invite-outsider', writes, group.value);
}
