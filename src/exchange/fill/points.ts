import type { CivilDate } from '../../domain/civil-date.ts';
import { pointsLineStateNames, roleNames } from '../../domain/names.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { isPosted, type PointsLine } from '../../domain/points.ts';
import type { FilledForm } from '../forms/form.ts';
import { pointsForm } from '../forms/ledgers.ts';
import { fillForm } from './sheet-head.ts';

export type SheetLine = { readonly line: PointsLine; readonly name: string; readonly item: string };

/** F-19: the lines by date; 计入 is what the line gives once it is posted, before caps, and 0 until then. */
export function pointsSheet(organisation: Organisation, lines: readonly SheetLine[], on: CivilDate): FilledForm {
  const rows = lines.map(({ line, name, item }, index) => ({
    序号: index + 1,
    日期: line.on,
    姓名: name,
    项目: item,
    分值: line.hundredths / 100,
    计入: isPosted(line) ? line.hundredths / 100 : 0,
    事由: line.reason,
    核实人: verifiedBy(line),
    状态: pointsLineStateNames[line.state],
  }));
  return fillForm(pointsForm, { organisation, period: on, aboutId: organisation.id }, {}, { 积分: rows });
}

/** By role, or by the paper that showed it: steps hold no names. */
function verifiedBy({ steps }: PointsLine): string {
  const step = steps.find(({ to }) => to === 'verified');
  return step ? (step.paper?.documentNumber ?? roleNames[step.role]) : '';
}
