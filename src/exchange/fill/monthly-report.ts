import { amountText } from '../../domain/amount-text.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { ReportSubmission } from '../../domain/report/submission.ts';
import type { LineView } from '../../domain/report/view.ts';
import type { FilledForm, Row } from '../forms/form.ts';
import { monthlyReportForm } from '../forms/monthly-report.ts';
import { fillForm } from './sheet-head.ts';

/** What stands on the sheet beside the lines. `reportId` is what the serial leads back to. */
export type ReportSheet = {
  readonly organisation: Pick<Organisation, 'name' | 'superiorName'>;
  readonly month: string;
  readonly reportId: string;
  readonly paragraph: string;
};

const sources: Readonly<Record<Exclude<LineView['kept'], 'either'>, string>> = { records: '记录', paper: '纸质台账', text: '' };
/** What the line was counted from; a line that may be kept either way says by its records which it was. */
function sourceOf({ kept, figures }: Pick<LineView, 'kept' | 'figures'>): string {
  if (kept !== 'either') return sources[kept];
  return figures.some(({ records }) => records.some(({ type }) => type === 'paper-count')) ? sources.paper : sources.records;
}

/** F-62 as it stands now, before it was handed in: a draft. */
export function draftReportSheet({ organisation, month, reportId, paragraph }: ReportSheet, lines: readonly LineView[]): FilledForm {
  const rows = lines.filter(({ line }) => line !== 13).map((view) => row(view.line, view.title, view.text, view.change, sourceOf(view)));
  return filled({ organisation, month, reportId, paragraph }, rows, { 上报日期: '' }, true);
}

/** F-62 as it was handed in: the submission's own words and figures, never what the records say since. */
export function submittedReportSheet(
  sheet: Omit<ReportSheet, 'paragraph'>,
  submission: ReportSubmission,
  lines: readonly LineView[],
): FilledForm {
  const views = new Map(lines.map((view) => [view.line, view]));
  const rows = submission.lines
    .filter(({ line }) => line !== 13)
    .map(({ line, title, text, change }) => {
      const view = views.get(line);
      return row(line, title, text, change ?? view?.change ?? '', view ? sourceOf(view) : '');
    });
  const paragraph = [submission.paragraph, ...amendment(submission)].filter(Boolean).join('\n');
  const { organisation: 报送单位, receiver: 接收单位, handedInOn: 上报日期 } = submission;
  return filled({ ...sheet, paragraph }, rows, { 报送单位, 接收单位, 上报日期 }, false);
}

/** What an amendment changes, below the paragraph: the superior's own form knows no other place for it. */
function amendment({ version, amends }: ReportSubmission): readonly string[] {
  if (!amends) return [];
  const differences = amends.differences.map(
    ({ line, title, reported, now }) => `${circled(line)} ${title}：上报时 ${amountText(reported)}，现在 ${amountText(now)}`,
  );
  return [`第 ${version} 版，补报更正：${amends.reason}`, ...differences];
}

function filled({ organisation, month, reportId, paragraph }: ReportSheet, rows: readonly Row[], values: Row, draft: boolean): FilledForm {
  const head = { organisation, period: periodWord(month), aboutId: reportId, draft };
  return fillForm(
    monthlyReportForm,
    head,
    { 报送单位: organisation.name, 接收单位: organisation.superiorName, 上报方式: '纸质或 U 盘', 亮点与困难: paragraph, ...values },
    { 行: rows },
  );
}

/** 2026 年 10 月 */
/** A month, or a year: 2026 年 10 月, 2026 年. */
export const periodWord = (period: string): string =>
  `${period.slice(0, 4)} 年${period.length > 4 ? ` ${Number(period.slice(5))} 月` : ''}`;
const circled = (line: number): string => String.fromCodePoint(0x2460 + line - 1);
const row = (line: number, title: string, text: string, change: string, source: string): Row => ({
  序号: circled(line),
  项目: title,
  本月: text,
  较上月: change,
  来源: source,
});
