import { column, lines, numberColumn, pairs, seal, table, tall, text, upright, wide } from './parts.ts';

/** F-18: two to five concrete items, signed, evaluated at the end of the period. */
export const pledgeForm = upright(
  'F-18',
  '党员先锋承诺书',
  pairs('姓名', '部门岗位', wide('承诺期限')),
  table('承诺', numberColumn, column('承诺事项', 103), column('完成情况', 50)),
  pairs('本人自评', '支部评诺'),
  seal('承诺人签名', '党支部'),
);

/** F-15: the register card of one post. */
export const postForm = upright(
  'F-15',
  '党员先锋岗登记表',
  pairs(wide('岗位名称'), '牌号', '责任人', '设岗日期', '公示期间', tall('岗位标准'), wide('生产指标'), tall('复核记录')),
  seal('责任人签名', '党支部意见'),
);

/** F-15 on the wall while a nomination is shown (SM-6): who is proposed for what, until when, and where to object. */
export const postNoticeForm = upright(
  'F-15',
  '党员先锋岗推荐公示',
  text('经党支部委员会研究，拟命名以下党员先锋岗，现予公示：'),
  pairs(wide('岗位名称'), '拟定党员', '部门', tall('岗位标准'), '公示期限', '张贴到'),
  text('{{反映办法}}'),
  seal('受理人', '党支部'),
);

/** F-17: application for one of the four honour units, with the opinions of three levels. */
export const honourUnitForm = upright(
  'F-17',
  '“双岗双号”申报表',
  pairs('申报类型', '牵头群团', wide('申报集体（个人）'), tall('主要事迹')),
  lines(tall('企业党组织意见'), tall('群团组织意见'), tall('上级意见')),
  seal('申报人', '上级单位'),
);
