import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import { reopenReport as reopened } from '../domain/report/steps.ts';
import { changeExistingReport } from './change-report.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 改月报: a returned report is a draft again. */
export const reopenReport = (context: CommandContext, id: string): Promise<CommandOutcome<MonthlyReport>> =>
  changeExistingReport(context, 'reopen-report', id, { rule: reopened });
