import type { CivilDate } from '../../domain/civil-date.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { FilledForm } from '../forms/form.ts';
import { handoverForm } from '../forms/person.ts';
import { fillForm } from './sheet-head.ts';

/** One thing that is handed over; whether it was received is written by hand. */
export type HandoverLine = { readonly kind: string; readonly content: string };
export type Handover = { readonly from: string; readonly to: string; readonly lines: readonly HandoverLine[] };

/** F-58 for two secretaries and whoever watches them, who signs by hand. */
export function handoverSheet(organisation: Organisation, { from, to, lines }: Handover, on: CivilDate): FilledForm {
  const rows = lines.map(({ kind, content }, index) => ({ 序号: index + 1, 类别: kind, 内容: content, 接收情况: '' }));
  const values = { 移交人: from, 接收人: to, 交接日期: on, 监交人: '' };
  return fillForm(handoverForm, { organisation, period: on, aboutId: organisation.id }, values, { 事项: rows });
}
