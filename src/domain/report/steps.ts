import { type CivilDate, lastDayOf, type Month } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Paper, Taken } from '../step.ts';
import type { LineNumber, MonthlyReport, ReportAct, ReportState } from './monthly-report.ts';

const delivered: readonly ReportState[] = ['received', 'accepted', 'evaluated', 'locked', 'amended'];

/** SM-11 as a table. `same` acts leave the state as it is. */
export const REPORT_ACTS: { readonly [A in ReportAct]: { readonly from: readonly ReportState[]; readonly to: ReportState | 'same' } } = {
  begun: { from: [], to: 'draft' },
  'paragraph-written': { from: ['draft'], to: 'same' },
  'declared-unchanged': { from: ['draft'], to: 'same' },
  'handed-in': { from: ['draft'], to: 'submitted' },
  'taken-back': { from: ['submitted'], to: 'draft' },
  'handed-over': { from: ['submitted', 'amended'], to: 'received' },
  'hand-over-corrected': { from: ['received'], to: 'submitted' },
  accepted: { from: ['received'], to: 'accepted' },
  returned: { from: ['received'], to: 'returned' },
  reopened: { from: ['returned'], to: 'draft' },
  evaluated: { from: ['accepted'], to: 'evaluated' },
  locked: { from: ['accepted', 'evaluated'], to: 'locked' },
  amended: { from: delivered, to: 'amended' },
  voided: { from: ['draft', 'submitted', 'returned'], to: 'void' },
};

/** A step about to be taken, and the day on which that is. */
export type ReportTaking = Taken & { readonly today: CivilDate };

/** A report comes into being with its first sentence, its first declaration or its hand-in; for a month to come there is none. */
export function beginReport(month: Month, id: string, taking: ReportTaking): Outcome<MonthlyReport> {
  const { today, ...step } = taking;
  if (month > today.slice(0, 7)) return refuse({ code: 'report-month-ahead', month, today });
  return done({
    v: 1,
    id,
    month,
    state: 'draft',
    paragraph: '',
    unchangedLines: [],
    versions: [],
    steps: [{ act: 'begun', to: 'draft', ...step }],
  });
}

export function advanceReport(report: MonthlyReport, act: ReportAct, taking: ReportTaking): Outcome<MonthlyReport> {
  const { from, to } = REPORT_ACTS[act];
  if (!from.includes(report.state)) return refuse({ code: 'wrong-state', type: 'monthly-report', state: report.state, expected: from });
  const { today, ...step } = taking;
  if (step.on > today) return refuse({ code: 'date-in-future', field: 'on', date: step.on, today });
  const last = report.steps.at(-1)?.on ?? step.on;
  if (step.on < last) return refuse({ code: 'step-before-last', on: step.on, last });
  const state = to === 'same' ? report.state : to;
  return done({ ...report, state, steps: [...report.steps, { act, to: state, ...step }] });
}

export function writeParagraph(report: MonthlyReport, text: string, limit: number, taking: ReportTaking): Outcome<MonthlyReport> {
  const paragraph = text.trim();
  const length = [...paragraph].length;
  if (length > limit) return refuse({ code: 'field-too-long', field: 'paragraph', length, limit });
  const outcome = advanceReport(report, 'paragraph-written', taking);
  return outcome.ok ? done({ ...outcome.value, paragraph }) : outcome;
}

/** One click: nothing happened in these lines, somebody says so, and it is readable who. */
export function declareUnchanged(report: MonthlyReport, lines: readonly LineNumber[], taking: ReportTaking): Outcome<MonthlyReport> {
  if (lines.length === 0) return refuse({ code: 'report-all-recorded', month: report.month });
  const outcome = advanceReport(report, 'declared-unchanged', taking);
  if (!outcome.ok) return outcome;
  const unchangedLines = [...new Set([...report.unchangedLines, ...lines])].toSorted((one, other) => one - other);
  return done({ ...outcome.value, unchangedLines });
}

/** The receiver has it: on paper, with receipt number and date. */
export function recordHandOver(report: MonthlyReport, paper: Paper, taking: ReportTaking): Outcome<MonthlyReport> {
  const outcome = advanceReport(report, 'handed-over', { ...taking, paper });
  return outcome.ok ? done({ ...outcome.value, handedOverOn: paper.decidedOn }) : outcome;
}

/** A delivery written down wrongly: both stay to be read, and the report waits for its delivery again, as it did before. */
export function correctHandOver(report: MonthlyReport, taking: ReportTaking): Outcome<MonthlyReport> {
  if (!taking.reason?.trim()) return refuse({ code: 'report-reason-needed', step: 'hand-over-corrected' });
  const outcome = advanceReport(report, 'hand-over-corrected', taking);
  if (!outcome.ok) return outcome;
  const { handedOverOn: _wrong, ...open } = outcome.value;
  const at = report.steps.findLastIndex(({ act }) => act === 'handed-over');
  if (report.steps[at - 1]?.to !== 'amended') return done(open);
  const steps = open.steps.map((step, index) => (index === open.steps.length - 1 ? { ...step, to: 'amended' as const } : step));
  return done({ ...open, state: 'amended', steps });
}

export type ReportAnswer = 'accepted' | 'returned' | 'evaluated';
/** The receiver's word. One that sends the report back says what to mend. */
export function recordAnswer(report: MonthlyReport, answer: ReportAnswer, paper: Paper, taking: ReportTaking): Outcome<MonthlyReport> {
  if (answer === 'returned' && !paper.opinion?.trim()) return refuse({ code: 'report-reason-needed', step: 'returned' });
  return advanceReport(report, answer, { ...taking, paper });
}

/** A returned report is a draft again, with all that was in it. */
export const reopenReport = (report: MonthlyReport, taking: ReportTaking): Outcome<MonthlyReport> =>
  advanceReport(report, 'reopened', taking);
export const lockReport = (report: MonthlyReport, taking: ReportTaking): Outcome<MonthlyReport> => advanceReport(report, 'locked', taking);

export const voidReport = (report: MonthlyReport, taking: ReportTaking): Outcome<MonthlyReport> =>
  taking.reason?.trim() ? advanceReport(report, 'voided', taking) : refuse({ code: 'report-reason-needed', step: 'voided' });

/** The running month can be handed in early, knowingly. */
export const isRunning = (month: Month, today: CivilDate): boolean => today < lastDayOf(month);
