import { authorise } from '../domain/authority.ts';
import { refuse } from '../domain/outcome.ts';
import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import { openAnswers, takeAnswer } from '../domain/report/open-answers.ts';
import { takingOf } from './change-idea.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** The superior's word came over the line: the report takes the step that it would take from paper. */
export async function takeReportAnswer(context: CommandContext, reportId: string): Promise<CommandOutcome<MonthlyReport>> {
  const allowed = authorise(context.actor.role, 'take-report-answer');
  if (!allowed.ok) return allowed;
  const before = await context.facts.one('monthly-report', reportId);
  const [open] = before ? openAnswers([before.body], await bodiesOf(context.facts, 'answer')) : [];
  if (!before || !open) return refuse({ code: 'not-found', type: 'answer', id: reportId });
  const { today } = context;
  // A clock that is behind the county's must not refuse what the county decided.
  const isAhead = open.answer.on > today;
  const outcome = takeAnswer(before.body, open.answer, takingOf(context, { on: isAhead ? today : open.answer.on }));
  return outcome.ok
    ? save(context, 'take-report-answer', [write('monthly-report', reportId, before, outcome.value)], outcome.value)
    : outcome;
}
