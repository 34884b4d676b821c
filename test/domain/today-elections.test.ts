import { expect, test } from 'vitest';
import { wayOf } from '../../app/screens/today/ways.ts';
import { sayMatter } from '../../app/words/matters.ts';
import { electionMatters } from '../../src/domain/matters/election.ts';
import { groupMatters } from '../../src/domain/matters/group.ts';
import { aCandidacy, anElection } from '../helpers/elections.ts';
import { aGroup, anApproval } from '../helpers/groups.ts';
import { todayFacts } from '../helpers/today.ts';

const TODAY = '2026-04-01';
const groups = ['a', 'b', 'c'].map((id) => aGroup({ id, name: `小组${id}`, state: 'approved', approval: anApproval }));
const election = (id: string, change: Parameters<typeof anElection>[0] = {}) =>
  anElection({ id, groupId: id, meetingId: 'meeting', state: 'candidates-open', ...change });
const rows = (elections: ReturnType<typeof election>[]) => {
  const candidacies = [aCandidacy('person-1', { electionId: 'a' }), aCandidacy('person-2', { electionId: 'b' })];
  return electionMatters(todayFacts({ groups, elections, candidacies }), TODAY);
};

test('elections of one meeting are one row while they stand at the same step', () => {
  const [row, ...others] = rows([election('a'), election('b')]);
  expect(others).toEqual([]);
  expect(row).not.toHaveProperty('recordId');
  expect(wayOf(row!)).toMatchObject({ page: 'meeting', id: 'meeting' });
  expect(sayMatter(row!.matter, TODAY)).toEqual({
    what: '2 个小组的组长竞聘：报名，到期截止',
    why: '已有 2 人报名；同一次大会：小组a、小组b',
    verb: '接着办',
  });
});

test('one that has come further is a row of its own and leads to its record; what is over is none', () => {
  const further = election('b', { state: 'result-recommended', order: ['person-2'] });
  const found = rows([election('a'), further, election('c', { state: 'in-office' })]);
  expect(found.map(({ recordId, matter }) => [recordId, matter.state])).toEqual([
    ['a', 'candidates-open'],
    ['b', 'result-recommended'],
  ]);
});

test('a group whose leader is being elected is not asked for one beside', () => {
  const codes = (elections: ReturnType<typeof election>[]) =>
    groupMatters(todayFacts({ groups: groups.slice(0, 1), elections }), TODAY).map(({ matter }) => matter.code);
  expect(codes([])).toContain('appoint-leader');
  expect(codes([election('a')])).not.toContain('appoint-leader');
  expect(codes([election('a', { state: 'annulled' })])).toContain('appoint-leader');
});
