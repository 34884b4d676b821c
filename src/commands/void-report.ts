import { refuse } from '../domain/outcome.ts';
import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import { voidReport as voided } from '../domain/report/steps.ts';
import type { StepNote } from '../domain/step.ts';
import { takingOf } from './change-idea.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** 停用: a report begun twice, or by mistake, counts no longer. What it handed in and nobody has delivered yet is withdrawn with it. */
export async function voidReport(context: CommandContext, id: string, note: StepNote): Promise<CommandOutcome<MonthlyReport>> {
  const before = await context.facts.one('monthly-report', id);
  if (!before) return refuse({ code: 'not-found', type: 'monthly-report', id });
  const outcome = voided(before.body, takingOf(context, note));
  if (!outcome.ok) return outcome;
  const handedIn = before.body.state === 'submitted' ? before.body.versions.at(-1) : undefined;
  const submission = handedIn && (await context.facts.one('submission', handedIn.submissionId));
  const withdrawn = submission ? [write('submission', submission.id, submission, null)] : [];
  return save(context, 'void-report', [write('monthly-report', id, before, outcome.value), ...withdrawn], outcome.value);
}
