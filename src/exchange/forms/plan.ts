import { column, numberColumn, pairs, seal, table, tall, upright, wide } from './parts.ts';

/** F-12: what a group means to do in a year, as it goes to the superior and comes back. */
export const groupPlanForm = upright(
  'F-12',
  '自主党小组年度活动计划',
  pairs(wide('小组名称'), '年度', '组长', '报审日期', '审核日期'),
  table('项目', numberColumn, column('项目', 54), column('四类目标', 36), column('时间', 28), column('申领人', 22), column('审核', 18)),
  pairs(wide('审核文号'), tall('审核意见')),
  seal('组长签名', '审核党组织'),
);

/** F-13: hung up where the group meets. */
export const claimBoardForm = upright(
  'F-13',
  '小组项目申领公示单',
  pairs(wide('小组名称'), '年度', wide('人人有项目')),
  table('项目', numberColumn, column('项目', 66), column('申领人', 30), column('协办人', 34), column('完成时限', 28)),
  seal('组长签名', '公示日期'),
);
