import type { Organisation } from '../../src/domain/organisation.ts';
import { shownListSheet } from '../../src/exchange/fill/shown-list.ts';
import { shownListForm } from '../../src/exchange/forms/shown-list.ts';

const organisation: Organisation = {
  v: 1,
  id: '11111111-1111-4111-8111-111111111111',
  name: '恒川精密机械党支部',
  organisationType: 'branch',
  enterprise: '恒川精密机械有限公司',
  region: '云岭县',
  superiorName: '云岭县两新工委',
  employees: 120,
};
export const column = (title: string, width: number, align: 'left' | 'right' = 'left') => ({ title, width, align });
export const columns = [column('姓名', 96), column('部门', 120), column('分值', 60, 'right')];
const rows = [
  ['林晓舟', '=1+1', 2.5],
  ['王伟', '', -1],
];
/** Invented people as a list on the screen shows them, filled into the form of such a list. */
export const aShownList = (some = columns) =>
  shownListSheet(organisation, shownListForm('F-52', '人员清单', some), { rows, filter: '党员', masked: true }, '2026-11-21');
