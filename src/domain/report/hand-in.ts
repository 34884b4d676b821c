import { type CivilDate, lastDayOf } from '../civil-date.ts';
import type { Organisation } from '../organisation.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { mayBeNamedUpwards, type Person } from '../person.ts';
import { reportDifference, sameAmount } from './difference.ts';
import { amountsOf } from './line.ts';
import { lineOf } from './lines.ts';
import type { MonthlyReport, ReportVersion, SnapshotFigure } from './monthly-report.ts';
import { protectedAmounts } from './protected-amounts.ts';
import { advanceReport, isRunning, type ReportTaking } from './steps.ts';
import type { ReportDifference, ReportSubmission, SubmittedLine } from './submission.ts';
import { type LineView, openLines, type ReportView } from './view.ts';

/** What somebody was shown and goes on in spite of. */
export type HandInWarning = 'report-lines-open' | 'report-month-running';

export type HandingIn = {
  readonly submissionId: string;
  readonly organisation: Organisation;
  readonly people: readonly Person[];
  readonly smallCellLeast: number;
  readonly acknowledged: readonly HandInWarning[];
};
export type HandedIn = { readonly report: MonthlyReport; readonly submission: ReportSubmission };

/** Freezes the month as it is now: figures with their records here, figures alone in what goes up. */
export function handInReport(report: MonthlyReport, view: ReportView, handing: HandingIn, taking: ReportTaking): Outcome<HandedIn> {
  const { organisation, people, acknowledged } = handing;
  const { today } = taking;
  if (organisation.superiorName.trim() === '') return refuse({ code: 'report-receiver-missing' });
  const names = namesNotToGoUp(report.paragraph, people, today);
  if (names.length > 0) return refuse({ code: 'report-names-people', names });
  const lines = openLines(view);
  if (lines.length > 0 && !acknowledged.includes('report-lines-open')) return refuse({ code: 'report-lines-open', lines });
  if (isRunning(report.month, today) && !acknowledged.includes('report-month-running'))
    return refuse({ code: 'report-month-running', month: report.month, lastDay: lastDayOf(report.month), today });
  const outcome = advanceReport(report, 'handed-in', taking);
  return outcome.ok ? done(frozen(outcome.value, view, handing, taking)) : outcome;
}

/** Delivered reports are never edited: a further version says what was reported and what is so now, and why. */
export function amendReport(report: MonthlyReport, view: ReportView, handing: HandingIn, taking: ReportTaking): Outcome<HandedIn> {
  const { reason, today } = taking;
  if (!reason?.trim()) return refuse({ code: 'report-reason-needed', step: 'amended' });
  const names = namesNotToGoUp(reason, handing.people, today);
  if (names.length > 0) return refuse({ code: 'report-names-people', names });
  const outcome = advanceReport(report, 'amended', taking);
  if (!outcome.ok) return outcome;
  const last = report.versions.at(-1)!;
  const differences = reportDifference(last.figures, view);
  if (differences.length === 0) return refuse({ code: 'report-nothing-to-amend', month: report.month, version: last.version });
  const { submission, ...rest } = frozen(outcome.value, view, handing, taking);
  const upwards = differencesUpwards(differences, last.figures, view, handing.smallCellLeast);
  return done({ ...rest, submission: { ...submission, amends: { submissionId: last.submissionId, reason, differences: upwards } } });
}

/** Until it is delivered, the version is taken out again, and its submission with it. */
export function takeBackReport(
  report: MonthlyReport,
  taking: ReportTaking,
): Outcome<{ readonly report: MonthlyReport; readonly submissionId: string }> {
  const outcome = advanceReport(report, 'taken-back', taking);
  if (!outcome.ok) return outcome;
  const { submissionId } = report.versions.at(-1)!;
  return done({ report: { ...outcome.value, versions: report.versions.slice(0, -1) }, submissionId });
}

function frozen(report: MonthlyReport, view: ReportView, handing: HandingIn, { on, by }: ReportTaking): HandedIn {
  const { submissionId, organisation, smallCellLeast } = handing;
  const version = (report.versions.at(-1)?.version ?? 0) + 1;
  const { paragraph, month } = report;
  const figures = view.lines.flatMap(({ line, figures }) => figures.map(({ key, amount, records }) => ({ line, key, amount, records })));
  const added: ReportVersion = { version, submissionId, on, by, paragraph, figures };
  const submission: ReportSubmission = {
    v: 1,
    id: submissionId,
    form: 'F-62',
    organisation: organisation.name,
    receiver: organisation.superiorName,
    month,
    version,
    handedInOn: on,
    lines: view.lines.filter(({ line }) => line !== 13).map((line) => handedUp(line, smallCellLeast)),
    paragraph,
  };
  return { report: { ...report, versions: [...report.versions, added] }, submission };
}

/** A line as the receiver reads it: without record ids, small sensitive counts protected. */
function handedUp({ line, title, text, change, figures, state }: LineView, least: number): SubmittedLine {
  const { sensitive, text: say } = lineOf(line);
  const plain = figures.filter(({ amount }) => amount.is !== 'none').map(({ key, title: name, amount }) => ({ key, title: name, amount }));
  if (!sensitive) return { line, title, text, change, figures: plain };
  const replaced = protectedAmounts(sensitive, figures, least);
  const safe = plain.map((figure) => ({ ...figure, amount: replaced.get(figure.key) ?? figure.amount }));
  return { line, title, text: state === 'unchanged' ? text : say(amountsOf(safe)), change, figures: safe };
}
/** A difference goes up as the two figures do: what was protected then or is protected now stays so. */
function differencesUpwards(
  differences: readonly ReportDifference[],
  then: readonly SnapshotFigure[],
  { lines }: ReportView,
  least: number,
): readonly ReportDifference[] {
  return differences
    .map((difference) => {
      const { sensitive } = lineOf(difference.line);
      if (!sensitive) return difference;
      const before = protectedAmounts(
        sensitive,
        then.filter(({ line }) => line === difference.line),
        least,
      );
      const after = protectedAmounts(sensitive, lines.find(({ line }) => line === difference.line)?.figures ?? [], least);
      const { key, reported, now } = difference;
      return { ...difference, reported: before.get(key) ?? reported, now: after.get(key) ?? now };
    })
    .filter(({ reported, now }) => !sameAmount(reported, now));
}

/** People of the roster whom the text names and who have not been told, or have not agreed to be named upwards. */
export const namesNotToGoUp = (text: string, people: readonly Person[], today: CivilDate): readonly string[] =>
  text === ''
    ? []
    : [
        ...new Set(
          people
            .filter((person) => person.name.length > 1 && text.includes(person.name) && !mayBeNamedUpwards(person, today))
            .map((it) => it.name),
        ),
      ];
