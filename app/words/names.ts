import {
  honourUnitStateNames,
  ideaStateNames,
  paperCountStateNames,
  pledgeStateNames,
  pointsLineStateNames,
  pointsPeriodStateNames,
  postStateNames,
  reportStateNames,
  slipStateNames,
  submissionStateNames,
} from '../../src/domain/names.ts';
import { parameterNames } from './parameters.ts';
import { recordFields } from './record-fields.ts';
import { verbNames } from './verbs.ts';

/** What documents, fields and verbs are called on screen. Extended beside each new type, field or command. */
const types: Record<string, string> = {
  organisation: '组织',
  person: '人员',
  consent: '同意',
  disclosure: '查看',
  'pioneer-post': '先锋岗',
  objection: '异议',
  'responsibility-area': '责任区',
  'honour-unit': '“双岗双号”',
  pledge: '承诺',
  'points-scheme': '积分办法',
  'points-line': '积分',
  'points-period': '积分周期',
  'golden-idea': '金点子',
  'drop-box-slip': '投递单',
  'purge-note': '清除记录',
  'form-template': '样表',
  'monthly-report': '月报',
  submission: '上报',
  'paper-count': '纸质补录',
  departure: '外发',
  decision: '批复',
  answer: '答复',
  announcement: '通知',
  parameter: '规则',
  'rule-pack': '规则包',
  'pack-end': '规则包停用',
  'pack-file': '随发的文件',
  settlement: '没收的处理',
  'profile-change': '用户变动',
};
const states: Record<string, Readonly<Record<string, string>>> = {
  'pioneer-post': postStateNames,
  'honour-unit': honourUnitStateNames,
  pledge: pledgeStateNames,
  'points-line': pointsLineStateNames,
  'points-period': pointsPeriodStateNames,
  'golden-idea': ideaStateNames,
  'monthly-report': reportStateNames,
  submission: submissionStateNames,
  'drop-box-slip': slipStateNames,
  'paper-count': paperCountStateNames,
};
const fields: Record<string, string> = {
  name: '姓名',
  standing: '人员类别',
  gender: '性别',
  department: '部门',
  jobTitle: '岗位',
  partyGroup: '党小组',
  idTail: '证件号后四位',
  presence: '去向',
  presenceAt: '去处',
  keptLongerUntil: '再留到',
  keptLongerFor: '再留的理由',
  notice: '告知',
  noticeOn: '告知日期',
  organisationName: '组织名称',
  enterprise: '所在企业',
  region: '所在县（市、区）',
  superiorName: '上级党组织',
  employees: '职工人数',
  title: '名称',
  phone: '电话',
  birth: '出生年月',
  appliedOn: '申请入党日期',
  activistOn: '列为积极分子日期',
  joinedOn: '入党日期',
  fullMemberOn: '转正日期',
  proposedOn: '提出日期',
  reason: '理由',
  on: '日期',
  situation: '现状',
  measure: '措施',
  occasion: '场合',
  claimedName: '署名',
  verifier: '验证人',
  costBeforeFen: '原成本',
  costAfterFen: '现成本',
  volumeMilli: '用量',
  oneOffFen: '一次性投入',
  unit: '单位',
  rate: '比例',
  documentNumber: '文号',
  file: '附件',
  opinion: '意见',
  issuer: '发文单位',
  signatory: '签发人',
  decidedOn: '落款日期',
  source: '来源',
  oneOffYears: '分摊年数',
  paragraph: '亮点与困难',
  validFrom: '生效日期',
  validTo: '失效日期',
  month: '月份',
  presenceOn: '上次变动日期',
  arrivedOn: '转入日期',
  mobile: '外出日期',
  here: '回来日期',
  left: '离开日期',
  transferred: '转出日期',
  died: '去世日期',
  text: '说明',
  matter: '异议内容',
  postName: '岗位名称',
  setUpOn: '设岗日期',
  areaName: '责任区名称',
  periodName: '周期名称',
  unitName: '集体名称',
  figure: '指标名称',
};

/** What the desk itself may refuse; the verbs of the ledger have their own table. */
const deskVerbs: Record<string, string> = {
  'add-profile': '加用户',
  'remove-profile': '停用用户',
  'renew-recovery-key': '换恢复码',
  'hand-over': '交接书记',
  'set-pin': '设 PIN',
  'set-auto-backup': '设自动备份',
  'export-all': '全部导出',
  'keep-file': '存附件',
  wipe: '清除台账',
};

/** The domain's own name of a value that only arrives as text. */
export const wordIn =
  <Value extends string>(names: Readonly<Record<Value, string>>) =>
  (value: string): string =>
    Object.hasOwn(names, value) ? names[value as Value] : value;

const look = (table: Record<string, string>) => (key: string) => table[key] ?? key;
export const stateWord = (type: string, state: string): string => states[type]?.[state] ?? state;
export const typeWord = look(types);
/** A rule number that does not fit is a field, too. */
export const fieldWord = look({ ...recordFields, ...fields, ...parameterNames });
export const verbWord = look({ ...verbNames, ...deskVerbs });
