import type { Standing } from '../../../domain/person.ts';
import type { FieldSet } from '../table/field-set.ts';
import { readChoice, type Words } from '../values/choice.ts';
import { readIdNumber } from '../values/id-number.ts';
import { readName } from '../values/name.ts';
import { readPhone } from '../values/phone.ts';
import type { Cell } from '../workbook.ts';

export type RosterField =
  | 'name'
  | 'gender'
  | 'idNumber'
  | 'birth'
  | 'phone'
  | 'department'
  | 'team'
  | 'jobTitle'
  | 'standing'
  | 'partyGroup'
  | 'appliedOn'
  | 'activistOn'
  | 'joinedOn'
  | 'fullMemberOn'
  | 'arrivedOn';

export const GENDER_WORDS: Words<'male' | 'female'> = {
  male: ['男', '男性', '男士', 'M', 'm', 'male'],
  female: ['女', '女性', '女士', 'F', 'f', 'female'],
};

/** 发展对象 are activists of whom a decision is near. Members of other parties and of the Youth League are employees here. */
export const STANDING_WORDS: Words<Standing> = {
  full: ['正式党员', '党员', '中共党员', '中共正式党员', '正式', '中国共产党党员'],
  probationary: ['预备党员', '中共预备党员', '预备', '中国共产党预备党员'],
  activist: ['入党积极分子', '积极分子', '发展对象', '重点发展对象'],
  applicant: ['入党申请人', '申请人', '入党申请者', '已递交入党申请书', '申请入党人员'],
  employee: [
    '职工',
    '群众',
    '员工',
    '非党员',
    '普通职工',
    '普通员工',
    '团员',
    '共青团员',
    '中国共产主义青年团团员',
    '民主党派',
    '无党派',
    '无党派人士',
  ],
};

const looksLikeDate = (cell: Cell) => cell.kind === 'date' || /^\d{2,4}\s*[-/.年]\s*\d{1,2}|^(19|20)\d{4,6}$/.test(cell.text.trim());
const looksLikeOneOf = (words: Words<string>) => (cell: Cell) => readChoice(cell, words).ok;

/** The heads that rosters of members and of employees really have. */
export const ROSTER_FIELDS: FieldSet<RosterField> = {
  subject: 'roster',
  key: 'name',
  fields: {
    name: {
      label: '姓名',
      heads: ['姓名', '名字', '党员姓名', '职工姓名', '员工姓名', '人员姓名', 'name'],
      fits: (cell) => readName(cell).ok,
    },
    gender: { label: '性别', heads: ['性别', 'gender', 'sex'], fits: looksLikeOneOf(GENDER_WORDS) },
    idNumber: {
      label: '身份证号',
      heads: ['身份证号', '身份证号码', '身份证', '公民身份号码', '公民身份证号码', '身份号码', '证件号码', '证件号', '居民身份证号'],
      fits: (cell) => /^[\dX.E+*]{15,19}$|E\+/i.test(cell.text.replace(/\s/g, '')) || readIdNumber(cell).ok,
    },
    birth: { label: '出生年月', heads: ['出生年月', '出生日期', '出生年月日', '生日', '出生时间', '出生'], fits: looksLikeDate },
    phone: {
      label: '联系电话',
      heads: ['联系电话', '手机', '手机号', '手机号码', '电话', '联系方式', '移动电话', '电话号码', '联系电话手机', '本人电话', '联系手机'],
      fits: (cell) => readPhone(cell).ok,
    },
    department: {
      label: '部门',
      heads: ['部门', '车间', '所在部门', '工作部门', '所在车间', '部门车间', '单位部门', '所在单位', '工作单位', '科室', '处室'],
    },
    team: { label: '班组', heads: ['班组', '所在班组', '工段', '产线', '生产线'] },
    jobTitle: {
      label: '岗位',
      heads: [
        '岗位',
        '职务',
        '工种',
        '岗位职务',
        '职务岗位',
        '工作岗位',
        '现任职务',
        '职位',
        '行政职务',
        '单位职务',
        '工作单位及职务',
        '所在岗位',
      ],
    },
    standing: {
      label: '人员类别',
      heads: [
        '人员类别',
        '党员类型',
        '党员类别',
        '政治面貌',
        '类别',
        '人员类型',
        '身份类别',
        '党籍状态',
        '发展阶段',
        '人员身份',
        '党内身份',
      ],
      fits: looksLikeOneOf(STANDING_WORDS),
    },
    partyGroup: { label: '党小组', heads: ['党小组', '所在党小组', '所属党小组', '党小组名称'] },
    appliedOn: {
      label: '申请入党时间',
      heads: [
        '申请入党时间',
        '申请入党日期',
        '入党申请时间',
        '递交入党申请书时间',
        '递交申请书时间',
        '提交入党申请时间',
        '申请时间',
        '申请日期',
      ],
      fits: looksLikeDate,
    },
    activistOn: {
      label: '列为积极分子时间',
      heads: [
        '列为积极分子时间',
        '确定为积极分子时间',
        '列为入党积极分子时间',
        '确定为入党积极分子时间',
        '确定积极分子时间',
        '积极分子时间',
        '确定入党积极分子时间',
      ],
      fits: looksLikeDate,
    },
    joinedOn: {
      label: '入党时间',
      heads: [
        '入党时间',
        '入党日期',
        '入党年月',
        '加入党组织日期',
        '加入党组织时间',
        '加入中共组织时间',
        '吸收为预备党员时间',
        '接收预备党员时间',
        '成为预备党员时间',
        '预备党员时间',
        '何时入党',
      ],
      fits: looksLikeDate,
    },
    fullMemberOn: {
      label: '转正时间',
      heads: ['转正时间', '转正日期', '转正年月', '转为正式党员日期', '转为正式党员时间', '成为正式党员时间', '何时转正'],
      fits: looksLikeDate,
    },
    arrivedOn: {
      label: '转入日期',
      heads: ['转入日期', '转入时间', '组织关系转入时间', '组织关系转入日期', '转入本支部时间', '转入本支部日期', '何时转入'],
      fits: looksLikeDate,
    },
  },
  notKept: [
    '原因',
    '原表行号',
    '备注',
    '说明',
    '民族',
    '学历',
    '学位',
    '籍贯',
    '出生地',
    '户籍',
    '户口',
    '住址',
    '地址',
    '毕业院校',
    '专业',
    '婚姻',
    '健康',
    '工资',
    '薪',
    '党费',
    '银行',
    '照片',
    '宗教',
    '家庭',
    '困难',
    '奖惩',
    '处分',
    '参加工作',
    '工龄',
    '年龄',
    '党龄',
    '微信',
    'qq',
    '邮箱',
    '邮编',
    '职称',
    '介绍人',
    '组织关系',
    '出国',
    '思想',
  ],
};
