import type { BodiesByFact } from '../data/by-fact.ts';
import type { Doc } from '../data/document.ts';
import type { Verb } from '../domain/authority.ts';
import type { Month } from '../domain/civil-date.ts';
import { countsHere } from '../domain/group/partner.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import type { ReportFacts } from '../domain/report/line.ts';
import type { MonthlyReport } from '../domain/report/monthly-report.ts';
import { reportOfMonth } from '../domain/report/of-month.ts';
import { REPORT_RECORDS } from '../domain/report/records.ts';
import { beginReport, type ReportTaking } from '../domain/report/steps.ts';
import { type ReportView, reportView } from '../domain/report/view.ts';
import type { StepNote } from '../domain/step.ts';
import { takingOf } from './change-idea.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, settingsOf, write } from './context.ts';

/** A month's report with its document; before the first act about it there is none, and it begins with that act. */
export type ReportAtHand = { readonly report: MonthlyReport; readonly before: Doc<'monthly-report'> | undefined };

export async function reportAtHand(context: CommandContext, month: Month, taking: ReportTaking): Promise<Outcome<ReportAtHand>> {
  const documents = await context.facts.all('monthly-report');
  const known = reportOfMonth(
    documents.map((document) => document.body),
    month,
  );
  const before = documents.find((document) => document.id === known?.id);
  if (before) return done({ report: before.body, before });
  const begun = beginReport(month, context.newId(), taking);
  return begun.ok ? done({ report: begun.value, before: undefined }) : begun;
}

/** What the verbs about one report share: find or begin it, ask the rule, append the step. */
export async function changeReport(
  context: CommandContext,
  verb: Verb,
  month: Month,
  {
    note,
    rule,
  }: {
    readonly note?: StepNote | undefined;
    readonly rule: (report: MonthlyReport, taking: ReportTaking) => Outcome<MonthlyReport> | Promise<Outcome<MonthlyReport>>;
  },
): Promise<CommandOutcome<MonthlyReport>> {
  const taking = takingOf(context, note);
  const found = await reportAtHand(context, month, taking);
  if (!found.ok) return found;
  const { report, before } = found.value;
  const outcome = await rule(report, taking);
  return outcome.ok ? save(context, verb, [write('monthly-report', report.id, before, outcome.value)], outcome.value) : outcome;
}

/** Like `changeReport`, for steps that only a report that exists can take. */
export async function changeExistingReport(
  context: CommandContext,
  verb: Verb,
  id: string,
  {
    note,
    rule,
  }: { readonly note?: StepNote | undefined; readonly rule: (report: MonthlyReport, taking: ReportTaking) => Outcome<MonthlyReport> },
): Promise<CommandOutcome<MonthlyReport>> {
  const before = await context.facts.one('monthly-report', id);
  if (!before) return refuse({ code: 'not-found', type: 'monthly-report', id });
  const outcome = rule(before.body, takingOf(context, note));
  return outcome.ok ? save(context, verb, [write('monthly-report', id, before, outcome.value)], outcome.value) : outcome;
}

export async function reportFacts({ facts, since }: CommandContext): Promise<ReportFacts> {
  const counts = countsHere(await bodiesOf(facts, 'group-member'), await bodiesOf(facts, 'group-key'));
  const read = Object.entries(REPORT_RECORDS).map(async ([fact, type]) => [fact, (await bodiesOf(facts, type)).filter(counts)]);
  const kept: BodiesByFact<typeof REPORT_RECORDS> = Object.fromEntries(await Promise.all(read));
  return { ...kept, parameters: await settingsOf(facts), ...(since && { since }) };
}

export async function viewNow(context: CommandContext, report: MonthlyReport, facts: ReportFacts): Promise<ReportView> {
  const reports = await bodiesOf(context.facts, 'monthly-report');
  return reportView(facts, report.month, context.today, { report, reports });
}
