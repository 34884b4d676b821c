import { column, numberColumn, pairs, seal, table, tall, upright, wide } from './parts.ts';

/** F-14: one activity, who came, what came of it. */
export const activityForm = upright(
  'F-14',
  '活动记录',
  pairs(
    wide('名称'),
    '类型',
    '日期',
    '地点',
    '主持',
    '应到',
    '实到',
    '列席',
    '来宾',
    tall('缺席'),
    tall('内容'),
    tall('建议'),
    tall('成效'),
  ),
  seal('记录人签名', '党支部'),
);

/** F-14, second sheet: names to sign beside, with some lines left for those who come besides. */
export const signInForm = upright(
  'F-14',
  '活动签到表',
  pairs(wide('名称'), '日期', '地点'),
  table('签到', numberColumn, column('姓名', 32), column('部门', 46), column('签名', 45), column('备注', 30)),
);

/** F-42: a meeting of 三会一课 with its agenda, its decisions and the totals of its votes. */
export const meetingForm = upright(
  'F-42',
  '三会一课记录',
  pairs(wide('名称'), '类型', '日期', '地点', '主持', '应到', '实到', wide('缺席'), wide('列席'), tall('议程')),
  table(
    '决议',
    numberColumn,
    column('决议事项', 63),
    column('应到', 14, 'right'),
    column('到会', 14, 'right'),
    column('赞成', 14, 'right'),
    column('反对', 14, 'right'),
    column('弃权', 14, 'right'),
    column('结果', 20, 'center'),
  ),
  pairs(tall('意见'), tall('成效')),
  seal('记录人签名', '主持人签名'),
);

/** F-43: a lecture in the four-point style; what was said of it bears no name. */
export const lectureForm = upright(
  'F-43',
  '党员讲堂点评表',
  pairs(wide('讲题'), '四点式', '主讲', '日期', '地点', '听讲人数', '来宾', tall('想听的课')),
  table('点评', numberColumn, column('点评', 153)),
  pairs(tall('成效')),
  seal('主讲人签名', '党支部'),
);
