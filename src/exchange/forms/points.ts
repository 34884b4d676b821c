import type { Form } from './form.ts';

/** F-19 for the person: every line with the rule that gave it. Nobody else's figures stand on it. */
export const statementForm: Form = {
  number: 'F-19',
  title: '党员积分个人明细',
  version: '2026 版',
  landscape: false,
  blocks: [
    { block: 'fields', columns: 2, fields: [{ name: '姓名' }, { name: '积分办法' }, { name: '合计' }, { name: '等次' }] },
    {
      block: 'table',
      of: '积分',
      columns: [
        { name: '日期', width: 24 },
        { name: '项目', width: 46 },
        { name: '分值', width: 16, align: 'right' },
        { name: '计入', width: 16, align: 'right' },
        { name: '说明', width: 63 },
      ],
    },
    { block: 'seal', cells: ['本人签名', '党支部'] },
  ],
};

/** F-19 for the wall: how many in each grade, named only who agreed. */
export const gradesForm: Form = {
  number: 'F-19',
  title: '党员积分等次公示表',
  version: '2026 版',
  landscape: false,
  blocks: [
    { block: 'fields', columns: 1, fields: [{ name: '积分周期' }, { name: '积分办法' }, { name: '公示期' }] },
    {
      block: 'table',
      of: '等次',
      columns: [
        { name: '等次', width: 30 },
        { name: '人数', width: 20, align: 'right' },
        { name: '姓名', width: 115 },
      ],
    },
    { block: 'text', paragraphs: ['只公示等次，不公示分数，不排名次。姓名经本人同意才公示。有不同意见的，请在公示期内向党支部提出。'] },
    { block: 'seal', cells: ['公示人', '党支部'] },
  ],
};
