import { refuse } from '../domain/outcome.ts';
import { takeBackReport as takenBack } from '../domain/report/hand-in.ts';
import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import type { StepNote } from '../domain/step.ts';
import { takingOf } from './change-idea.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** 撤回, until it is delivered: the report is a draft again and its submission is withdrawn. */
export async function takeBackReport(context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<MonthlyReport>> {
  const before = await context.facts.one('monthly-report', id);
  if (!before) return refuse({ code: 'not-found', type: 'monthly-report', id });
  const outcome = takenBack(before.body, takingOf(context, note));
  if (!outcome.ok) return outcome;
  const { report, submissionId } = outcome.value;
  const submission = await context.facts.one('submission', submissionId);
  const withdrawn = submission ? [write('submission', submissionId, submission, null)] : [];
  return save(context, 'take-back-report', [write('monthly-report', id, before, report), ...withdrawn], report);
}
