import { column, lines, numberColumn, pairs, seal, table, tall, upright } from './parts.ts';

/** F-62: the branch's monthly report, one row per line of the report. */
export const monthlyReportForm = upright(
  'F-62',
  '党支部工作月报',
  pairs('报送单位', '接收单位', '上报日期', '上报方式'),
  table('行', numberColumn, column('项目', 38), column('本月', 69), column('较上月', 26, 'right'), column('来源', 20)),
  lines(tall('亮点与困难')),
  seal('填报人', '党支部意见'),
);
