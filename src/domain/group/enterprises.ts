import type { CivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { GroupMembershipRefusal } from '../refusals/group-enterprises.ts';
import type { AutonomousGroup } from './group.ts';

/**
 * Which enterprises share a group across enterprises (GRP-05). The group is a stream of its own, named after its document; whose it is, its
 * owner, is the enterprise that founded it. All of this is readable to the county, which gives access by it, and names no person.
 */
export type GroupInvitation = {
  readonly v: 1;
  readonly id: string;
  readonly groupId: string;
  /** SHA-256, hex, of the handle that the invited enterprise derives from the code. */
  readonly handleHash: string;
  /** The group's keys and name, sealed under the code, base64. */
  readonly sealedKeys: string;
  /** Whom it is meant for, as the inviting enterprise calls it. */
  readonly organisationName: string;
  readonly on: CivilDate;
  /** ISO time by the county's clock up to which somebody may join with it. */
  readonly until: string;
};

export type GroupMember = {
  readonly v: 1;
  readonly id: string;
  readonly groupId: string;
  /** As the county's tree has it. */
  readonly organisation: { readonly id: string; readonly name: string };
  /** Hex; the owner's enterprise needs none. */
  readonly handle?: string;
  /** To which the branch is sent new keys of the group: X25519, SPKI DER, base64. */
  readonly box: string;
  /** HMAC, hex, of the box under the group's key of this generation: made by somebody who was invited, and not by the county. */
  readonly proof: string;
  readonly generation: number;
  readonly since: CivilDate;
  readonly left?: CivilDate;
  /** Of the founder's line: `check` of the group's first key. The proof says so only until the box is renewed, this for good. */
  readonly firstKey?: string;
  /** How many PCs of the branch were revoked when the box was renewed: these know the keys up to `generation`, and no later ones. */
  readonly leftOut?: number;
};

/** In the branch's own stream: what all of its PCs open the group with. */
export type GroupKey = {
  readonly v: 1;
  readonly id: string;
  readonly groupId: string;
  readonly generation: number;
  /** 32 bytes, base64. */
  readonly key: string;
  /**
   * The branch's key pair for this group (X25519, SPKI and PKCS #8 DER, base64), beside the first key that it got. `leftOut`: one that was
   * made because of so many revoked PCs, for the enterprise's line to say once the county has taken this.
   */
  readonly box?: { readonly publicKey: string; readonly privateKey: string; readonly leftOut?: number };
  readonly on: CivilDate;
};

/** What somebody who opened an invitation has in hand. */
export type JoiningGroup = Pick<GroupMember, 'groupId' | 'organisation' | 'box' | 'proof' | 'generation'> & {
  readonly handle: string;
  /** All that the invitation brought, and the branch's own private key for this group (PKCS #8 DER, base64). */
  readonly keys: readonly Pick<GroupKey, 'generation' | 'key'>[];
  readonly privateKey: string;
  /** No line of this branch's enterprise that the county took is open: one that waits was refused, and stands in nobody's way. */
  readonly isOut?: true;
};

/** A further generation of the group's key, for each enterprise that is in it, sealed to its box. */
export type GroupKeyShare = {
  readonly v: 1;
  readonly id: string;
  readonly groupId: string;
  readonly generation: number;
  /** HMAC, hex, under the key itself: of two keys that were made as one generation, the one that the county took counts. */
  readonly check: string;
  readonly shares: readonly { readonly memberId: string; readonly sealed: string }[];
  readonly on: CivilDate;
};

export const FIRST_GENERATION = 1;
export const INVITATION_HOURS = 72;
const LONGEST_NAME = 60;

/** `now` in milliseconds; ISO. */
export const invitationUntil = (now: number): string => new Date(now + INVITATION_HOURS * 3_600_000).toISOString();
/** An invitation that is over or was used cannot be told from one that is open without the clock and the members. */
export const isOpen = ({ until }: Pick<GroupInvitation, 'until'>, at: string): boolean => at <= until;

type Inviting = Pick<GroupInvitation, 'id' | 'handleHash' | 'sealedKeys' | 'organisationName' | 'on' | 'until'>;

/** The enterprise that owns the group asks another one in. */
export function inviteEnterprise(
  group: Pick<AutonomousGroup, 'id' | 'name' | 'scope' | 'state'>,
  inviting: Inviting,
): Outcome<GroupInvitation> {
  if (group.scope !== 'cross-enterprise') return refuse({ code: 'group-within-enterprise', group: group.name });
  const ends = ['dissolved', 'rejected', 'withdrawn'];
  if (ends.includes(group.state)) return refuse({ code: 'group-over', group: group.name, state: group.state });
  const organisationName = inviting.organisationName.trim();
  if (!organisationName) return refuse({ code: 'field-missing', field: 'organisationName' });
  const { length } = organisationName;
  if (length > LONGEST_NAME) return refuse({ code: 'field-too-long', field: 'organisationName', length, limit: LONGEST_NAME });
  return done({ v: 1, groupId: group.id, ...inviting, organisationName });
}

export const inTheGroup = (members: readonly GroupMember[]): readonly GroupMember[] => members.filter(({ left }) => left === undefined);

export const memberOf = (members: readonly GroupMember[], organisationId: string): GroupMember | undefined =>
  inTheGroup(members).find(({ organisation }) => organisation.id === organisationId);

/** An enterprise is in the group from its first entry there; who was in it before may come back with another invitation. */
export function joinGroup(
  joining: Omit<GroupMember, 'v' | 'left'>,
  members: readonly GroupMember[],
): Outcome<GroupMember, GroupMembershipRefusal> {
  const { name } = joining.organisation;
  if (memberOf(members, joining.organisation.id)) return refuse({ code: 'group-member-already', organisation: name });
  return done({ v: 1, ...joining });
}

/** Said by the enterprise about itself, or by the owner of the group. What was written stays, and is read by whoever has read it. */
export function leaveGroup(member: GroupMember, on: CivilDate): Outcome<GroupMember, GroupMembershipRefusal> {
  const { organisation, left } = member;
  return left === undefined
    ? done({ ...member, left: on })
    : refuse({ code: 'group-member-left', organisation: organisation.name, on: left });
}

/** The newest generation that the group's enterprises were sent; before the first was left behind, the one of its founding. */
export const newestGeneration = (shares: readonly Pick<GroupKeyShare, 'generation'>[]): number =>
  Math.max(FIRST_GENERATION, ...shares.map(({ generation }) => generation));

/** Who is in the group and was not sent the newest key: it left with somebody just when they came. They joined with the one before. */
export function withoutNewestKey(members: readonly GroupMember[], shares: readonly GroupKeyShare[]): readonly GroupMember[] {
  const newest = newestGeneration(shares);
  const sent = new Set(shares.flatMap((share) => (share.generation === newest ? share.shares.map(({ memberId }) => memberId) : [])));
  return inTheGroup(members).filter(({ id, generation }) => generation < newest && !sent.has(id));
}

/**
 * Has somebody who left the newest key, or a PC that was revoked? They left by themselves, or joined while it was made. Nobody has one that was
 * not made yet: a line that says so asks for nothing.
 */
export const needsNewKey = (members: readonly GroupMember[], shares: readonly GroupKeyShare[]): boolean => {
  const newest = newestGeneration(shares);
  const had = new Set(shares.flatMap((share) => (share.generation === newest ? share.shares.map(({ memberId }) => memberId) : [])));
  return members.some(({ id, left, leftOut, generation }) =>
    left === undefined ? leftOut !== undefined && generation === newest : had.has(id) || generation === newest,
  );
};
