import { expect, test } from 'vitest';
import { sayMatter, sayWaiting } from '../../app/words/matters.ts';
import type { AutonomousGroup } from '../../src/domain/group/group.ts';
import { groupMatters, groupsWaiting } from '../../src/domain/matters/group.ts';
import { groupReportMatters } from '../../src/domain/matters/group-report.ts';
import { aGroup, anActiveGroup, anApproval, aParticipant } from '../helpers/groups.ts';
import { aStep } from '../helpers/steps.ts';
import { todayFacts } from '../helpers/today.ts';

const rows = (group: AutonomousGroup, today: string, held: readonly string[] = []) =>
  groupMatters(todayFacts({ groups: [group], heldDays: new Map([[group.id, held]]) }), today);

test('an application waits at the first gate, with the number of those who confirmed', () => {
  const group = aGroup({
    state: 'submitted',
    participants: [aParticipant('person-1', 'confirmed'), aParticipant('person-2', 'invited')],
    steps: [{ ...aStep({ on: '2026-11-20' }), to: 'submitted' }],
  });
  const [row] = rows(group, '2026-11-21');
  expect(row).toMatchObject({ due: 'today', recordId: 'group-1' });
  expect(sayMatter(row!.matter, '2026-11-21')).toEqual({
    what: '审组建“生产管理”的申请',
    why: '11-20 送审；已确认 1 人，少于 3 人，批准要写明理由',
    verb: '审批',
  });
});

test('an approved group wants its people filed and its leader appointed', () => {
  const group = aGroup({ state: 'approved', approval: anApproval });
  expect(rows(group, '2026-03-20').map(({ matter }) => matter.code)).toEqual(['file-participants', 'appoint-leader']);
});

test('the months without activity are a row from the fourth on, late once six are reached', () => {
  expect(rows(anActiveGroup(), '2026-07-09')).toEqual([]);
  const [warning] = rows(anActiveGroup(), '2026-08-10');
  expect(warning).toMatchObject({ due: 'later', dueOn: '2026-09-10', days: 31 });
  expect(sayMatter(warning!.matter, '2026-08-10')).toEqual({
    what: '“生产管理”5 个月没有活动',
    why: '满 6 个月提议撤销小组：03-10 批准后没有活动，到期 09-10',
    verb: '看小组',
  });
  const [late] = rows(anActiveGroup(), '2026-09-12', []);
  expect(late).toMatchObject({ due: 'late', days: 2, matter: { code: 'group-no-activity', months: 6 } });
  expect(rows(anActiveGroup(), '2026-09-12', ['2026-09-01'])).toEqual([]);
});

test('a proposal waits for its decision, and then says nothing else', () => {
  const proposed = anActiveGroup({
    state: 'dissolution-proposed',
    dissolutions: [{ ground: 'no-activity', proposedOn: '2026-09-11', participants: 4, months: 6 }],
  });
  const found = rows(proposed, '2026-09-12');
  expect(found).toHaveLength(1);
  expect(sayMatter(found[0]!.matter, '2026-09-12').why).toBe('09-11 提议：无正当理由连续不开展活动（组员 4 人，没有活动 6 个月）');
});

test('a group of two is today’s, and one that is over owes nothing', () => {
  const two = anActiveGroup({ participants: [aParticipant('person-1'), aParticipant('person-2')] });
  expect(rows(two, '2026-04-01')).toMatchObject([{ due: 'today', matter: { code: 'group-too-few', count: 2, least: 3 } }]);
  expect(rows(anActiveGroup({ state: 'dissolved' }), '2027-04-01')).toEqual([]);
});

test('what the park decides about a group across enterprises waits for the park, and is nothing to do here', () => {
  const proposal = { ground: 'no-activity', proposedOn: '2026-11-01', participants: 5, months: 6 } as const;
  const across = { scope: 'cross-enterprise' } as const;
  const ending = anActiveGroup({ ...across, state: 'dissolution-proposed', dissolutions: [proposal] });
  const founding = aGroup({ ...across, state: 'submitted', steps: [{ ...aStep({ on: '2026-11-20' }), to: 'submitted' }] });
  for (const [group, what, days] of [
    [ending, '“生产管理”：撤销', 20],
    [founding, '“生产管理”：组建', 1],
  ] as const) {
    expect(rows(group, '2026-11-21')).toEqual([]);
    const [row] = groupsWaiting(todayFacts({ groups: [group] }), '2026-11-21');
    expect(row).toMatchObject({ days, recordId: group.id });
    expect(sayWaiting(row!.matter, '2026-11-21')).toEqual({ what, who: '园区或社区党组织' });
  }
  expect(groupsWaiting(todayFacts({ groups: [{ ...ending, scope: 'enterprise' }] }), '2026-11-21')).toEqual([]);
});

test('a month’s reports of the groups are one row until each is in; due on its day, late after it, and the oldest first', () => {
  const groups = [anActiveGroup(), anActiveGroup({ id: 'group-2', name: '质量体系' })];
  const report = (groupId: string, month: string) => ({
    ...{ v: 1 as const, id: `${groupId} ${month}`, groupId, month, difficulties: '', nextMonth: '' },
    state: 'handed-in' as const,
    steps: [{ ...aStep({ on: '2026-11-03' }), to: 'handed-in' as const }],
  });
  const on = (today: string, handedIn: readonly (readonly [string, string])[] = []) =>
    groupReportMatters(
      todayFacts({ groups, since: '2026-09-01', groupReports: handedIn.map(([groupId, month]) => report(groupId, month)) }),
      today,
    );
  const october = on('2026-11-02', [
    ['group-1', '2026-09'],
    ['group-2', '2026-09'],
    ['group-1', '2026-10'],
  ]);
  expect(october).toMatchObject([{ due: 'later', dueOn: '2026-11-05', days: 3, recordId: 'group-2:2026-10', matter: { count: 1 } }]);
  expect(sayMatter(october[0]!.matter, '2026-11-02').what).toBe('“质量体系”10 月的汇报没有交');
  const both = on('2026-11-08');
  expect(both.map(({ id, due, days }) => [id, due, days])).toEqual([
    ['hand-in-group-reports:2026-09', 'late', 34],
    ['hand-in-group-reports:2026-10', 'late', 3],
  ]);
  expect(sayMatter(both[1]!.matter, '2026-11-08')).toEqual({
    what: '10 月小组汇报，2 个小组没有交',
    why: '一月一汇报，次月 5 日前；先写“生产管理”的',
    verb: '写汇报',
  });
});
