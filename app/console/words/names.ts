import type { ConsoleRole } from '../../../src/domain/county/console-role.ts';
import { treeTypeNames } from '../../../src/domain/county/names.ts';
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
