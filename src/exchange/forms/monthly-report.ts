import type { Form } from './form.ts';

/** F-62: the branch's monthly report, one row per line of the report. */
export const monthlyReportForm: Form = {
  number: 'F-62',
  title: '党支部工作月报',
  version: '2026 版',
  landscape: false,
  blocks: [
    {
      block: 'fields',
      columns: 2,
      fields: [{ name: '报送单位' }, { name: '接收单位' }, { name: '上报日期' }, { name: '上报方式' }],
    },
    {
      block: 'table',
      of: '行',
      columns: [
        { name: '序号', width: 12, align: 'center' },
        { name: '项目', width: 34 },
        { name: '本月', width: 79 },
        { name: '较上月', width: 20, align: 'right' },
        { name: '来源', width: 20 },
      ],
    },
    { block: 'fields', columns: 1, fields: [{ name: '亮点与困难', wide: true, tall: true }] },
    { block: 'seal', cells: ['填报人', '党支部意见'] },
  ],
};
