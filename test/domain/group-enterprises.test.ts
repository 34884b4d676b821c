import { expect, test } from 'vitest';
import { TYPES } from '../../src/data/types/index.ts';
import {
  type GroupMember,
  invitationUntil,
  inviteEnterprise,
  joinGroup,
  leaveGroup,
  needsNewKey,
  withoutNewestKey,
} from '../../src/domain/group/enterprises.ts';
import { type GroupStanding, invitationTrouble, memberTrouble, shareTrouble } from '../../src/domain/group/membership-trouble.ts';
import { mayPartner } from '../../src/domain/group/partner.ts';
import { isOfGroupStream, isOfMembership } from '../../src/domain/group/stream-types.ts';
import { aMember, anInvitation, aShare } from '../helpers/group-enterprises.ts';

const hashOf = (handle: string) => handle.replace('handle-', '').repeat(64).slice(0, 64);
const standing = (byId: string, change: Partial<GroupStanding> = {}): GroupStanding => ({
  groupId: 'group-1',
  ownerId: 'owner',
  byId,
  at: '2026-03-02T08:00:00.000Z',
  members: [],
  invitations: [anInvitation()],
  shares: [],
  ...change,
});
const told = (trouble: { readonly code: string } | undefined) => trouble?.code ?? 'taken';
const joining = (handle?: string) => aMember('partner', handle === undefined ? {} : { handle });

test('only a group across enterprises that is not over asks an enterprise in, and says whom', () => {
  const group = { id: 'group-1', name: '骑行宣传', scope: 'cross-enterprise', state: 'active' } as const;
  const { v: _, groupId: __, ...inviting } = anInvitation({ organisationName: ' 鸿泰模具 ' });
  const invited = inviteEnterprise(group, inviting);
  expect(invited.ok && invited.value).toEqual(anInvitation());
  const code = (outcome: ReturnType<typeof inviteEnterprise>) => (outcome.ok ? 'invited' : outcome.refusal.code);
  expect(code(inviteEnterprise({ ...group, scope: 'enterprise' }, inviting))).toBe('group-within-enterprise');
  for (const state of ['dissolved', 'rejected', 'withdrawn'] as const)
    expect(code(inviteEnterprise({ ...group, state }, inviting))).toBe('group-over');
  expect(code(inviteEnterprise(group, { ...inviting, organisationName: ' ' }))).toBe('field-missing');
  expect(code(inviteEnterprise(group, { ...inviting, organisationName: '长'.repeat(61) }))).toBe('field-too-long');
});

test('an enterprise joins with an invitation that is open, unused and meant for this group, in its own name, once', () => {
  const try_ = (handle: string | undefined, change: Partial<GroupStanding> = {}, by = 'partner') =>
    told(memberTrouble({ before: undefined, after: joining(handle) }, standing(by, change), hashOf));
  expect(try_('handle-1')).toBe('taken');
  expect(try_('handle-2')).toBe('group-invitation-unknown');
  expect(try_(undefined)).toBe('group-invitation-unknown');
  expect(try_('handle-1', { invitations: [] })).toBe('group-invitation-unknown');
  expect(try_('handle-1', { at: '2026-03-04T08:00:00.001Z' })).toBe('group-invitation-over');
  expect(try_('handle-1', { at: '2026-03-04T08:00:00.000Z' })).toBe('taken');
  const used = aMember('other', { handle: 'handle-1', left: '2026-03-02' });
  expect(try_('handle-1', { members: [used] })).toBe('group-invitation-used');
  expect(try_('handle-1', {}, 'other')).toBe('group-of-another');
  expect(try_('handle-1', { groupId: 'group-2' })).toBe('group-of-another');
  expect(try_('handle-1', { members: [aMember('partner', { id: 'earlier' })] })).toBe('group-member-already');
  expect(try_('handle-1', { members: [aMember('partner', { id: 'earlier', left: '2026-03-01' })] })).toBe('taken');
});

test('the enterprise that owns the group is in it without an invitation, and stays', () => {
  const own = aMember('owner');
  expect(told(memberTrouble({ before: undefined, after: own }, standing('owner'), hashOf))).toBe('taken');
  expect(told(memberTrouble({ before: own, after: { ...own, left: '2026-03-02' } }, standing('owner'), hashOf))).toBe('group-of-another');
});

test('an enterprise is taken out by itself or by the owner; nothing else about it is changed, and nobody withdraws it', () => {
  const before = aMember('partner', { handle: 'handle-1' });
  const after = { ...before, left: '2026-03-02' };
  const of = (by: string, to: typeof after | null = after, from = before) =>
    told(memberTrouble({ before: from, after: to }, standing(by), hashOf));
  expect([of('partner'), of('owner'), of('third')]).toEqual(['taken', 'taken', 'group-not-the-owner']);
  expect(of('owner', { ...after, box: 'BBBB' })).toBe('group-of-another');
  expect(of('owner', null)).toBe('group-of-another');
  expect(of('owner', { ...before, left: '2026-03-03' }, after)).toBe('group-member-left');
  const left = leaveGroup(after, '2026-03-03');
  expect(!left.ok && left.refusal).toEqual({ code: 'group-member-left', organisation: 'partner党支部', on: '2026-03-02' });
  const again = joinGroup(aMember('partner'), [before]);
  expect(!again.ok && again.refusal.code).toBe('group-member-already');
});

test('only the owner invites and takes back, and writes no invitation anew', () => {
  const invitation = anInvitation();
  const of = (by: string, before?: typeof invitation, after: typeof invitation | null = invitation) =>
    told(invitationTrouble({ before, after }, standing(by)));
  expect([of('owner'), of('owner', invitation, null), of('partner')]).toEqual(['taken', 'taken', 'group-not-the-owner']);
  expect(of('owner', invitation, { ...invitation, until: '2027-01-01T00:00:00Z' })).toBe('group-of-another');
});

test('a key of the group is the next generation, or more shares of the one that counts', () => {
  const of = (by: string, generation: number, check = '3', shares = [aShare()]) =>
    told(shareTrouble({ before: undefined, after: aShare({ id: 'new', generation, check: check.repeat(64) }) }, standing(by, { shares })));
  expect([of('owner', 2, '3', []), of('owner', 3), of('owner', 2)]).toEqual(['taken', 'taken', 'taken']);
  expect([of('owner', 2, '4'), of('owner', 1), of('owner', 4)]).toEqual(['group-generation', 'group-generation', 'group-generation']);
  expect(of('partner', 3)).toBe('group-not-the-owner');
  expect(told(shareTrouble({ before: aShare(), after: aShare() }, standing('owner')))).toBe('group-of-another');
});

test('who came while the key was made is named, and who left by themselves asks for the next one', () => {
  const [stays, late, gone] = [aMember('stays'), aMember('late'), aMember('gone', { left: '2026-03-03' })];
  const sent = aShare({ shares: [{ memberId: stays.id, sealed: 'AAAA' }] });
  expect(withoutNewestKey([stays, late, gone], [sent])).toEqual([late]);
  expect(withoutNewestKey([stays, late, gone], [])).toEqual([]);
  expect([needsNewKey([stays, late, gone], [sent]), needsNewKey([stays, gone], [])]).toEqual([false, true]);
  expect(needsNewKey([{ ...stays, left: '2026-03-05' }], [sent])).toBe(true);
});

test('an invitation is good for three days', () => {
  expect(invitationUntil(Date.parse('2026-03-01T08:00:00.000Z'))).toBe('2026-03-04T08:00:00.000Z');
});

test('in the stream of a group lies nothing of the roster, nothing that goes up and no key, and what is readable there is its enterprises', () => {
  const there = Object.entries(TYPES).filter(([type]) => isOfGroupStream(type));
  expect(there.filter(([, { class: of }]) => of === 'A').map(([type]) => isOfMembership(type))).toEqual([true, true, true]);
  const away = [
    'person',
    'consent',
    'disclosure',
    'submission',
    'submitted-name',
    'leader-appraisal',
    'candidacy',
    'group-key',
    'organisation',
  ];
  expect(away.filter(isOfGroupStream)).toEqual([]);
});

test('what decides about a group is no act of an enterprise that was invited', () => {
  const deciding = [
    'hand-in-group',
    'approve-group',
    'appoint-leader',
    'review-plan',
    'confirm-dissolution',
    'decide-appraisal',
    'invite-enterprise',
  ];
  expect(deciding.filter(mayPartner)).toEqual([]);
  expect(['record-activity', 'claim-task', 'hand-in-task', 'leave-group'].filter(mayPartner)).toHaveLength(4);
});

test('its own enterprise gives a line another box after a PC was revoked, and changes nothing else in it; the key is renewed for it once', () => {
  const before = aMember('partner');
  const of = (by: string, change: Partial<GroupMember>, was = before) =>
    told(
      memberTrouble({ before: was, after: { ...was, box: 'CCCC', proof: '4'.repeat(64), leftOut: 1, ...change } }, standing(by), hashOf),
    );
  expect([of('partner', {}), of('owner', {}), of('other', {})]).toEqual(['taken', 'group-of-another', 'group-of-another']);
  expect(of('partner', { since: '2026-03-09' })).toBe('group-of-another');
  expect(of('partner', { generation: 9 })).toBe('group-of-another');
  expect(of('partner', {}, { ...before, leftOut: 1 })).toBe('group-of-another');
  expect(of('partner', {}, { ...before, left: '2026-03-03' })).toBe('group-member-left');
  const sent = aShare({ shares: [{ memberId: before.id, sealed: 'AAAA' }] });
  expect(needsNewKey([{ ...before, leftOut: 1, generation: 2 }], [sent])).toBe(true);
  expect(needsNewKey([{ ...before, leftOut: 1 }], [sent])).toBe(false);
});

test('nobody joins with a key that was not made yet or as if a PC of theirs was revoked, and a line that says so renews no key', () => {
  const of = (change: Partial<GroupMember>, shares = [aShare()]) =>
    told(memberTrouble({ before: undefined, after: { ...joining('handle-1'), ...change } }, standing('partner', { shares }), hashOf));
  expect([of({ generation: 2 }), of({ generation: 3 }), of({ generation: 2 }, [])]).toEqual([
    'taken',
    'group-of-another',
    'group-of-another',
  ]);
  expect(of({ leftOut: 1 })).toBe('group-of-another');
  const ahead = aMember('partner', { generation: 900, leftOut: 1 });
  expect([needsNewKey([ahead], [aShare()]), needsNewKey([{ ...ahead, left: '2026-03-09' }], [aShare()])]).toEqual([false, false]);
});
