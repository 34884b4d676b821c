import type { Month } from '../domain/civil-date.ts';
import type { LineNumber, MonthlyReport } from '../domain/report/monthly-report.ts';
import { declareUnchanged as declared } from '../domain/report/steps.ts';
import { openLines } from '../domain/report/view.ts';
import { changeReport, reportFacts, viewNow } from './change-report.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 本月无变化: of every line that still waits for a record, or of the lines named. */
export const declareUnchanged = (
  context: CommandContext,
  month: Month,
  lines?: readonly LineNumber[],
): Promise<CommandOutcome<MonthlyReport>> =>
  changeReport(context, 'declare-unchanged', month, {
    rule: async (report, taking) =>
      declared(report, lines ?? openLines(await viewNow(context, report, await reportFacts(context))), taking),
  });
