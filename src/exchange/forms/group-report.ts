import { column, pairs, seal, table, tall, upright, wide } from './parts.ts';

const counted = pairs(wide('小组名称'), '月份', '组长', '活动次数', '建议数', '组内人次', '组外人次', '完成项目', '在办项目');
const said = pairs(tall('困难与请求'), tall('下月安排'));

/** F-05: a group's month. What can be counted is counted; difficulties and next month are its own words. */
export const groupReportForm = upright(
  'F-05',
  '自主党小组月汇报表',
  counted,
  table('活动', column('日期', 26), column('活动', 79), column('组内', 30, 'right'), column('组外', 30, 'right')),
  table('项目', column('项目', 105), column('负责人', 30), column('进展', 30)),
  said,
  seal('组长', '党组织'),
);

/** The same as it lies before the organisation that approved the group: without the records behind the figures. */
export const submittedGroupReportForm = upright('F-05', '自主党小组月汇报表', counted, said, seal('报送人', '报送单位'));
