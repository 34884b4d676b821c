import type { GroupInvitationRefusal, GroupMembershipRefusal } from '../refusals/group-enterprises.ts';
import { isSame } from '../same.ts';
import { type GroupInvitation, type GroupKeyShare, type GroupMember, isOpen, memberOf, newestGeneration } from './enterprises.ts';

/** A group's stream as the county knows it when an entry that changes its enterprises comes. */
export type GroupStanding = {
  readonly groupId: string;
  readonly ownerId: string;
  /** The organisation whose PC wrote the entry. */
  readonly byId: string;
  /** The county's clock, ISO. */
  readonly at: string;
  readonly members: readonly GroupMember[];
  /** Those that were not withdrawn. */
  readonly invitations: readonly GroupInvitation[];
  readonly shares: readonly GroupKeyShare[];
};

type Change<T> = { readonly before: T | undefined; readonly after: T | null };
type Trouble = GroupMembershipRefusal | undefined;
const NOT_THE_OWNER = { code: 'group-not-the-owner' } as const;
const OF_ANOTHER = { code: 'group-of-another' } as const;

/** The owner invites, and takes an invitation back; nothing else is ever changed in it. */
export function invitationTrouble({ before, after }: Change<GroupInvitation>, standing: GroupStanding): Trouble {
  if (standing.byId !== standing.ownerId) return NOT_THE_OWNER;
  if (after === null) return undefined;
  return before || after.groupId !== standing.groupId ? OF_ANOTHER : undefined;
}

/** `hashOf`: SHA-256 in hex of a handle. */
export function memberTrouble(
  { before, after }: Change<GroupMember>,
  standing: GroupStanding,
  hashOf: (handle: string) => string,
): Trouble {
  if (after === null) return OF_ANOTHER;
  if (!before) return joiningTrouble(after, standing, hashOf);
  return after.left === undefined ? renewalTrouble(before, after, standing) : leavingTrouble(before, after, standing);
}

/** Its own enterprise gives it another box after a PC was revoked; everything else in it stands. */
function renewalTrouble(before: GroupMember, after: GroupMember, { byId, shares }: GroupStanding): Trouble {
  if (before.left !== undefined) return { code: 'group-member-left', organisation: before.organisation.name, on: before.left };
  const { box, proof, generation, leftOut = 0 } = after;
  const isRenewal = isSame({ ...before, box, proof, generation, leftOut }, after) && leftOut > (before.leftOut ?? 0);
  const isOwn = byId === before.organisation.id && generation >= before.generation && generation <= newestGeneration(shares);
  return isRenewal && isOwn ? undefined : OF_ANOTHER;
}

function leavingTrouble(before: GroupMember, after: GroupMember, { byId, ownerId }: GroupStanding): Trouble {
  const { left, ...rest } = after;
  if (before.left !== undefined) return { code: 'group-member-left', organisation: before.organisation.name, on: before.left };
  if (left === undefined || !isSame(before, rest) || before.organisation.id === ownerId) return OF_ANOTHER;
  return byId === ownerId || byId === before.organisation.id ? undefined : NOT_THE_OWNER;
}

function joiningTrouble(after: GroupMember, standing: GroupStanding, hashOf: (handle: string) => string): Trouble {
  const { groupId, ownerId, byId, members, shares } = standing;
  const { organisation, left, leftOut, handle, generation } = after;
  if (after.groupId !== groupId || organisation.id !== byId || left !== undefined) return OF_ANOTHER;
  // Either would have the owner make one key after the other.
  if (leftOut !== undefined || generation > newestGeneration(shares)) return OF_ANOTHER;
  if (memberOf(members, byId)) return { code: 'group-member-already', organisation: organisation.name };
  return byId === ownerId ? undefined : invitedTrouble(handle === undefined ? undefined : hashOf(handle), standing, hashOf);
}

/** The invitation of this hash, if somebody may still join with it. */
export function invitedTrouble(
  handleHash: string | undefined,
  { invitations, members, at }: Pick<GroupStanding, 'invitations' | 'members' | 'at'>,
  hashOf: (handle: string) => string,
): GroupInvitationRefusal | undefined {
  const invitation = invitations.find((it) => it.handleHash === handleHash);
  if (!invitation) return { code: 'group-invitation-unknown' };
  const used = members.find(({ handle }) => handle !== undefined && hashOf(handle) === handleHash);
  if (used) return { code: 'group-invitation-used', organisation: used.organisation.name };
  return isOpen(invitation, at) ? undefined : { code: 'group-invitation-over', until: invitation.until };
}

/** Written once. The next generation, or more shares of the newest one; of two keys that claim to be it the second one is another's. */
export function shareTrouble({ before, after }: Change<GroupKeyShare>, { groupId, ownerId, byId, shares }: GroupStanding): Trouble {
  if (byId !== ownerId) return NOT_THE_OWNER;
  if (before || after === null || after.groupId !== groupId) return OF_ANOTHER;
  const newest = newestGeneration(shares);
  const isNewest = shares.some(
    ({ generation, check }) => generation === newest && generation === after.generation && check === after.check,
  );
  return isNewest || after.generation === newest + 1
    ? undefined
    : { code: 'group-generation', found: after.generation, expected: newest + 1 };
}
