import { beforeAll, expect, test } from 'vitest';
import { fillDocx } from '../../src/exchange/export/fill-docx.ts';
import { fillXlsx } from '../../src/exchange/export/fill-xlsx.ts';
import { assessmentSheet, incidentSheet } from '../../src/exchange/fill/protection.ts';
import type { FormName } from '../../src/exchange/forms/all.ts';
import type { FilledForm } from '../../src/exchange/forms/form.ts';
import { template } from '../helpers/filled-forms.ts';
import { openedTogether } from '../helpers/office.ts';
import { anAssessment, anIncident } from '../helpers/protection.ts';
import { aBranch } from '../helpers/reports.ts';

const office = openedTogether();
beforeAll(office.open, 300_000);
const inBoth = (name: FormName, filled: FilledForm) => [
  office.pages(`${name}.docx`, () => fillDocx(template(`${name}.docx`), filled)),
  office.pages(`${name}.xlsx`, () => fillXlsx(template(`${name}.xlsx`), filled)),
];

const assessment = assessmentSheet(aBranch(), anAssessment());
const assessments = inBoth('impact-assessment', assessment);
test('an assessment (F-60) is read by LibreOffice in Word and Excel: what the ledger knew, every answer, the conclusion, the seal', () => {
  for (const read of assessments) {
    const text = read().replaceAll(/\s/g, '');
    for (const part of [
      '个人信息保护影响评估记录',
      assessment.serial,
      '名册31人，其中党员20人',
      '园区党委2次（最近2026-10-08）',
      '必要。园区按季核对党员人数',
      '影响中。名单外泄会影响本人求职',
      '还不够。对方没有说明怎么保管',
      '先补措施：先请对方书面说明保管办法',
      '评估人签名',
      '（盖章）',
      'F-60',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('{{');
  }
});

const incident = incidentSheet(aBranch(), anIncident(), {
  nameOf: (id) => ({ 'person-1': '林晓舟', 'person-2': '周望舒' })[id],
  sheets: ['2026-10-20　人员清单，2 条，交给本单位'],
  whoOf: () => '书记',
});
const incidents = inBoth('data-incident', incident);
test('an incident (F-64) is read by LibreOffice with each step, done, not necessary or still open, and without formulas', () => {
  for (const read of incidents) {
    const text = read().replaceAll(/\s/g, '');
    for (const part of [
      '个人信息安全事件处置记录',
      incident.serial,
      '=1+1贴错了地方',
      '林晓舟、周望舒',
      '2人',
      '2026-10-2108:05',
      '取下来了',
      '不用：名单没有外人看到',
      '告诉本人',
      '整改',
      '经办人签名',
      '（盖章）',
      'F-64',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('{{');
  }
});
