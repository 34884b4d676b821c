import type { Form } from './form.ts';

/** F-21: one golden idea as it was handed in, reviewed and verified. */
export const ideaForm: Form = {
  number: 'F-21',
  title: '金点子（合理化建议）申报表',
  version: '2026 版',
  landscape: false,
  blocks: [
    {
      block: 'fields',
      columns: 2,
      fields: [
        { name: '名称', wide: true },
        { name: '金点子编号' },
        { name: '类别' },
        { name: '建议人' },
        { name: '提出日期' },
        { name: '现状', wide: true, tall: true },
        { name: '措施', wide: true, tall: true },
        { name: '预计年效益' },
        { name: '验证年效益' },
        { name: '评审意见', wide: true, tall: true },
      ],
    },
    { block: 'seal', cells: ['建议人签名', '党支部意见'] },
  ],
};

/** F-22: the slip that goes back to the proposer, whatever was decided. */
export const ideaSlipForm: Form = {
  number: 'F-22',
  title: '金点子评审回执',
  version: '2026 版',
  landscape: false,
  blocks: [
    {
      block: 'fields',
      columns: 2,
      fields: [
        { name: '名称', wide: true },
        { name: '金点子编号' },
        { name: '建议人' },
        { name: '提出日期' },
        { name: '答复日期' },
        { name: '评分' },
        { name: '结论' },
        { name: '理由', wide: true, tall: true },
        { name: '下一步', wide: true },
      ],
    },
    { block: 'seal', cells: ['建议人签收', '党支部'] },
  ],
};

/** F-23, second sheet: figures of a period. */
export const ideaStatisticsForm: Form = {
  number: 'F-23',
  title: '金点子统计表',
  version: '2026 版',
  landscape: false,
  blocks: [
    {
      block: 'table',
      of: '指标',
      columns: [
        { name: '项目', width: 50 },
        { name: '数值', width: 35, align: 'right' },
        { name: '计算办法', width: 80 },
      ],
    },
    { block: 'seal', cells: ['制表人', '党支部'] },
  ],
};
