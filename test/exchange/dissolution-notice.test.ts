import { expect, test } from 'vitest';
import { dissolutionSheet, groupApprovalSheet, groupDissolutionSheet } from '../../src/exchange/fill/groups.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { organisation } from '../helpers/invented-branch.ts';

const ended = {
  id: 'group-1',
  name: '骑行宣传',
  approvedOn: '2026-03-05',
  proposedOn: '2026-11-16',
  decidedOn: '2026-11-20',
  participants: 5,
  months: 2,
  number: '云纺支〔2026〕30 号',
} as const;
const facts = (more: Partial<Parameters<typeof dissolutionSheet>[1]>) =>
  dissolutionSheet({ name: '云岭纺织党支部' }, { ...ended, ground: 'too-few', ...more }).values.事实;

test('the notice of a group’s end names rule, numbers and days, whatever its ground', () => {
  expect(facts({ participants: 2, least: 3 })).toBe('2026-11-16 有组员 2 人，少于规定的 3 人。');
  expect(facts({ ground: 'no-activity', months: 6, limit: 6, lastActivityOn: '2026-05-16' })).toBe(
    '最近一次活动在 2026-05-16，到 2026-11-16 扣除正当理由后连续 6 个月没有活动，满 6 个月予以撤销。',
  );
  const numbers = '2026-11-16 提议时有组员 5 人，扣除正当理由后 2 个月没有活动。';
  expect(facts({ ground: 'no-capacity', explanation: '骨干都调走了' })).toBe(`骨干都调走了　${numbers}`);
  expect(facts({ ground: 'appraisal-failed' })).toBe(`年度考评不合格。　${numbers}`);
});

test('approval and end of a group bear the name of whoever decided them, also where its branch prints them', () => {
  const group = anActiveGroup({ scope: 'cross-enterprise' });
  const approval = { ...group.approval!, organisation: '云岭产业园党委' };
  const over = { ...group, approval, state: 'dissolved', dissolutions: [{ ...ended, ground: 'too-few', outcome: 'confirmed' }] } as const;
  expect(groupApprovalSheet(organisation, over)?.unit).toBe('云岭产业园党委');
  expect(groupDissolutionSheet(organisation, over)?.unit).toBe('云岭产业园党委');
});
