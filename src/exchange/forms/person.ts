import { column, lines, numberColumn, pairs, seal, table, tall, text, upright, versioned, wide } from './parts.ts';

/** F-61: what the ledger holds about one person, on request (PIPL 45–47). */
export const myInformationForm = upright(
  'F-61',
  '个人信息查询答复',
  pairs('姓名', '答复日期', wide('申请事项')),
  table('信息', column('类别', 30), column('内容', 81), column('用途', 30), column('日期', 24)),
  text('以上信息只保存在本支部的电脑中。要更正、补充、撤回同意或者清除，请向党支部书记提出，党支部登记后办理并答复。'),
  seal('申请人签收', '党支部'),
);

/**
 * F-59: shown before anything about a person is used; signed in two copies. Every answer names the version that was shown: whoever
 * changes the words gives them another one, and whoever was told before is told anew.
 */
export const noticeForm = versioned(
  '2026 第 2 版',
  upright(
    'F-59',
    '个人信息处理告知书与同意书',
    text(
      '{{姓名}}同志：',
      '{{单位}}为开展党支部日常工作，需要处理您的部分个人信息，联系人为党支部书记。依照《中华人民共和国个人信息保护法》第十七条、第二十三条、第二十五条、第二十九条、第三十条，告知如下：',
      '一、处理目的和方式：登记花名册，记录会议和活动的出席、先锋岗、承诺、积分、金点子，办理自主党小组的组建、竞聘、项目申领和考评，编写月报。信息加密保存在本支部的电脑中，由书记、副书记、委员按分工查看，不用于其他目的。',
      '二、信息种类：姓名、性别、出生年月、人员类别、部门、岗位、党小组，入党各阶段和转入转出的时间，电话；出席情况（缺席只记类别）和上述各项中本人的记录；身份证号只留后四位和一个还原不出原号的核对码。投票只留总数，不留谁投给谁。不收集思想动态、家庭成员、健康、工资、宗教信仰等信息。',
      '三、敏感个人信息：党员身份按敏感个人信息保护。处理它是登记党员、开展组织生活所必需；泄露可能影响您的人格尊严和工作，因此列表中默认打码，每次查看全号均留有记录。',
      '四、向其他组织提供：上报{{接收单位}}的月报只有数字；花名册只在您单独同意后，按最小栏目提供。参加跨企业自主党小组的，只在您单独同意后，才把您的姓名给同组的企业党组织看；退出小组或撤回同意，即从各方清除。',
      '五、公开：公示和照片只在您单独同意后写您的姓名、用您的照片，到期或撤回同意即撤下。积分只公示等次，不公示分数和名次。',
      '六、保存和权利：在本支部期间保存，转出、离开后按规定清除。您可以查阅、复制、更正、补充、撤回同意、要求删除和要求解释。系统算出的结果只供参考，由支部研究决定，您可以提出异议。撤回同意不影响此前的处理，也不影响您的党员权利。',
    ),
    lines('同意范围'),
    seal('本人签名', '党支部'),
  ),
);

/** F-60: PIPL 55 and 56. What the ledger knows is filled in, what a person judged stands below it. */
export const assessmentForm = upright(
  'F-60',
  '个人信息保护影响评估记录',
  pairs('评估日期', '保存至', wide('评估什么'), wide('为什么评估')),
  table('情况', column('台账里的情况', 32), column('内容', 133)),
  lines(tall('是否合法、正当、必要'), tall('对个人的影响和安全风险'), tall('保护措施是否有效'), { name: '结论' }),
  seal('评估人签名', '党支部'),
);

/** F-64: PIPL 57, what got out and what was done about it, with the times. */
export const incidentForm = upright(
  'F-64',
  '个人信息安全事件处置记录',
  pairs('发现日期', '发生日期', '哪里出的', '涉及人数', wide('哪一件'), tall('发生了什么'), wide('交出的表'), tall('涉及的人')),
  table('处置', column('步骤', 30), column('时间', 35), column('怎么办的', 70), column('经办', 30)),
  seal('经办人签名', '党支部'),
);

/** F-58: what one secretary hands to the next. */
export const handoverForm = upright(
  'F-58',
  '党支部书记工作交接清单',
  pairs('移交人', '接收人', '交接日期', '监交人'),
  table('事项', numberColumn, column('类别', 30), column('内容', 93), column('接收情况', 30)),
  seal('移交人、接收人签名', '党支部'),
);

/** F-57 (一卡一表): the member's card and what the year says of them, in two copies, signed by the member and the secretary. */
export const memberCardForm = upright(
  'F-57',
  '党员基本信息卡、年度管理记实表',
  pairs(
    '姓名',
    '性别',
    '出生年月',
    '联系电话',
    '人员类别',
    '党龄',
    '部门',
    '岗位',
    '党小组',
    '去向',
    '申请入党',
    '列为积极分子',
    '入党时间',
    '转正时间',
  ),
  table('记实', numberColumn, column('类别', 32), column('内容', 95), column('日期', 26)),
  pairs('民主评议等次', '党费交纳'),
  text('本表一式两份，党员本人和党支部各存一份。记实的各项由本支部台账的记录生成；民主评议等次和党费交纳手工填写。'),
  seal('党员签名', '党支部书记签名'),
);
