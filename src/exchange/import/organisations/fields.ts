import type { TreeType } from '../../../domain/county/organisation.ts';
import type { FieldSet } from '../table/field-set.ts';
import type { Words } from '../values/choice.ts';

export type OrganisationField = 'name' | 'type' | 'superior' | 'sectoral' | 'foundedOn';

export const ORGANISATION_FIELDS: FieldSet<OrganisationField> = {
  subject: 'organisations',
  key: 'name',
  fields: {
    name: {
      label: '组织名称',
      heads: ['组织名称', '党组织名称', '党组织全称', '单位名称', '支部名称', '党支部名称', '党支部', '组织全称', '名称', '单位', '党组织'],
    },
    type: {
      label: '组织类别',
      heads: ['组织类别', '党组织类别', '党组织类型', '组织类型', '单位类别', '单位类型', '类别', '类型', '组织形式'],
    },
    superior: {
      label: '上级组织',
      heads: [
        '上级组织',
        '上级党组织',
        '上级党组织名称',
        '隶属党组织',
        '所属党组织',
        '所属党委',
        '上级单位',
        '隶属关系',
        '所属联建片',
        '上级',
      ],
    },
    sectoral: { label: '行业主管', heads: ['行业主管', '行业主管部门', '主管部门', '行业党组织', '行业归口', '双重管理单位', '第二隶属'] },
    foundedOn: { label: '成立日期', heads: ['成立日期', '成立时间', '组建时间', '组建日期', '批准日期', '建立时间'] },
  },
  notKept: ['原因', '原表行号', '书记', '联系', '电话', '地址', '人数', '备注', '党员', '换届', '代码'],
};

export const TYPE_WORDS: Words<TreeType> = {
  'county-committee': ['县委两新工委', '区委两新工委', '两新工委', '县级两新工委'],
  department: ['县直部门', '区直部门', '部门', '工委委员单位', '行业主管部门', '机关部门'],
  township: ['乡镇', '街道', '乡镇街道', '乡镇（街道）', '乡镇(街道)', '镇', '乡', '乡镇两新组织党委', '街道两新组织党委'],
  park: ['园区', '工业园', '产业园', '开发区', '园区两新党委', '园区党委'],
  community: ['社区', '村', '社区（村）', '村社区', '社区党组织'],
  cluster: ['联建片', '联建片区', '片区', '党建联建片'],
  enterprise: ['企业', '非公企业', '社会组织', '单位'],
  committee: ['党委', '企业党委', '非公企业党委', '两新党委'],
  'composite-committee': ['综合党委', '行业综合党委'],
  'general-branch': ['党总支', '总支', '党总支部'],
  branch: ['党支部', '支部', '单独组建', '单独支部', '独立党支部'],
  'joint-branch': ['联合党支部', '联合支部', '联合组建', '功能型党支部'],
  'statutory-group': ['党小组'],
  'mass-organisation': ['群团组织', '工会', '团组织', '团支部', '妇联', '妇女组织'],
};

/** A Party organisation says in the end of its name what it is; a 局 or a 公司 does not say which of several it is here. */
const ENDINGS: readonly (readonly [string, TreeType])[] = [
  ['联合党支部', 'joint-branch'],
  ['联合支部', 'joint-branch'],
  ['党总支', 'general-branch'],
  ['总支部', 'general-branch'],
  ['党支部', 'branch'],
  ['综合党委', 'composite-committee'],
  ['联建片', 'cluster'],
  ['党小组', 'statutory-group'],
  ['社区', 'community'],
];
export const typeByEnding = (name: string): TreeType | undefined => ENDINGS.find(([ending]) => name.endsWith(ending))?.[1];
