import { expect, test } from 'vitest';
import { assessImpact } from '../../src/commands/assess-impact.ts';
import { recordDeparture } from '../../src/commands/record-departure.ts';
import { assessmentSheet } from '../../src/exchange/fill/protection.ts';
import { placeholdersOf } from '../../src/exchange/forms/form.ts';
import { sheet } from '../../src/exchange/print/sheet.ts';
import { aDesk } from '../helpers/desk.ts';
import { aPerson } from '../helpers/people.ts';
import { judgement } from '../helpers/protection.ts';
import { aBranch } from '../helpers/reports.ts';

test('F-60 keeps the judgement with what the ledger knew on that day, and prints both', async () => {
  const desk = aDesk();
  desk.given('person', aPerson({ phone: '13800000001' }));
  await recordDeparture(desk.context, {
    ...{ form: 'F-52', title: '党员花名册', receiver: '园区党委', manner: 'print', recordCount: 1, fields: ['姓名'], masked: true },
  });
  const assessed = await assessImpact(desk.context, judgement);
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  expect(desk.seesAll('impact-assessment')).toMatchObject([
    { on: '2026-11-02', keptUntil: '2029-11-02', facts: { people: 1, members: 1, recipients: [{ receiver: '园区党委', times: 1 }] } },
  ]);
  const filled = assessmentSheet(aBranch(), { ...assessed.value, id: 'a'.repeat(32) });
  const text = sheet(filled);
  for (const part of [
    '个人信息保护影响评估记录',
    '2029-11-02',
    '向其他组织提供；处理敏感个人信息',
    '园区党委 1 次',
    '电话 1 人',
    '还不够。',
    '先请对方书面说明',
    '（盖章）',
    '编号 60-',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('林晓舟');
  const names = placeholdersOf(filled.form).map(({ name }) => name);
  expect([...Object.keys(filled.values), ...Object.keys(filled.rows.情况![0]!)].filter((name) => !names.includes(name))).toEqual([]);
});

test('an assessment is for secretary and deputy', async () => {
  const desk = aDesk();
  expect(await assessImpact(desk.as({ actor: { role: 'publicity' } }), judgement)).toMatchObject({ refusal: { code: 'role-may-not' } });
  expect(desk.seesAll('impact-assessment')).toEqual([]);
});
