import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import { voidReport as voided } from '../domain/report/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeExistingReport } from './change-report.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 停用: a report begun twice, or by mistake, counts no longer. */
export const voidReport = (context: CommandContext, id: string, note: StepNote): Promise<CommandOutcome<MonthlyReport>> =>
  changeExistingReport(context, 'void-report', id, { note, rule: voided });
