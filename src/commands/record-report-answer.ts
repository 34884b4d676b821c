import { type DecisionVerdict, decisionFromPaper } from '../domain/decision.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import { type ReportAnswer, type ReportTaking, recordAnswer } from '../domain/report/steps.ts';
import type { Paper } from '../domain/step.ts';
import { takingOf } from './change-idea.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** The superior's answer, copied off its paper: accepted, returned with what to mend, or evaluated. */
export const recordReportAnswer = (
  context: CommandContext,
  id: string,
  answer: ReportAnswer,
  paper: Paper,
): Promise<CommandOutcome<MonthlyReport>> =>
  recordReportPaper(context, id, {
    verb: 'record-report-answer',
    verdict: answer,
    paper,
    rule: (report, copied, taking) => recordAnswer(report, answer, copied, taking),
  });

type FromPaper = {
  readonly verb: 'record-report-hand-over' | 'record-report-answer';
  readonly verdict: DecisionVerdict;
  readonly paper: Paper;
  readonly rule: (report: MonthlyReport, paper: Paper, taking: ReportTaking) => Outcome<MonthlyReport>;
};

/** The paper becomes a decision of its own, and the report takes its step on the day that the paper carries. */
export async function recordReportPaper(
  context: CommandContext,
  id: string,
  { verb, verdict, paper, rule }: FromPaper,
): Promise<CommandOutcome<MonthlyReport>> {
  const before = await context.facts.one('monthly-report', id);
  if (!before) return refuse({ code: 'not-found', type: 'monthly-report', id });
  const taking = takingOf(context, { paper });
  const about = { type: 'monthly-report', id } as const;
  const decision = decisionFromPaper({ id: context.newId(), about, verdict, paper }, taking);
  if (!decision.ok) return decision;
  const outcome = rule(before.body, paper, taking);
  if (!outcome.ok) return outcome;
  const writes = [write('monthly-report', id, before, outcome.value), write('decision', decision.value.id, undefined, decision.value)];
  return save(context, verb, writes, outcome.value);
}
