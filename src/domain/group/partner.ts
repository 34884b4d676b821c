import type { Verb } from '../authority.ts';
import type { CivilDate } from '../civil-date.ts';
import type { GroupMembershipRefusal } from '../refusals/group-enterprises.ts';
import type { GroupKey, GroupMember } from './enterprises.ts';

/**
 * What an enterprise does in a group that another one founded: read, record activities, take and hand in items, bring its own people, leave.
 * What decides about the group stays with the PCs of the enterprise that founded it.
 */
const PARTNER_ACTS: readonly Verb[] = [
  ...([
    'join-group',
    'leave-group',
    'renew-group-box',
    'invite-participants',
    'invite-outsider',
    'confirm-participant',
    'end-participation',
  ] as const),
  ...(['plan-activity', 'announce-activity', 'record-activity', 'confirm-activity', 'postpone-activity'] as const),
  ...([
    'share-names',
    'take-names-back',
    'cancel-activity',
    'correct-activity',
    'claim-task',
    'release-task',
    'start-task',
    'hand-in-task',
  ] as const),
  ...(['undo-act', 'undo-batch', 'settle-refused', 'purge-person'] as const),
];

export const mayPartner = (verb: string): boolean => (PARTNER_ACTS as readonly string[]).includes(verb);

/** The lines of the branch's own enterprise among a group's, by the boxes to which the branch has the keys; one that came back has more than one. */
export function ownLines<M extends Pick<GroupMember, 'groupId' | 'box'>>(members: readonly M[], kept: readonly GroupKey[]): readonly M[] {
  const boxes = new Set(kept.flatMap(({ groupId, box }) => (box ? [`${groupId} ${box.publicKey}`] : [])));
  return members.filter(({ groupId, box }) => boxes.has(`${groupId} ${box}`));
}

/** `name`: this enterprise's; missing while none of the lines is known to be its own. */
export type Partnership = { readonly groupId: string; readonly founder?: string; readonly leftOn?: CivilDate; readonly name?: string };

/** Groups that somebody founded and of which the branch has the key, but to no box there: one was renewed by another of its PCs. */
export function groupsWithoutOwnLine(members: readonly GroupMember[], kept: readonly GroupKey[]): readonly string[] {
  const known = new Set(ownLines(members, kept).map(({ groupId }) => groupId));
  const founded = new Set(members.flatMap(({ groupId, handle }) => (handle === undefined ? [groupId] : [])));
  const ids = new Set(kept.map(({ groupId }) => groupId));
  return [...ids].filter((id) => founded.has(id) && !known.has(id));
}

/**
 * The groups that another enterprise founded and this one joined; of whom it left all with the day. Where none of the lines is known to be
 * its own it decides and counts nothing: only a line says that it founded the group.
 */
export function partnerships(members: readonly GroupMember[], kept: readonly GroupKey[]): readonly Partnership[] {
  const own = ownLines(members, kept).filter(({ handle }) => handle !== undefined);
  const founderOf = (id: string) => members.find((line) => line.groupId === id && line.handle === undefined)?.organisation.name;
  const joined = [...new Set(own.map(({ groupId }) => groupId))].map((groupId): Partnership => {
    const lines = own.filter((line) => line.groupId === groupId);
    const founder = founderOf(groupId);
    const last = lines.find(({ left }) => left === undefined) ?? lines.at(-1)!;
    return { groupId, name: last.organisation.name, ...(founder && { founder }), ...(last.left && { leftOn: last.left }) };
  });
  const unclear = groupsWithoutOwnLine(members, kept).map((groupId): Partnership => ({ groupId, founder: founderOf(groupId)! }));
  return [...joined, ...unclear];
}

/** What a partner does not do, and what nobody does in a group that their enterprise left. */
export function partnerRefusal(
  { founder, leftOn, name }: Partnership,
  verb: Verb,
): Extract<GroupMembershipRefusal, { code: 'group-member-left' | 'group-decided-by-founder' }> | undefined {
  if (leftOn && name) return { code: 'group-member-left', organisation: name, on: leftOn };
  return mayPartner(verb) ? undefined : { code: 'group-decided-by-founder', ...(founder && { founder }) };
}

/** Does a record count here? What lies in a group counts for the enterprise that founded it, whoever wrote it down. */
export function countsHere(members: readonly GroupMember[], kept: readonly GroupKey[]): (record: Counted) => boolean {
  const joined = new Set(partnerships(members, kept).map(({ groupId }) => groupId));
  return ({ id, groupId = id }) => !joined.has(groupId);
}
type Counted = { readonly id: string; readonly groupId?: string };
