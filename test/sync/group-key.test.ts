import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { GroupKey } from '../../src/domain/group/enterprises.ts';
import { oneTimeCode } from '../../src/domain/one-time-code.ts';
import {
  boxProof,
  checkOf,
  groupKeysOf,
  handleHashOf,
  handleOf,
  isProvenMember,
  keyInShare,
  newGroupKey,
  openInvitation,
  sealInvitation,
  sharesFor,
} from '../../src/sync/group-key.ts';
import { newKeyPair } from '../../src/sync/key-share.ts';
import { aMember, aShare } from '../helpers/group-enterprises.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const first = newGroupKey(1);
const invited = { groupName: '骑行宣传', ownerName: '云杉精密党支部', keys: [{ generation: 1, key: base64(first.key) }] };

test('what lies under a code opens with that code for that group, and says nothing to whoever has the handle', () => {
  const code = oneTimeCode(randomBytes);
  const sealedKeys = sealInvitation(code, 'group-1', invited);
  expect(openInvitation(code.toLowerCase().replaceAll('-', ' '), { groupId: 'group-1', sealedKeys })).toEqual(invited);
  expect(openInvitation(code, { groupId: 'group-2', sealedKeys })).toBeUndefined();
  expect(openInvitation(oneTimeCode(randomBytes), { groupId: 'group-1', sealedKeys })).toBeUndefined();
  expect(openInvitation(handleOf(code), { groupId: 'group-1', sealedKeys })).toBeUndefined();
  expect(openInvitation(code, { groupId: 'group-1', sealedKeys: 'AAAA' })).toBeUndefined();
  expect(sealedKeys).not.toBe(sealInvitation(code, 'group-1', invited));
  expect([handleOf(code), handleOf(code.toLowerCase())].map(handleHashOf)[0]).toBe(handleHashOf(handleOf(code)));
  expect(handleOf(code)).not.toBe(handleOf(oneTimeCode(randomBytes)));
});

/** A branch in the group: its box is proven with the key that it was invited with. */
function aPartner(organisationId: string, key = first) {
  const { publicKey, privateKey } = newKeyPair();
  const unproven = aMember(organisationId, { box: base64(publicKey), generation: key.generation });
  return { member: { ...unproven, proof: boxProof(unproven, key) }, privateKey };
}

test('a new key reaches those who are in the group and prove their box, and nobody else', () => {
  const [stays, left, forged] = [aPartner('stays'), aPartner('left'), aPartner('forged', newGroupKey(1))];
  const members = [stays.member, { ...left.member, left: '2026-03-03' }, forged.member];
  expect(members.map((member) => isProvenMember(member, [first]))).toEqual([true, true, false]);
  const second = newGroupKey(2);
  const sheet = aShare({ ...sharesFor(members, second, { groupId: 'group-1', keys: [first] }) });
  expect(sheet.shares.map(({ memberId }) => memberId)).toEqual([stays.member.id]);
  const taking = { memberId: stays.member.id, privateKey: stays.privateKey, keys: [first] };
  expect(keyInShare(sheet, taking)?.key).toEqual(new Uint8Array(second.key));
  expect(keyInShare(sheet, { ...taking, memberId: left.member.id, privateKey: left.privateKey })).toBeUndefined();
  expect(keyInShare(sheet, { ...taking, privateKey: left.privateKey })).toBeUndefined();
  expect(keyInShare({ ...sheet, groupId: 'group-2' }, taking)).toBeUndefined();
  expect(keyInShare({ ...sheet, check: '0'.repeat(64) }, taking)).toBeUndefined();
});

test('a box that somebody else put there under the same name is not proven', () => {
  const { member } = aPartner('stays');
  for (const change of [
    { box: base64(newKeyPair().publicKey) },
    { groupId: 'group-2' },
    { organisation: { id: 'other', name: '鸿泰' } },
    { generation: 2 },
  ])
    expect(isProvenMember({ ...member, ...change }, [first])).toBe(false);
});

test('of two keys that were made as one generation the one that the county took counts, and none that it did not take', () => {
  const [one, other, third] = [newGroupKey(2), newGroupKey(2), newGroupKey(3)];
  const kept = [third, other, one, first].map(
    ({ generation, key }, at): GroupKey => ({ v: 1, id: `key-${at}`, groupId: 'group-1', generation, key: base64(key), on: '2026-03-03' }),
  );
  const sheet = sharesFor([], other, { groupId: 'group-1', keys: [first] });
  expect(groupKeysOf(kept, [sheet]).map(({ key }) => base64(key))).toEqual([base64(first.key), base64(other.key)]);
  expect(groupKeysOf(kept, []).map(({ generation }) => generation)).toEqual([1]);
});

test('of two first keys, made before and after a restore, both open, and the one that proves the founder’s line seals and is mixed in', () => {
  const keptOf = ({ generation, key }: typeof first, id: string): GroupKey => ({
    ...{ v: 1, id, groupId: 'group-1', generation, key: base64(key), on: '2026-03-03' },
  });
  for (const [counts, other] of [
    [newGroupKey(1), newGroupKey(1)],
    [newGroupKey(1), newGroupKey(1)],
  ] as const) {
    const { publicKey } = newKeyPair();
    const line = aMember('founder', { box: base64(publicKey), generation: 1 });
    const founder = { ...line, proof: boxProof(line, counts) };
    for (const kept of [
      [keptOf(counts, 'one'), keptOf(other, 'two')],
      [keptOf(other, 'two'), keptOf(counts, 'one')],
    ]) {
      const keys = groupKeysOf(kept, [], [founder]);
      expect(keys.map(({ key }) => base64(key))).toEqual([base64(other.key), base64(counts.key)]);
      expect(isProvenMember(founder, keys)).toBe(true);
      const partner = aPartner('partner', counts);
      const sheet = aShare({ ...sharesFor([partner.member], newGroupKey(2), { groupId: 'group-1', keys }) });
      expect(keyInShare(sheet, { memberId: partner.member.id, privateKey: partner.privateKey, keys: [counts] })).toBeDefined();
    }
    expect(groupKeysOf([keptOf(counts, 'one'), keptOf(other, 'two')], [])).toEqual(
      groupKeysOf([keptOf(other, 'two'), keptOf(counts, 'one')], []),
    );
  }
});

test('the founder’s line names the first key that counts also after its box was renewed under a later one, to whoever comes then', () => {
  for (const _ of [1, 2, 3, 4]) {
    const [counts, other, second] = [newGroupKey(1), newGroupKey(1), newGroupKey(2)];
    const keptOf = ({ generation, key }: typeof first, id: string): GroupKey => ({
      ...{ v: 1, id, groupId: 'group-1', generation, key: base64(key), on: '2026-03-03' },
    });
    const line = aMember('founder', {
      box: base64(newKeyPair().publicKey),
      generation: 2,
      leftOut: 1,
      firstKey: checkOf('group-1', counts),
    });
    const founder = { ...line, proof: boxProof(line, second) };
    const early = aPartner('early', counts);
    const sheetOf = (news: typeof first, keys: readonly (typeof first)[]) => sharesFor([early.member], news, { groupId: 'group-1', keys });
    const toTwo = aShare(sheetOf(second, [counts]));
    // Who comes late has both from the invitation, in no order.
    const kept = [keptOf(other, 'one'), keptOf(second, 'two'), keptOf(counts, 'three')];
    const keys = groupKeysOf(kept, [toTwo], [founder]);
    expect(keys.map(({ key }) => base64(key))).toEqual([other, counts, second].map(({ key }) => base64(key)));
    const third = newGroupKey(3);
    const toThree = aShare({ ...sheetOf(third, keys) });
    const taking = { memberId: early.member.id, privateKey: early.privateKey, keys: [counts, second] };
    expect(keyInShare(toThree, taking)?.key).toEqual(new Uint8Array(third.key));
  }
});
