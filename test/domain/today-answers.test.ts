import { expect, test } from 'vitest';
import { sayMatter } from '../../app/words/matters.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { openMatters, waitingMatters } from '../../src/domain/today.ts';
import { anElection } from '../helpers/elections.ts';
import { aGroup, anActiveGroup } from '../helpers/groups.ts';
import { aPlan } from '../helpers/plans.ts';
import { aReport } from '../helpers/reports.ts';
import { aStep } from '../helpers/steps.ts';
import { todayFacts } from '../helpers/today.ts';

const TODAY = '2026-11-30';
const answer = (about: string, change: Partial<Answer> = {}): Answer => ({
  v: 1,
  id: `answer-${about}`,
  about: { type: 'submission', id: about },
  issuer: '云岭工业园',
  on: '2026-11-29',
  verdict: 'approved',
  documentNumber: '云园党〔2026〕12 号',
  ...change,
});
const version = { version: 1, submissionId: 'sheet-4', on: '2026-11-05', by: 'profile-secretary', paragraph: '', figures: [] };
const asked = {
  groups: [
    aGroup({
      id: 'group-1',
      name: '红色韵动',
      scope: 'cross-enterprise',
      state: 'submitted',
      submissionId: 'sheet-1',
      steps: [{ ...aStep({ on: '2026-11-20' }), to: 'submitted' }],
    }),
    anActiveGroup({ id: 'group-2', name: '骑行宣传', scope: 'cross-enterprise' }),
  ],
  elections: [anElection({ groupId: 'group-2', state: 'result-recommended', submissionId: 'sheet-2' })],
  plans: [aPlan({ groupId: 'group-2', state: 'submitted', submission: { id: 'sheet-3', itemIds: [] } })],
  reports: [aReport({ month: '2026-10', state: 'received', handedOverOn: '2026-11-05', versions: [version] })],
};
const waiting = (answers: readonly Answer[]) =>
  waitingMatters(todayFacts({ ...asked, answers }), TODAY).map(({ matter }) => ('of' in matter ? matter.of : matter.code));
const rows = (answers: readonly Answer[]) =>
  openMatters(todayFacts({ ...asked, answers }), TODAY).filter(({ matter }) => matter.code.startsWith('take-'));

test('what somebody above was asked is their turn until the answer came, and then it is today’s', () => {
  expect(waiting([]).toSorted()).toEqual(['founding', 'leader', 'plan-review', 'report-answer']);
  expect(rows([])).toEqual([]);
  expect(waiting([answer('sheet-1')]).toSorted()).toEqual(['leader', 'plan-review', 'report-answer']);
  const [row, ...others] = rows([answer('sheet-1')]);
  expect([row!.due, others]).toEqual(['today', []]);
  expect(sayMatter(row!.matter, TODAY)).toEqual({ what: '云岭工业园批准了小组“红色韵动”', why: '云园党〔2026〕12 号', verb: '看批复' });
});

test('several answers are one row, those sent back another', () => {
  const all = [
    answer('sheet-1', { verdict: 'returned', on: '2026-11-30' }),
    answer('sheet-2'),
    answer('sheet-3', { on: '2026-11-30' }),
    answer('sheet-4', { verdict: 'accepted' }),
  ];
  expect(waiting(all)).toEqual([]);
  expect(rows(all).map(({ matter }) => sayMatter(matter, TODAY))).toEqual([
    { what: '3 份批复到了，还没有记下', why: '最近的：云岭工业园批准了小组“骑行宣传”2026 年的计划', verb: '看批复' },
    { what: '云岭工业园退回了小组“红色韵动”', why: '云园党〔2026〕12 号', verb: '看批复' },
  ]);
});

test('a report that was answered over the line is not asked to be handed over once more', () => {
  const report = aReport({ month: '2026-11', state: 'submitted', versions: [version] });
  const codes = (answers: readonly Answer[]) =>
    openMatters(todayFacts({ reports: [report], answers }), TODAY).flatMap(({ matter }) => ('month' in matter ? [matter.code] : []));
  expect(codes([])).toEqual(['hand-over-report']);
  expect(codes([answer('sheet-4', { verdict: 'accepted' })])).toEqual([]);
});
