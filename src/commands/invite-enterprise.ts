import { authorise } from '../domain/authority.ts';
import { type GroupInvitation, type GroupMember, inviteEnterprise as invited, joinGroup, memberOf } from '../domain/group/enterprises.ts';
import { refuse } from '../domain/outcome.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';

type Inviting = Pick<GroupInvitation, 'organisationName' | 'handleHash' | 'sealedKeys' | 'until'> & {
  /** The owner's own enterprise as the county knows it; it is written down with the first invitation. */
  readonly owner: Pick<GroupMember, 'organisation' | 'box' | 'proof' | 'generation' | 'firstKey'>;
};

/** Asks an enterprise into a group across enterprises. What lies under the code was made before; the code itself comes nowhere near. */
export async function inviteEnterprise(
  context: CommandContext,
  groupId: string,
  { owner, ...inviting }: Inviting,
): Promise<CommandOutcome<GroupInvitation>> {
  const allowed = authorise(context.actor.role, 'invite-enterprise');
  if (!allowed.ok) return allowed;
  const group = await context.facts.one('autonomous-group', groupId);
  if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: groupId });
  const outcome = invited(group.body, { ...inviting, id: context.newId(), on: context.today });
  if (!outcome.ok) return outcome;
  const members = (await bodiesOf(context.facts, 'group-member')).filter((member) => member.groupId === groupId);
  const own = memberOf(members, owner.organisation.id)
    ? undefined
    : joinGroup({ ...owner, id: context.newId(), groupId, since: context.today }, members);
  if (own && !own.ok) return own;
  const writes = [
    ...(own ? [write('group-member', own.value.id, undefined, own.value)] : []),
    write('group-invitation', outcome.value.id, undefined, outcome.value),
  ];
  return save(context, 'invite-enterprise', writes, outcome.value);
}

/** Nobody joins with it any more. */
export async function withdrawEnterpriseInvitation(context: CommandContext, id: string): Promise<CommandOutcome<GroupInvitation>> {
  const invitation = await context.facts.one('group-invitation', id);
  if (!invitation) return refuse({ code: 'not-found', type: 'group-invitation', id });
  return save(context, 'withdraw-enterprise-invitation', [write('group-invitation', id, invitation, null)], invitation.body);
}
