import { lastDayOf, type Month } from '../domain/civil-date.ts';
import { parameterAt } from '../domain/parameters.ts';
import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import { writeParagraph } from '../domain/report/steps.ts';
import { changeReport } from './change-report.ts';
import { bodiesOf, type CommandContext, type CommandOutcome } from './context.ts';

/** 亮点与困难: the report's one free paragraph. */
export const writeReportParagraph = (context: CommandContext, month: Month, text: string): Promise<CommandOutcome<MonthlyReport>> =>
  changeReport(context, 'write-report-paragraph', month, {
    rule: async (report, taking) => {
      const limit = parameterAt(await bodiesOf(context.facts, 'parameter'), 'report-paragraph-limit', lastDayOf(month)).value;
      return writeParagraph(report, text, limit, taking);
    },
  });
