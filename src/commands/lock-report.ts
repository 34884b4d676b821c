import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import { lockReport as locked } from '../domain/report/steps.ts';
import { changeExistingReport } from './change-report.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 归档: the month is over for good; later changes appear only as amendments. */
export const lockReport = (context: CommandContext, id: string): Promise<CommandOutcome<MonthlyReport>> =>
  changeExistingReport(context, 'lock-report', id, { rule: locked });
