import type { ConsoleRole } from '../../../src/domain/county/console-role.ts';
import type { TreeType } from '../../../src/domain/county/organisation.ts';
import type { Relation } from '../../../src/domain/county/relation.ts';
import { wordIn } from '../../words/names.ts';

type Names<Value extends string> = Readonly<Record<Value, string>>;

export const consoleRoleNames: Names<ConsoleRole> = {
  administrator: '管理员',
  officer: '经办人',
  instructor: '党建指导员',
  reader: '只看',
  auditor: '审计员',
};
/** What each role is for, where one is chosen. */
export const consoleRoleTasks: Names<ConsoleRole> = {
  administrator: '管组织、账号和设备，不看上报内容',
  officer: '收报、退回、批复',
  instructor: '看联系的组织',
  reader: '只看，不办理',
  auditor: '看办理痕迹，什么都不改',
};
export const treeTypeNames: Names<TreeType> = {
  'county-committee': '县委两新工委',
  department: '部门（行业）',
  township: '乡镇（街道）',
  park: '园区',
  community: '社区（村）',
  cluster: '联建片',
  enterprise: '企业',
  committee: '党委',
  'composite-committee': '综合党委',
  'general-branch': '党总支',
  branch: '党支部',
  'joint-branch': '联合党支部',
  'statutory-group': '党小组',
  'mass-organisation': '群团组织',
};
const relationNames: Names<Relation> = {
  own: '本级',
  below: '下级',
  sectoral: '行业联系的',
  above: '上级',
  sibling: '同级',
  foreign: '别处的',
};
export const consoleRoleWord = wordIn(consoleRoleNames);
export const treeTypeWord = wordIn(treeTypeNames);
export const relationWord = wordIn(relationNames);
