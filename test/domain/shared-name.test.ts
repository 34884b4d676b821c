import { expect, test } from 'vitest';
import type { GroupKey } from '../../src/domain/group/enterprises.ts';
import { lapsedNames, type NamingFacts, namesInGroup, type SharedName } from '../../src/domain/group/shared-name.ts';
import type { Person } from '../../src/domain/person.ts';
import { aMember } from '../helpers/group-enterprises.ts';
import { anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';

const on = '2026-11-30';
const agreed = (id: string, change: Partial<Person> = {}) => aPerson({ id, name: `人${id}`, consents: [{ scope: 'partners' }], ...change });
const aName = (personId: string, change: Partial<SharedName> = {}): SharedName => ({
  ...{ v: 1, id: `name-${personId}`, groupId: 'group-1', memberId: 'member-mine', personId, name: `人${personId}`, on },
  ...change,
});
const boxOf = (publicKey: string): GroupKey => ({
  ...{ v: 1, id: `key-${publicKey}`, groupId: 'group-1', generation: 1, key: 'AAAA', on },
  box: { publicKey, privateKey: 'AAAA' },
});
const group = anActiveGroup({ scope: 'cross-enterprise', participants: ['one', 'two', 'theirs'].map((who) => aParticipant(who)) });
/** Seen by the enterprise `mine`, which joined; the other founded the group. */
const facts = (change: Partial<NamingFacts> = {}): NamingFacts => ({
  groups: [group],
  people: [agreed('one'), agreed('two')],
  names: [],
  members: [aMember('founder', { box: 'FFFF' }), aMember('mine', { box: 'MMMM', handle: '1'.repeat(64) })],
  kept: [boxOf('MMMM')],
  purges: [],
  ...change,
});
const told = (change: Partial<NamingFacts>, of = group) => {
  const { member, tellable, told: known, silent } = namesInGroup(of, facts(change), on);
  const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);
  return [member?.id, ids(tellable.map(({ person }) => person)), known.map(({ personId }) => personId), ids(silent)];
};

test('of an enterprise’s people in the group those are named who agreed to exactly that, and nobody of another’s', () => {
  const people = [agreed('one'), aPerson({ id: 'two', consents: [{ scope: 'submission' }] }), agreed('elsewhere')];
  expect(told({ people })).toEqual(['member-mine', ['one'], [], ['two']]);
  expect(
    told({ people: [agreed('one', { notice: 'withdrawn' }), agreed('two', { consents: [{ scope: 'partners', until: '2026-11-29' }] })] }),
  ).toEqual(['member-mine', [], [], ['one', 'two']]);
});

test('a name that was told is told no second time, but for one that changed', () => {
  expect(told({ names: [aName('one'), aName('two', { name: '旧名' })] })).toEqual(['member-mine', ['two'], ['one'], []]);
});

test('of what two PCs told of the same person at once all PCs keep the same one, and put right that one', () => {
  const names = ['b', 'a', 'c'].map((id) => aName('one', { id: `name-${id}`, name: '旧名' }));
  for (const order of [names, names.toReversed()]) {
    expect(
      lapsedNames(facts({ names: order }), on)
        .map(({ name }) => name.id)
        .toSorted(),
    ).toEqual(['name-b', 'name-c']);
    expect(namesInGroup(group, facts({ names: order }), on).tellable.map((it) => it.told?.id)).toEqual(['name-a', undefined]);
  }
});

test('what was told under a line that was left is no first of what is told under the new one', () => {
  const lines = [
    aMember('left', { box: 'MMMM', handle: '1'.repeat(64), left: on }),
    aMember('mine', { box: 'NNNN', handle: '2'.repeat(64) }),
  ];
  const names = [aName('one', { id: 'a', memberId: 'member-left' }), aName('one', { id: 'b' })];
  const kept = [boxOf('MMMM'), boxOf('NNNN')];
  expect(lapsedNames(facts({ names, members: lines, kept }), on).map(({ name }) => name.id)).toEqual(['a']);
  expect(told({ names: names.slice(0, 1), members: lines, kept })).toEqual(['member-mine', ['one', 'two'], [], []]);
});

test('an enterprise that is not in the group, and one whose group is over, has nobody to tell', () => {
  expect(told({ kept: [] })[0]).toBeUndefined();
  expect(told({}, { ...group, state: 'dissolved' })).toEqual(['member-mine', [], [], []]);
});

const lapsed = (change: Partial<NamingFacts>) => lapsedNames(facts(change), on).map(({ name, why }) => [name.personId, why]);

test('a name stands as long as its person agrees and is in the group, and as long as the group is', () => {
  const names = [aName('one'), aName('two')];
  expect(lapsed({ names })).toEqual([]);
  expect(lapsed({ names, people: [agreed('one', { consents: [] }), agreed('two')] })).toEqual([['one', 'consent-withdrawn']]);
  const left = { ...group, participants: [aParticipant('one'), aParticipant('two', 'left')] };
  expect(lapsed({ names, groups: [left] })).toEqual([['two', 'purpose-reached']]);
  expect(lapsed({ names, groups: [{ ...group, state: 'dissolved' }] }).length).toBe(2);
  expect(lapsed({ names, people: [] })).toEqual([]);
});

test('a name that was on its way while its person was purged on another PC goes too, though the group still counts the person', () => {
  const names = [aName('one'), aName('two')];
  const purges = [{ erased: [{ type: 'person', id: 'two' }] }];
  expect(lapsed({ names, people: [agreed('one')], purges })).toEqual([['two', 'purpose-reached']]);
  expect(
    lapsed({ names: [aName('theirs', { memberId: 'member-founder' })], purges: [{ erased: [{ type: 'person', id: 'theirs' }] }] }),
  ).toEqual([]);
  expect(told({ purges })).toEqual(['member-mine', ['one'], [], []]);
});

test('each enterprise sees to its own names; the founder takes those of an enterprise that left', () => {
  const names = [aName('theirs', { memberId: 'member-founder' }), aName('one')];
  const members = [aMember('founder', { box: 'FFFF' }), aMember('mine', { box: 'MMMM', handle: '1'.repeat(64), left: '2026-11-29' })];
  expect(lapsed({ names, members })).toEqual([['one', 'purpose-reached']]);
  expect(lapsed({ names, members, kept: [boxOf('FFFF')], people: [agreed('theirs')] })).toEqual([['one', 'purpose-reached']]);
  const third = aMember('third', { box: 'TTTT', handle: '2'.repeat(64) });
  expect(lapsed({ names, members: [...members, third], kept: [boxOf('TTTT')], people: [] })).toEqual([]);
});
