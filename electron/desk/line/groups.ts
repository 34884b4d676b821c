import type { GroupInvitation, GroupKey, GroupKeyShare, GroupMember } from '../../../src/domain/group/enterprises.ts';
import { groupsWithoutOwnLine, ownLines, partnerships } from '../../../src/domain/group/partner.ts';
import type { Ledger } from '../../../src/ledger/file/ledger.ts';
import type { WatchedDocument, WatchedType } from '../../../src/ledger/file/watched.ts';
import { groupKeysOf, keyInShare } from '../../../src/sync/group-key.ts';
import type { BranchKey } from '../../../src/sync/sealed-body.ts';

/** What this ledger has of one group across enterprises that is a stream. */
export type GroupHere = {
  readonly id: string;
  /** Of the branch's own stream: every generation of the group's key that the branch has. */
  readonly kept: readonly GroupKey[];
  /** Those of them that the county took: the branch's other PCs have these, too. */
  readonly keptByCounty: readonly GroupKey[];
  readonly members: readonly Stands<GroupMember>[];
  readonly shares: readonly Stands<GroupKeyShare>[];
  readonly invitations: readonly Stands<GroupInvitation>[];
};
type Stands<T> = WatchedDocument & { readonly body: T };

export async function groupsHere(ledger: Ledger): Promise<readonly GroupHere[]> {
  const of = async <T extends { groupId: string }>(type: WatchedType) => {
    const found = await ledger.watched(type);
    return (found.ok ? found.value : []) as readonly Stands<T>[];
  };
  const allKept = await of<GroupKey>('group-key');
  const kept = allKept.map(({ body }) => body);
  const members = await of<GroupMember>('group-member');
  const shares = await of<GroupKeyShare>('group-key-share');
  const invitations = await of<GroupInvitation>('group-invitation');
  const ids = new Set([...ledger.standing().groups, ...kept.map(({ groupId }) => groupId)]);
  const ofGroup = <T extends { groupId: string }>(all: readonly Stands<T>[], id: string) => all.filter(({ stream }) => stream === id);
  return [...ids].map((id) => ({
    id,
    kept: kept.filter(({ groupId }) => groupId === id),
    keptByCounty: allKept.flatMap(({ accepted, body }) => (accepted && body.groupId === id ? [body] : [])),
    members: ofGroup(members, id),
    shares: ofGroup(shares, id),
    invitations: ofGroup(invitations, id),
  }));
}

export const groupHere = async (ledger: Ledger, id: string): Promise<GroupHere> =>
  (await groupsHere(ledger)).find((group) => group.id === id) ?? {
    id,
    kept: [],
    keptByCounty: [],
    members: [],
    shares: [],
    invitations: [],
  };

const boxesOf = ({ kept }: GroupHere) => kept.flatMap(({ box }) => box ?? []);
/** The lines of this branch's own enterprise; one that came back has more than one. */
const ownMembers = ({ members, kept }: GroupHere): readonly Stands<GroupMember>[] => {
  const own = new Set(
    ownLines(
      members.map(({ body }) => body),
      kept,
    ),
  );
  return members.filter(({ body }) => own.has(body));
};
const linesOf = ({ members }: GroupHere) => members.map(({ body }) => body);
/** Whoever was invited is not the owner, nor is it who knows none of the lines as its own once somebody has one as the founder. */
export const isOwner = (group: GroupHere): boolean => partnerships(linesOf(group), group.kept).length === 0;
/** Another PC of the branch renewed the box, and its key came into the branch's stream after this PC heard of that. */
export const lacksOwnBox = (group: GroupHere): boolean => groupsWithoutOwnLine(linesOf(group), group.kept).length > 0;
/** The county took that this enterprise left: nothing more comes. */
export const isOver = (group: GroupHere): boolean => {
  const own = ownMembers(group);
  return own.length > 0 && own.every(({ accepted, body }) => accepted && body.left !== undefined);
};

/** The line with which this enterprise is in the group, as the county took it; none while a change of it waits. */
export const ownLine = (group: GroupHere): Stands<GroupMember> | undefined =>
  ownMembers(group).findLast(({ accepted, body }) => accepted && body.left === undefined);

/** No line of this enterprise that the county took is open. */
export const isOutside = (group: GroupHere): boolean =>
  ownMembers(group).every(({ accepted, body }) => !accepted || body.left !== undefined);

/** What opens the group's entries; the last one seals. `heard` are sheets that the county took and this ledger does not have yet. */
export const keysOf = ({ kept, shares, members }: GroupHere, heard: readonly GroupKeyShare[] = []): readonly BranchKey[] =>
  groupKeysOf(
    kept,
    [...shares.flatMap(({ accepted, body }) => (accepted ? [body] : [])), ...heard],
    members.map(({ body }) => body),
  );

/** Rows came before their key, and it is here now: the group is read again from its first row. */
export const opensMore = (ledger: Ledger, group: GroupHere): boolean => {
  const lacked = new Set(ledger.standing(group.id).lacks);
  return lacked.size > 0 && keysOf(group).some(({ generation }) => lacked.has(generation));
};

/** The keys that these sheets bring to this branch. */
export function keysIn(group: GroupHere, shares: readonly GroupKeyShare[], keys: readonly BranchKey[]): readonly BranchKey[] {
  return shares.flatMap((share) => {
    for (const { body } of ownMembers(group)) {
      // A sheet may have been on its way when the box was renewed.
      for (const { privateKey } of boxesOf(group)) {
        const key = keyInShare(share, { memberId: body.id, privateKey: Buffer.from(privateKey, 'base64'), keys });
        if (key) return [key];
      }
    }
    return [];
  });
}

const BY_ITSELF: readonly string[] = ['leave-group', 'renew-group-box', 'renew-group-key'];
/** What never got into groups that this enterprise is in no more, by group: how many acts, its leaving, keys and purges aside. */
export async function leftBehind(ledger: Ledger): Promise<ReadonlyMap<string, number>> {
  const left = new Map<string, number>();
  for (const group of await groupsHere(ledger)) {
    if (ledger.standing(group.id).waiting === 0 || !isOver(group)) continue;
    const outbox = await ledger.outbox(Number.MAX_SAFE_INTEGER, group.id);
    const acts = outbox.ok ? outbox.value.map(({ entry }) => entry.header) : [];
    left.set(group.id, acts.filter(({ verb, writes }) => !BY_ITSELF.includes(verb) && writes.length > 0).length);
  }
  return left;
}
