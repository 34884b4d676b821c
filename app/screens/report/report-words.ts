import type { LineNumber, MonthlyReport, ReportState } from '../../../src/domain/report/monthly-report.ts';
import type { PipsAt } from '../../parts/Pips.tsx';
import type { StateKind } from '../../parts/State.tsx';

export const circled = (line: LineNumber): string => String.fromCodePoint(0x2460 + line - 1);

export const reportStateKinds: Readonly<Record<ReportState, StateKind>> = {
  draft: 'draft',
  submitted: 'soon',
  received: 'waiting',
  accepted: 'done',
  returned: 'returned',
  evaluated: 'done',
  locked: 'done',
  amended: 'waiting',
  void: 'ended',
};
/** How far the report has come, in the three cells. */
export function pipsOf(report: MonthlyReport | undefined): PipsAt {
  if (!report || report.state === 'draft' || report.state === 'void') return 'here';
  if (report.state === 'submitted') return 'waiting';
  if (report.state === 'received' || report.state === 'amended') return 'arrived';
  return report.state === 'returned' ? 'returned' : 'decided';
}
