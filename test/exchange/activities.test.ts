import { expect, test } from 'vitest';
import { activitySheet, signInSheet } from '../../src/exchange/fill/activities.ts';
import { sheetPage } from '../../src/exchange/print/sheet.ts';
import { absent, anActivity, present } from '../helpers/activities.ts';
import { aPerson } from '../helpers/people.ts';
import { aBranch } from '../helpers/reports.ts';

const vote = { is: 'decision', expected: 29, present: 26, ayes: 24, nays: 1, abstained: 1 } as const;
const meeting = anActivity({
  attendance: [present('person-1'), absent('person-2')],
  agenda: ['报告工作'],
  decisions: [{ text: '通过计划', adopted: true, vote }],
  guests: ['苏明'],
  guestCount: 2,
});
const nameOf = (id: string) => ({ 'person-1': '林晓舟', 'person-2': '温知秋' })[id];

test('F-42 holds numbers, agenda and totals, names who was absent with the class of the reason, and stands on paper', () => {
  const filled = activitySheet(aBranch(), meeting, nameOf);
  expect(filled).toMatchObject({
    form: { number: 'F-42' },
    values: { 应到: '2 人', 实到: '1 人', 缺席: '温知秋（当班）', 议程: '1. 报告工作' },
    rows: { 决议: [{ 决议事项: '通过计划', 应到: 29, 到会: 26, 赞成: 24, 结果: '通过' }] },
  });
  expect(sheetPage(filled)).toContain('温知秋（当班）');
});

test('who left a name as a guest is named within the unit only', () => {
  const activity = anActivity({ ...meeting, activityType: 'group-activity' });
  expect(activitySheet(aBranch(), activity, nameOf)).toMatchObject({ form: { number: 'F-14' }, values: { 来宾: '外来 2 人（苏明）' } });
  expect(activitySheet(aBranch(), activity, nameOf, true).values.来宾).toBe('外来 2 人');
});

test('the sign-in sheet lists who is to come and leaves lines for others', () => {
  const filled = signInSheet(aBranch(), meeting, [aPerson({ department: '质检部' })], nameOf);
  expect(filled.rows.签到?.[0]).toMatchObject({ 序号: 1, 姓名: '林晓舟', 部门: '质检部', 签名: '' });
  expect(filled.rows.签到?.slice(1).every(({ 姓名 }) => 姓名 === '')).toBe(true);
});
