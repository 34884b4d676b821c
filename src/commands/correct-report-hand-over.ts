import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import { correctHandOver } from '../domain/report/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeExistingReport } from './change-report.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 更正送达: the receipt was copied off wrongly, or belongs to another report. */
export const correctReportHandOver = (context: CommandContext, id: string, note: StepNote): Promise<CommandOutcome<MonthlyReport>> =>
  changeExistingReport(context, 'correct-report-hand-over', id, { note, rule: correctHandOver });
