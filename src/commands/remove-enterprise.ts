import { authorise } from '../domain/authority.ts';
import { type GroupMember, leaveGroup } from '../domain/group/enterprises.ts';
import { refuse } from '../domain/outcome.ts';
import { type CommandContext, type CommandOutcome, saveParts, write } from './context.ts';
import { type RenewedKey, renewedKeyWrites } from './renew-group-key.ts';

/**
 * The owner takes an enterprise out of the group, by one act: its access ends, the others are sent a new key, and invitations that brought the
 * old one are withdrawn.
 */
export async function removeEnterprise(
  context: CommandContext,
  memberId: string,
  renewed: RenewedKey,
): Promise<CommandOutcome<GroupMember>> {
  const allowed = authorise(context.actor.role, 'remove-enterprise');
  if (!allowed.ok) return allowed;
  const member = await context.facts.one('group-member', memberId);
  if (!member) return refuse({ code: 'not-found', type: 'group-member', id: memberId });
  const outcome = leaveGroup(member.body, context.today);
  if (!outcome.ok) return outcome;
  const invitations = (await context.facts.all('group-invitation')).filter(({ body }) => body.groupId === renewed.groupId);
  const { share, key } = renewedKeyWrites(context, renewed);
  const inTheGroup = [
    write('group-member', memberId, member, outcome.value),
    share,
    ...invitations.map((invitation) => write('group-invitation', invitation.id, invitation, null)),
  ];
  return saveParts(context, 'remove-enterprise', [[key], inTheGroup], outcome.value);
}
