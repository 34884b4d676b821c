import { across, column, numberColumn, pairs, seal, table, tall, text, upright, wide } from './parts.ts';

/** F-07: each ticks and signs for themselves. */
export const renewalForm = upright(
  'F-07',
  '次年续组意愿表',
  pairs(wide('小组名称'), '考评年度', '续组年度'),
  table(
    '组员',
    numberColumn,
    column('姓名', 33),
    column('继续', 24, 'center'),
    column('不继续', 24, 'center'),
    column('换组', 24, 'center'),
    column('本人签名', 48),
  ),
  seal('经办人', '党组织'),
);

/** F-54 where it is about a group: totals of the slips, and what the year comes to line by line. */
export const groupAppraisalForm = upright(
  'F-54',
  '自主党小组年度考评表',
  pairs(wide('小组名称'), '考评年度', '续组人数'),
  table(
    '测评',
    column('测评对象', 45),
    column('满意', 24, 'right'),
    column('比较满意', 24, 'right'),
    column('一般', 24, 'right'),
    column('不满意', 24, 'right'),
    column('合计', 24, 'right'),
  ),
  table(
    '得分',
    column('指标', 35),
    column('项目', 40),
    column('做到', 30, 'right'),
    column('得分', 20, 'right'),
    column('权重', 20, 'right'),
    column('计入', 20, 'right'),
  ),
  pairs('算出得分', '评定', wide('反馈'), tall('理由')),
  seal('经办人', '评定党组织'),
);

/** F-11: what follows from the appraisal of each leader. Paid elsewhere; here it is computed and signed for. */
export const allowanceForm = across(
  'F-11',
  '组长津贴核发表',
  pairs('考核年度', '人数', '合计'),
  table(
    '组长',
    numberColumn,
    column('小组', 50),
    column('组长', 28),
    column('在任月数', 22, 'right'),
    column('考核结果', 26),
    column('岗位津贴', 28, 'right'),
    column('奖励津贴', 28, 'right'),
    column('合计', 26, 'right'),
    column('签领', 30),
  ),
  seal('制表人', '党组织'),
);

/** The letter that recommends a leader of the reserve list to the enterprise (ORG-17). */
export const reserveLetterForm = upright(
  '推荐信',
  '后备人选推荐信',
  text('{{收信单位}}：', '　　{{正文}}'),
  pairs('姓名', '列入日期', wide('考核情况'), tall('主要表现'), '本人同意日期'),
  seal('本人签名', '推荐党组织'),
);
