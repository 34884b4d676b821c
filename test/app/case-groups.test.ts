import { expect, test } from 'vitest';
import { type CaseRecord, groupsOf, isForPeople, mergedByItself } from '../../app/live/case-groups.ts';
import type { RefusedCase } from '../../electron/contract.ts';
import { threeWay } from '../../src/domain/three-way.ts';
import type { CountyRefusal } from '../../src/ledger/verdict.ts';

const conflict: CountyRefusal = { code: 'base-old', document: 'a', current: null };
const upon = (entry: string): CountyRefusal => ({ code: 'depends-on-refused', document: 'a', entry });
const aCase = (id: string, refusal: CountyRefusal): RefusedCase => ({
  id,
  verb: 'log-idea',
  at: '2026-11-21T01:00:00Z',
  role: 'secretary',
  outcome: 'conflict',
  refusal,
  receivedAt: '2026-11-21T02:00:00Z',
  documents: [],
});
const base = { id: 'a', title: '余料回用', measure: '掺用' };
const aRecord = (mine: object, theirs: object): CaseRecord => ({
  type: 'golden-idea',
  id: 'a',
  mine: mine as never,
  now: { hash: 'h1', body: theirs } as never,
  ways: threeWay(base, mine as never, theirs as never),
});

test('what was written upon something refused belongs to its case, however long the chain', () => {
  const groups = groupsOf([aCase('e4', upon('e3')), aCase('x1', conflict), aCase('e3', upon('e1')), aCase('e1', conflict)]);
  expect(groups.map(({ first, dependents }) => [first.id, dependents.map(({ id }) => id).sort()])).toEqual([
    ['e1', ['e3', 'e4']],
    ['x1', []],
  ]);
});

test('what depends on a case that is settled already stands by itself', () => {
  expect(groupsOf([aCase('e3', upon('e1'))]).map(({ first }) => first.id)).toEqual(['e3']);
});

test('only a conflict in which both touched different fields is mended without a person', () => {
  const [group] = groupsOf([aCase('e1', conflict)]);
  const apart = aRecord({ ...base, title: '注塑余料回用' }, { ...base, measure: '掺一成' });
  expect(mergedByItself(group!, [apart])).toEqual([
    { type: 'golden-idea', id: 'a', seen: 'h1', fields: { id: 'a', title: '注塑余料回用', measure: '掺一成' } },
  ]);
  const together = aRecord({ ...base, title: '甲' }, { ...base, title: '乙' });
  expect(mergedByItself(group!, [apart, together])).toBeUndefined();
  expect(mergedByItself(group!, [{ type: 'golden-idea', id: 'a', mine: null, now: undefined }])).toBeUndefined();
  const [refused] = groupsOf([aCase('e1', { code: 'signature-wrong' })]);
  expect(mergedByItself(refused!, [apart])).toBeUndefined();
});

test('nobody is asked about who is in a group across enterprises, or about its keys', () => {
  const about = (type: string) => ({ ...aCase('e1', conflict), documents: [{ type, id: 'a', mine: null, base: null }] });
  const types = ['group-member', 'group-key-share', 'activity', 'group-invitation'];
  expect(types.filter((type) => isForPeople(about(type)))).toEqual(['activity', 'group-invitation']);
});
