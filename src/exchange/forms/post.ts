import type { Form } from './form.ts';

/** F-18: two to five concrete items, signed, evaluated at the end of the period. */
export const pledgeForm: Form = {
  number: 'F-18',
  title: '党员先锋承诺书',
  version: '2026 版',
  landscape: false,
  blocks: [
    { block: 'fields', columns: 2, fields: [{ name: '姓名' }, { name: '部门岗位' }, { name: '承诺期限', wide: true }] },
    {
      block: 'table',
      of: '承诺',
      columns: [
        { name: '序号', width: 12, align: 'center' },
        { name: '承诺事项', width: 103 },
        { name: '完成情况', width: 50 },
      ],
    },
    { block: 'fields', columns: 2, fields: [{ name: '本人自评' }, { name: '支部评诺' }] },
    { block: 'seal', cells: ['承诺人签名', '党支部'] },
  ],
};

/** F-15: the register card of one post. */
export const postForm: Form = {
  number: 'F-15',
  title: '党员先锋岗登记表',
  version: '2026 版',
  landscape: false,
  blocks: [
    {
      block: 'fields',
      columns: 2,
      fields: [
        { name: '岗位名称', wide: true },
        { name: '牌号' },
        { name: '责任人' },
        { name: '设岗日期' },
        { name: '公示期间' },
        { name: '岗位标准', wide: true, tall: true },
        { name: '生产指标', wide: true },
        { name: '复核记录', wide: true, tall: true },
      ],
    },
    { block: 'seal', cells: ['责任人签名', '党支部意见'] },
  ],
};

/** F-17: application for one of the four honour units, with the opinions of three levels. */
export const honourUnitForm: Form = {
  number: 'F-17',
  title: '“双岗双号”申报表',
  version: '2026 版',
  landscape: false,
  blocks: [
    {
      block: 'fields',
      columns: 2,
      fields: [
        { name: '申报类型' },
        { name: '牵头群团' },
        { name: '申报集体（个人）', wide: true },
        { name: '主要事迹', wide: true, tall: true },
      ],
    },
    {
      block: 'fields',
      columns: 1,
      fields: [
        { name: '群团组织意见', wide: true, tall: true },
        { name: '企业党组织意见', wide: true, tall: true },
      ],
    },
    { block: 'seal', cells: ['申报人', '上级意见'] },
  ],
};
