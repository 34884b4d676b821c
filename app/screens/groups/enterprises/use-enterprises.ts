import { useMemo } from 'react';
import { type GroupInvitation, type GroupMember, inTheGroup } from '../../../../src/domain/group/enterprises.ts';
import { ownLines, type Partnership, partnerships } from '../../../../src/domain/group/partner.ts';
import { bodies } from '../../../live/bodies.ts';
import { useDoc, useDocs } from '../../../live/documents.ts';

export type Enterprises = {
  /** The group is a stream of its own; those of an earlier version lie with their branch, and nobody joins them. */
  readonly isShared: boolean;
  /** Another enterprise founded it. */
  readonly partnership: Partnership | undefined;
  readonly members: readonly GroupMember[];
  /** That of this enterprise, as long as it is in the group. */
  readonly own: GroupMember | undefined;
  readonly invitations: readonly GroupInvitation[];
};

/** Which enterprises share a group, and who is asked in. */
export function useEnterprises(groupId: string): Enterprises {
  const document = useDoc('autonomous-group', groupId);
  const allMembers = useDocs('group-member');
  const kept = useDocs('group-key');
  const allInvitations = useDocs('group-invitation');
  return useMemo(() => {
    const members = bodies(allMembers ?? []).filter((it) => it.groupId === groupId);
    const keys = bodies(kept ?? []);
    return {
      isShared: document?.org === groupId,
      partnership: partnerships(members, keys).find((it) => it.groupId === groupId),
      members,
      own: inTheGroup(ownLines(members, keys))[0],
      invitations: bodies(allInvitations ?? []).filter((it) => it.groupId === groupId),
    };
  }, [document, allMembers, kept, allInvitations, groupId]);
}
