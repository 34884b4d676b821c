import { column, numberColumn, pairs, seal, table, tall, text, upright, wide } from './parts.ts';

/** F-08: who stood with what, in the order in which they spoke. */
export const electionMeetingForm = upright(
  'F-08',
  '组长竞职会议记录',
  pairs(wide('小组名称'), '会议日期', '候选人数'),
  table('候选人', column('次序', 14, 'center'), column('姓名', 26), column('工作方案要点', 80), column('竞职承诺', 50)),
  pairs(tall('推选结果')),
  seal('记录人', '主持人'),
);

/** F-09: the totals of one ballot; nothing on it tells who voted for whom. */
export const electionCountForm = upright(
  'F-09',
  '组长推选计票单',
  pairs(wide('小组名称'), '推选日期', '方式', '应到', '实到', '发出选票', '收回选票', '有效票', '无效票', '弃权', '结果'),
  table('得票', numberColumn, column('候选人', 42), column('得票', 111, 'right')),
  seal('计票人', '监票人'),
);

/** F-10: 聘书. */
export const appointmentForm = upright(
  'F-10',
  '聘书',
  text('{{姓名}}：', '　　{{正文}}'),
  pairs('聘书编号', '职务', '聘期', '聘任组织'),
  seal('受聘人', '聘任组织'),
);
