import type { Column, Form } from './form.ts';

const ledger = (number: string, title: string, of: string, columns: readonly Column[]): Form => ({
  number,
  title,
  version: '2026 版',
  landscape: true,
  blocks: [
    { block: 'table', of, columns },
    { block: 'seal', cells: ['制表人', '党支部'] },
  ],
});

/** F-52: the roster with the minimal columns; the receiver decides whether it is printed masked. */
export const rosterForm = ledger('F-52', '党员花名册', '人员', [
  { name: '序号', width: 12, align: 'center' },
  { name: '姓名', width: 26 },
  { name: '性别', width: 14, align: 'center' },
  { name: '人员类别', width: 28 },
  { name: '部门', width: 42 },
  { name: '岗位', width: 40 },
  { name: '党小组', width: 30 },
  { name: '入党时间', width: 28 },
  { name: '转正时间', width: 28 },
]);

/** F-15 as a ledger: posts, areas and honour units, one line each. */
export const postsForm = ledger('F-15', '党员先锋岗（责任区）登记表', '岗', [
  { name: '序号', width: 12, align: 'center' },
  { name: '牌号', width: 20 },
  { name: '类型', width: 24 },
  { name: '岗位名称', width: 48 },
  { name: '责任人', width: 28 },
  { name: '标准', width: 62 },
  { name: '设岗日期', width: 26 },
  { name: '状态', width: 28 },
]);

/** F-19 for the branch's own use: every line that counts, with what the caps left of it. */
export const pointsForm = ledger('F-19', '党员积分明细表', '积分', [
  { name: '序号', width: 12, align: 'center' },
  { name: '日期', width: 26 },
  { name: '姓名', width: 26 },
  { name: '项目', width: 46 },
  { name: '分值', width: 18, align: 'right' },
  { name: '计入', width: 18, align: 'right' },
  { name: '事由', width: 66 },
  { name: '核实人', width: 26 },
  { name: '状态', width: 12 },
]);

/** F-23: the ledger of golden ideas; the statistics stand on a form of their own. */
export const ideasForm = ledger('F-23', '金点子（合理化建议）台账', '金点子', [
  { name: '编号', width: 16 },
  { name: '名称', width: 54 },
  { name: '建议人', width: 30 },
  { name: '类别', width: 16 },
  { name: '提出日期', width: 26 },
  { name: '状态', width: 22 },
  { name: '答复日期', width: 26 },
  { name: '预计年效益（元）', width: 30, align: 'right' },
  { name: '验证年效益（元）', width: 30, align: 'right' },
]);
