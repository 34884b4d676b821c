import { authorise } from '../domain/authority.ts';
import { type GroupMember, leaveGroup } from '../domain/group/enterprises.ts';
import { refuse } from '../domain/outcome.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/**
 * The owner takes an enterprise out of the group: its access ends, and invitations go that brought the key which it has. The next key is made
 * by itself once the county has taken this.
 */
export async function removeEnterprise(context: CommandContext, memberId: string): Promise<CommandOutcome<GroupMember>> {
  const allowed = authorise(context.actor.role, 'remove-enterprise');
  if (!allowed.ok) return allowed;
  const member = await context.facts.one('group-member', memberId);
  if (!member) return refuse({ code: 'not-found', type: 'group-member', id: memberId });
  const outcome = leaveGroup(member.body, context.today);
  if (!outcome.ok) return outcome;
  const invitations = (await context.facts.all('group-invitation')).filter(({ body }) => body.groupId === member.body.groupId);
  const writes = [
    write('group-member', memberId, member, outcome.value),
    ...invitations.map((invitation) => write('group-invitation', invitation.id, invitation, null)),
  ];
  return save(context, 'remove-enterprise', writes, outcome.value);
}
