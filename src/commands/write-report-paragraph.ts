import { lastDayOf, type Month } from '../domain/civil-date.ts';
import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import { writeParagraph } from '../domain/report/steps.ts';
import { changeReport } from './change-report.ts';
import { type CommandContext, type CommandOutcome, settingOf } from './context.ts';

/** 亮点与困难: the report's one free paragraph. */
export const writeReportParagraph = (context: CommandContext, month: Month, text: string): Promise<CommandOutcome<MonthlyReport>> =>
  changeReport(context, 'write-report-paragraph', month, {
    rule: async (report, taking) =>
      writeParagraph(report, text, await settingOf(context, 'report-paragraph-limit', lastDayOf(month)), taking),
  });
