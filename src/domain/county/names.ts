import type { TreeType } from './organisation.ts';

/** What the bodies of a county's tree are called, at the console and on the desk. */
export const treeTypeNames: Readonly<Record<TreeType, string>> = {
  'county-committee': '县委两新工委',
  department: '部门（行业）',
  township: '乡镇（街道）',
  park: '园区',
  community: '社区（村）',
  cluster: '联建片',
  enterprise: '企业',
  committee: '党委',
  'composite-committee': '综合党委',
  'general-branch': '党总支',
  branch: '党支部',
  'joint-branch': '联合党支部',
  'statutory-group': '党小组',
  'mass-organisation': '群团组织',
};
