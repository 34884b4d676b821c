import type { Month } from '../domain/civil-date.ts';
import { refuse } from '../domain/outcome.ts';
import { type HandedIn, type HandInWarning, type HandingIn, handInReport as handedIn } from '../domain/report/hand-in.ts';
import type { ReportFacts } from '../domain/report/line.ts';
import type { StepNote } from '../domain/step.ts';
import { takingOf } from './change-idea.ts';
import { reportAtHand, reportFacts, viewNow } from './change-report.ts';
import { type CommandContext, type CommandOutcome, save, settingOf, write } from './context.ts';

/** 上报: freezes the month's figures and writes what goes to the superior. `acknowledged` are the warnings that were read. */
export async function handInReport(
  context: CommandContext,
  month: Month,
  acknowledged: readonly HandInWarning[] = [],
  note?: StepNote,
): Promise<CommandOutcome<HandedIn>> {
  const taking = takingOf(context, note);
  const found = await reportAtHand(context, month, taking);
  if (!found.ok) return found;
  const { report, before } = found.value;
  const facts = await reportFacts(context);
  const handing = await handingIn(context, facts, acknowledged);
  if (!handing) return refuse({ code: 'report-receiver-missing' });
  const outcome = handedIn(report, await viewNow(context, report, facts), handing, taking);
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  const writes = [
    write('monthly-report', report.id, before, value.report),
    write('submission', value.submission.id, undefined, value.submission),
  ];
  return save(context, 'hand-in-report', writes, value);
}

export async function handingIn(
  context: CommandContext,
  { people }: ReportFacts,
  acknowledged: readonly HandInWarning[],
): Promise<HandingIn | undefined> {
  const { facts, actor, newId, today } = context;
  const organisation = await facts.one('organisation', actor.orgId);
  if (!organisation) return undefined;
  const smallCellLeast = await settingOf(context, 'small-cell-least', today);
  return { submissionId: newId(), organisation: organisation.body, people, smallCellLeast, acknowledged };
}
