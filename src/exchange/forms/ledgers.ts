import { across, column, numberColumn, seal, table } from './parts.ts';

const sealed = seal('制表人', '党支部');

/** F-52: the roster with the minimal columns; phone, birth and ID number have no column. */
export const rosterForm = across(
  'F-52',
  '党员花名册',
  table(
    '人员',
    numberColumn,
    column('姓名', 26),
    column('性别', 14, 'center'),
    column('人员类别', 28),
    column('部门', 42),
    column('岗位', 40),
    column('党小组', 30),
    column('入党时间', 28),
    column('转正时间', 28),
  ),
  sealed,
);

/** F-15 as a ledger: posts, areas and honour units, one line each. */
export const postsForm = across(
  'F-15',
  '党员先锋岗（责任区）登记表',
  table(
    '岗',
    numberColumn,
    column('牌号', 20),
    column('类型', 24),
    column('岗位名称', 48),
    column('责任人', 28),
    column('标准', 62),
    column('设岗日期', 26),
    column('状态', 28),
  ),
  sealed,
);

/** F-19 for the branch's own use: every line that counts, with what the caps left of it. */
export const pointsForm = across(
  'F-19',
  '党员积分明细表',
  table(
    '积分',
    numberColumn,
    column('日期', 26),
    column('姓名', 26),
    column('项目', 46),
    column('分值', 18, 'right'),
    column('计入', 18, 'right'),
    column('事由', 60),
    column('核实人', 26),
    column('状态', 18),
  ),
  sealed,
);

/** F-23: the ledger of golden ideas; the statistics stand on a form of their own. */
export const ideasForm = across(
  'F-23',
  '金点子（合理化建议）台账',
  table(
    '金点子',
    column('编号', 16),
    column('名称', 52),
    column('建议人', 28),
    column('类别', 16),
    column('提出日期', 24),
    column('状态', 20),
    column('答复日期', 24),
    column('预计年效益（元）', 25, 'right'),
    column('验证年效益（元）', 25, 'right'),
    column('奖励（元）', 20, 'right'),
  ),
  sealed,
);
