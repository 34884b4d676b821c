import { expect, test } from 'vitest';
import { fillDocx } from '../../src/exchange/export/fill-docx.ts';
import { fillXlsx } from '../../src/exchange/export/fill-xlsx.ts';
import { assessmentSheet, incidentSheet } from '../../src/exchange/fill/protection.ts';
import type { FilledForm } from '../../src/exchange/forms/form.ts';
import { template } from '../helpers/filled-forms.ts';
import { officeText } from '../helpers/office.ts';
import { anAssessment, anIncident } from '../helpers/protection.ts';
import { aBranch } from '../helpers/reports.ts';

const read = async (name: string, filled: FilledForm) => [
  officeText(await fillDocx(template(`${name}.docx`), filled), `${name}.docx`).replaceAll(/\s/g, ''),
  officeText(await fillXlsx(template(`${name}.xlsx`), filled), `${name}.xlsx`).replaceAll(/\s/g, ''),
];

test('an assessment (F-60) is read by LibreOffice in Word and Excel: what the ledger knew, every answer, the conclusion, the seal', async () => {
  const filled = assessmentSheet(aBranch(), anAssessment());
  for (const text of await read('impact-assessment', filled)) {
    for (const part of [
      '个人信息保护影响评估记录',
      filled.serial,
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

test('an incident (F-64) is read by LibreOffice with each step, done, not necessary or still open, and without formulas', async () => {
  const filled = incidentSheet(aBranch(), anIncident(), {
    nameOf: (id) => ({ 'person-1': '林晓舟', 'person-2': '周望舒' })[id],
    sheets: ['2026-10-20　人员清单，2 条，交给本单位'],
    whoOf: () => '书记',
  });
  for (const text of await read('data-incident', filled)) {
    for (const part of [
      '个人信息安全事件处置记录',
      filled.serial,
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
