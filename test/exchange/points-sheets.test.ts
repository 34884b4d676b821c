import { expect, test } from 'vitest';
import type { Organisation } from '../../src/domain/organisation.ts';
import { explainPoints } from '../../src/domain/points-explanation.ts';
import { publication } from '../../src/domain/points-period.ts';
import { gradesSheet, pointsSheet, statementSheet } from '../../src/exchange/fill/points.ts';
import { sheet } from '../../src/exchange/print/sheet.ts';
import { aPerson } from '../helpers/people.ts';
import { aLine, aPeriod, aScheme } from '../helpers/points.ts';

const organisation: Organisation = {
  v: 1,
  id: '11111111-1111-4111-8111-111111111111',
  name: '恒川精密机械党支部',
  organisationType: 'branch',
  enterprise: '恒川精密机械有限公司',
  region: '云岭县',
  superiorName: '云岭县两新工委',
  employees: 120,
};
const scheme = aScheme();
const lines = Array.from({ length: 7 }, (_, at) => aLine({ id: `s${at}`, on: `2026-03-0${7 - at}`, reason: `第 ${7 - at} 次学习` }));

test('the ledger of points has every line by date, and 计入 says what the caps left of it', () => {
  const books = { periods: [aPeriod()], schemes: [scheme], lines: [...lines, aLine({ id: 'waits', state: 'proposed', on: '2026-04-01' })] };
  const { rows } = pointsSheet(organisation, books, { nameOf: () => '郑海涛', period: '2026 年度' });
  expect(rows.积分?.map(({ 日期, 分值, 计入 }) => [日期, 分值, 计入])).toEqual([
    ...Array.from({ length: 6 }, (_, at) => [`2026-03-0${at + 1}`, 2, 2]),
    ['2026-03-07', 2, 0],
    ['2026-04-01', 2, 0],
  ]);
});

test('the statement for the person shows each line, what cut it, and the version that gave it', () => {
  const person = aPerson({ name: '郑海涛' });
  const filled = statementSheet(organisation, person, explainPoints(person.id, { period: aPeriod(), scheme, lines }));
  const text = sheet(filled);
  for (const part of ['郑海涛', '支部积分办法第 1 版', '2026 年度', '第 7 次学习；超过项目封顶', '学习小计', '最多 20 分'])
    expect(text).toContain(part);
  expect(filled.values).toMatchObject({ 合计: '12', 等次: '良好' });
});

test('the sheet for the wall has grades and the names of those who agreed, and nobody’s points', () => {
  const agreed = aPerson({ id: 'person-1', name: '郑海涛', consents: [{ scope: 'publicity' }] });
  const silent = aPerson({ id: 'person-2', name: '沈雨' });
  const result = (personId: string) => ({ personId, classCode: 'ordinary', totalHundredths: 1234, grade: 'good' });
  const publicity = { from: '2027-01-04', workingDays: 5, until: '2027-01-11', checked: true };
  const period = aPeriod({ state: 'publicity', publicity, results: [result('person-1'), result('person-2')] });
  const grades = publication(period, { scheme, people: [agreed, silent], on: '2027-01-04' });
  const text = sheet(gradesSheet(organisation, { period, scheme, grades }));
  for (const part of ['良好', '郑海涛；另有 1 人不公示姓名', '2027-01-04 至 2027-01-11']) expect(text).toContain(part);
  for (const part of ['沈雨', '12.34']) expect(text).not.toContain(part);
});
