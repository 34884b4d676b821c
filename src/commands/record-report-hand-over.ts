import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import { recordHandOver } from '../domain/report/steps.ts';
import type { Paper } from '../domain/step.ts';
import type { CommandContext, CommandOutcome } from './context.ts';
import { recordReportPaper } from './record-report-answer.ts';

/** 记送达: the receiver took the exported file; the receipt is copied off its paper. */
export const recordReportHandOver = (context: CommandContext, id: string, paper: Paper): Promise<CommandOutcome<MonthlyReport>> =>
  recordReportPaper(context, id, { verb: 'record-report-hand-over', verdict: 'received', paper, rule: recordHandOver });
