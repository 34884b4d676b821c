import { column, lines, pairs, seal, table, tall, upright, wide } from './parts.ts';

/** F-21: one golden idea as it was handed in, reviewed and verified. */
export const ideaForm = upright(
  'F-21',
  '金点子（合理化建议）申报表',
  pairs(
    wide('名称'),
    '金点子编号',
    '类别',
    '建议人',
    '提出日期',
    tall('现状'),
    tall('措施'),
    wide('效果'),
    '预计年效益',
    '验证年效益',
    tall('基层意见'),
    tall('评审意见'),
  ),
  seal('建议人签名', '党支部意见'),
);

/** F-22 for one scorer, to be filled in by hand: what is judged and how many points there are, and not whose idea it is. */
export const ideaScoreForm = upright(
  'F-22',
  '金点子评审评分表',
  pairs(wide('名称'), '金点子编号', '类别', tall('现状'), tall('措施')),
  table('评分', column('评分项', 60), column('满分', 25, 'center'), column('得分', 25, 'center'), column('说明', 55)),
  lines(tall('意见')),
  seal('评分人签名', '党支部'),
);

/** F-22: the slip that goes back to the proposer, whatever was decided. */
export const ideaSlipForm = upright(
  'F-22',
  '金点子评审回执',
  pairs(wide('名称'), '金点子编号', '建议人', '提出日期', '答复日期', '评分', '结论', tall('理由'), wide('下一步')),
  seal('建议人签收', '党支部'),
);

/** F-23, second sheet: figures of a period. */
export const ideaStatisticsForm = upright(
  'F-23',
  '金点子统计表',
  table('指标', column('项目', 50), column('数值', 35, 'right'), column('计算办法', 80)),
  seal('制表人', '党支部'),
);
