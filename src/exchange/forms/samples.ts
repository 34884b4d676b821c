import { FORMS, type FormName } from './all.ts';
import type { FilledForm, Row } from './form.ts';

/** What a sheet may look like when it is filled in, shown where there is nothing yet. People, place and work are invented. */
const SAMPLES = {
  roster: {
    values: {},
    rows: {
      人员: [
        person('1', '周望舒', '女', '正式党员', '质检部', '检验员', '2012-06-28', '2013-06-28'),
        person('2', '郭长河', '男', '正式党员', '装配车间', '班长', '2009-07-01', '2010-07-01'),
        person('3', '许若木', '男', '预备党员', '机修班', '机修工', '2026-03-20', ''),
        person('4', '罗青禾', '女', '入党积极分子', '成品库', '库管员', '', ''),
      ],
    },
  },
  post: {
    values: {
      岗位名称: '三号注塑机节能先锋岗',
      牌号: '007',
      责任人: '郭长河',
      设岗日期: '2026-03-16',
      公示期间: '2026-03-06 至 2026-03-12',
      岗位标准: '1. 每班点检，漏油漏水当班处理\n2. 单位产品电耗比上年降 3%\n3. 带一名新工人独立上岗',
      生产指标: '单位产品电耗，目标 0.42 千瓦时',
      复核记录: '2026-06-15　好　电耗 0.41 千瓦时，班组反映好',
    },
    rows: {},
  },
  'group-application': {
    values: {
      拟定名称: '质量体系',
      发起人: '周望舒',
      发起日期: '2026-02-20',
      范围: '本企业内',
      人数: 4,
      目标任务: '围绕返修率开展活动，年底降到 1% 以下；每道工序有一张看得懂的质量图。',
      年度设想: '每月一次午间质量小课，两次质量开放日。',
    },
    rows: {
      组员: [
        participant(1, '周望舒', '正式党员'),
        participant(2, '郭长河', '正式党员'),
        participant(3, '许若木', '预备党员'),
        participant(4, '罗青禾', '入党积极分子'),
      ],
    },
  },
  'group-plan': {
    values: {
      小组名称: '质量体系',
      年度: '2026 年',
      组长: '周望舒',
      报审日期: '2026-03-10',
      审核日期: '2026-03-16',
      审核文号: '东岭机械支部 东机支〔2026〕6 号',
      审核意见: '同意。质量开放日请提前报车间排班。',
    },
    rows: {
      项目: [
        planItem(1, '质量图上墙，每道工序一张', '助力企业发展转型', '2026-06-30', '郭长河'),
        planItem(2, '两次质量开放日', '传递社会正能量', '2026-10-31', '周望舒'),
        planItem(3, '中班歇脚角添热水和座椅', '促进员工身心健康', '2026-05-31', '罗青禾'),
        planItem(4, '季度微党课：质量就是信誉', '引领正确政治方向', '2026-12-20', '许若木'),
      ],
    },
  },
  'honour-unit': {
    values: {
      申报类型: '工人先锋号',
      牵头群团: '工会',
      '申报集体（个人）': '机修班',
      主要事迹: '全年抢修 46 次，平均停机缩短到 35 分钟；自制夹具 3 套，年省 2.4 万元；师带徒 4 对，3 人取得中级工证。',
      企业党组织意见: '情况属实，同意申报。',
      群团组织意见: '同意推荐。',
      上级意见: '',
    },
    rows: {},
  },
  pledge: {
    values: {
      姓名: '周望舒',
      部门岗位: '质检部　检验员',
      承诺期限: '2026-01-01 至 2026-12-31',
      本人自评: '三条都做到了，第 2 条超过了原来说的数。',
      支部评诺: '兑现',
    },
    rows: {
      承诺: [
        pledgeItem(1, '首检、巡检记录当班填清，差错每季不超过 1 处', '全年 2 处'),
        pledgeItem(2, '带教 1 名新检验员，6 月底前能独立顶岗', '5 月顶岗，另带 1 人'),
        pledgeItem(3, '每季提 1 条金点子', '提 5 条，采纳 3 条'),
      ],
    },
  },
  points: {
    values: {},
    rows: {
      积分: [
        line('1', '2026-02-11', '郭长河', '参加集中学习', '2', '二月集中学习，签到表第 4 行'),
        line('2', '2026-06-15', '郭长河', '先锋岗考评为好', '5', '三号注塑机节能先锋岗二季度考评'),
        line('3', '2026-06-30', '周望舒', '金点子被采纳', '5', '金点子〔2026〕012“废边料分色回收”'),
      ],
    },
  },
  idea: {
    values: {
      名称: '废边料分色回收',
      金点子编号: '〔2026〕012',
      类别: '节能',
      建议人: '许若木',
      提出日期: '2026-05-08',
      现状: '各色边料混在一起，只能按废料卖，每月约 1.2 吨。',
      措施: '机台旁放分色料框，班末过秤登记，同色回用。',
      效果: '同色余料不再当废料卖，料框之间不串色。',
      预计年效益: '38 000 元',
      验证年效益: '41 600 元',
      基层意见: '机台位置够，班组愿意试。',
      评审意见: '采纳，6 月起在注塑车间实施，财务部按月核价验证。',
    },
    rows: {},
  },
  activity: {
    values: {
      名称: '5 月质量小课（开放）',
      类型: '小组活动',
      日期: '2026-05-21 13:00',
      地点: '注塑车间休息区',
      主持: '周望舒',
      应到: '6 人',
      实到: '6 人',
      列席: '',
      来宾: '外来 4 人；李方舟、田知夏',
      缺席: '',
      内容: '1. 看三处返工件，讲清毛病在哪一道\n2. 现场试新夹具',
      建议: '夹具手柄再长两厘米\n返工件摆在班组门口一周',
      成效: '议定换两副夹具，下月看返工率；当场记金点子 2 条。',
    },
    rows: {},
  },
} as const satisfies { readonly [N in FormName]?: Pick<FilledForm, 'values' | 'rows'> };

export type SampleName = keyof typeof SAMPLES;
export const sampleNames = Object.keys(SAMPLES) as readonly SampleName[];

/** No serial stands on it: it leads to no record. */
export const sampleOf = (name: SampleName): FilledForm => ({
  form: FORMS[name],
  unit: '某某制造有限公司党支部',
  period: '样张，内容是编的',
  serial: '',
  ...SAMPLES[name],
});

function person(
  ...[序号, 姓名, 性别, 人员类别, 部门, 岗位, 入党时间, 转正时间]: readonly [string, string, string, string, string, string, string, string]
): Row {
  return { 序号, 姓名, 性别, 人员类别, 部门, 岗位, 党小组: 人员类别.endsWith('党员') ? '第一党小组' : '', 入党时间, 转正时间 };
}

function planItem(序号: number, 项目: string, 四类目标: string, 时间: string, 申领人: string): Row {
  return { 序号, 项目, 四类目标, 时间, 申领人, 审核: '已批准' };
}

function participant(序号: number, 姓名: string, 类型: string): Row {
  return { 序号, 姓名, 单位: '某某制造有限公司', 类型, 本人签名: '' };
}

function pledgeItem(序号: number, 承诺事项: string, 完成情况: string): Row {
  return { 序号, 承诺事项, 完成情况 };
}

function line(...[序号, 日期, 姓名, 项目, 分值, 事由]: readonly [string, string, string, string, string, string]): Row {
  return { 序号, 日期, 姓名, 项目, 分值, 计入: 分值, 事由, 核实人: '罗青禾', 状态: '已记入' };
}
