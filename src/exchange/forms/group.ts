import { column, numberColumn, pairs, seal, table, tall, text, upright, wide } from './parts.ts';

/** F-01: name, goals and those who mean to take part, each with room to sign for themselves. */
export const groupApplicationForm = upright(
  'F-01',
  '自主党小组组建申请表',
  pairs(wide('拟定名称'), '发起人', '发起日期', '范围', '人数', tall('目标任务'), tall('年度设想')),
  table('组员', numberColumn, column('姓名', 30), column('单位', 56), column('类型', 32), column('本人签名', 35)),
  seal('发起人签名', '党组织意见'),
);

/** F-02: one group, one approval. */
export const groupApprovalForm = upright(
  'F-02',
  '自主党小组组建批复',
  pairs('文号', '批准日期', wide('批准名称'), '人数', '审批组织', tall('批复意见')),
  text('{{要求}}'),
  seal('经办人', '审批组织'),
);

/** F-03: only of groups across enterprises. */
export const groupCopyForm = upright(
  'F-03',
  '跨企业自主党小组备案表',
  pairs(
    wide('小组名称'),
    '批复号',
    '批准日期',
    '审批组织',
    '人数',
    '发起人',
    '发起人所在企业党组织',
    tall('目标任务'),
    '备案号',
    '收件日期',
  ),
  seal('报送人', '备案党组织'),
);

/** F-04: one person, one filing; a group's people stand on one sheet. */
export const groupFilingForm = upright(
  'F-04',
  '自主党小组组员备案表',
  pairs(wide('小组名称'), '批准文号', '组长'),
  table('组员', numberColumn, column('姓名', 28), column('单位', 52), column('类型', 28), column('加入日期', 25), column('特长', 20)),
  seal('填表人', '备案党组织'),
);

/** What is put before the organisation that decides on a group's end; the notice F-06 follows from its word. */
export const dissolutionProposalForm = upright(
  'F-06',
  '自主党小组撤销提议',
  pairs(
    wide('小组名称'),
    '批准文号',
    '批准日期',
    wide('依据'),
    '组员',
    '规定最少',
    '没有活动',
    '规定期限',
    '最近一次活动',
    '提议日期',
    tall('说明'),
  ),
  seal('提议人', '提议单位'),
);

/** The result of an election, put before the organisation that appoints. */
export const appointmentProposalForm = upright(
  'F-10',
  '自主党小组组长聘任请示',
  pairs(
    wide('小组名称'),
    '批准文号',
    '批准日期',
    '当选人',
    '所在单位',
    '类型',
    '候选人数',
    '推选日期',
    '应到',
    '实到',
    '有效票',
    '得票',
    wide('聘期'),
  ),
  seal('报送人', '报送单位'),
);

/** F-06: the ground, the day, and where the papers go. */
export const groupDissolutionForm = upright(
  'F-06',
  '自主党小组撤销通知书',
  text('{{小组}}：', '{{正文}}'),
  pairs('文号', '生效日', wide('依据'), tall('事实'), wide('材料移交')),
  seal('送达签收', '决定组织'),
);
