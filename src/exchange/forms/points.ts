import { column, lines, pairs, seal, table, text, upright } from './parts.ts';

/** F-19 for the person: every line with the rule that gave it. Nobody else's figures stand on it. */
export const statementForm = upright(
  'F-19',
  '党员积分个人明细',
  pairs('姓名', '积分办法', '合计', '等次'),
  table('积分', column('日期', 24), column('项目', 46), column('分值', 16, 'right'), column('计入', 16, 'right'), column('说明', 63)),
  seal('本人签名', '党支部'),
);

/** F-19 for the wall: how many in each grade, named only who agreed. */
export const gradesForm = upright(
  'F-19',
  '党员积分等次公示表',
  lines('积分周期', '积分办法', '公示期'),
  table('等次', column('等次', 30), column('人数', 20, 'right'), column('姓名', 115)),
  text('只公示等次，不公示分数，不排名次。姓名经本人同意才公示。有不同意见的，请在公示期内向党支部提出。'),
  seal('公示人', '党支部'),
);
