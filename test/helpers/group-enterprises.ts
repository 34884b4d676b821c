import type { GroupInvitation, GroupKeyShare, GroupMember } from '../../src/domain/group/enterprises.ts';

/** Pieces of a group across enterprises; what is sealed in them is nothing. */
export const anInvitation = (change: Partial<GroupInvitation> = {}): GroupInvitation => ({
  v: 1,
  id: 'invitation-1',
  groupId: 'group-1',
  handleHash: '1'.repeat(64),
  sealedKeys: 'AAAA',
  organisationName: '鸿泰模具',
  on: '2026-03-01',
  until: '2026-03-04T08:00:00.000Z',
  ...change,
});
export const aMember = (organisationId: string, change: Partial<GroupMember> = {}): GroupMember => ({
  v: 1,
  id: `member-${organisationId}`,
  groupId: 'group-1',
  organisation: { id: organisationId, name: `${organisationId}党支部` },
  box: 'AAAA',
  proof: '2'.repeat(64),
  generation: 1,
  since: '2026-03-02',
  ...change,
});
export const aShare = (change: Partial<GroupKeyShare> = {}): GroupKeyShare => ({
  v: 1,
  id: 'share-1',
  groupId: 'group-1',
  generation: 2,
  check: '3'.repeat(64),
  shares: [],
  on: '2026-03-03',
  ...change,
});
