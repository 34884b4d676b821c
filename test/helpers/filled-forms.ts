import { readFileSync } from 'node:fs';
import { FORMS } from '../../src/exchange/forms/all.ts';
import type { FilledForm } from '../../src/exchange/forms/form.ts';

export const template = (name: string) => new Uint8Array(readFileSync(`assets/templates/${name}`));

export const dangerous = ['=HYPERLINK("http://example.invalid","点我")', '+86 13800000000', '-1+2', '@SUM(1,2)'];
export const report: FilledForm = {
  form: FORMS['monthly-report'],
  unit: '恒川精密机械党支部',
  period: '2026 年 11 月',
  serial: '62-7F3K9Q2D-M',
  draft: true,
  values: { 报送单位: '恒川精密机械党支部', 接收单位: '云岭县两新工委', 亮点与困难: '第一行\n第二行' },
  rows: { 行: dangerous.map((text, index) => ({ 序号: '①②③④'[index]!, 项目: '金点子', 本月: text, 较上月: index, 来源: '记录' })) },
};

/** The report of a month in which there was nothing. */
export const emptyReport: FilledForm = { ...report, rows: { 行: [] } };
