import { expect, test } from 'vitest';
import type { GroupKey } from '../../src/domain/group/enterprises.ts';
import { countsHere, groupsWithoutOwnLine, partnerRefusal, partnerships } from '../../src/domain/group/partner.ts';
import { aMember } from '../helpers/group-enterprises.ts';

const keptWith = (publicKey: string): readonly GroupKey[] => [
  { v: 1, id: 'key-1', groupId: 'group-1', generation: 1, key: 'AAAA', box: { publicKey, privateKey: 'AAAA' }, on: '2026-03-02' },
];
const members = [aMember('founder', { box: 'FFFF' }), aMember('partner', { box: 'PPPP', handle: 'handle-1' })];
const counts = (publicKey: string) => countsHere(members, keptWith(publicKey))({ id: 'activity-1', groupId: 'group-1' });
const decides = (publicKey: string) =>
  partnerships(members, keptWith(publicKey)).map((partnership) => partnerRefusal(partnership, 'approve-group')?.code);

test('only a line that is known to be its own makes an enterprise the founder: with a box that it does not have it decides and counts nothing', () => {
  expect([counts('FFFF'), counts('PPPP'), counts('another box')]).toEqual([true, false, false]);
  expect(decides('FFFF')).toEqual([]);
  expect(decides('PPPP')).toEqual(['group-decided-by-founder']);
  expect(decides('another box')).toEqual(['group-decided-by-founder']);
});

test('a group that nobody has founded at the county yet is its own', () => {
  expect(groupsWithoutOwnLine([], keptWith('FFFF'))).toEqual([]);
  expect(groupsWithoutOwnLine(members, keptWith('another box'))).toEqual(['group-1']);
  expect(countsHere([], keptWith('FFFF'))({ id: 'group-1' })).toBe(true);
});
