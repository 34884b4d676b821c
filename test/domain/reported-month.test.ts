import { expect, test } from 'vitest';
import { amendReport, type HandingIn, handInReport } from '../../src/domain/report/hand-in.ts';
import type { MonthlyReport } from '../../src/domain/report/monthly-report.ts';
import { reportedLines } from '../../src/domain/report/reported.ts';
import { reportView } from '../../src/domain/report/view.ts';
import { submittedReportSheet } from '../../src/exchange/fill/monthly-report.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aBranch, aPaperCount, aPledgeOf, aReport, facts, reporting } from '../helpers/reports.ts';

const handing: HandingIn = {
  submissionId: 'submission-1',
  organisation: aBranch(),
  people: [],
  smallCellLeast: 5,
  acknowledged: ['report-lines-open'],
};
const because = reporting({ reason: '班组补交' });
const idea = (id: string) => anIdea({ id, number: id, proposedOn: '2026-11-02' });
const view = (report: MonthlyReport, given = facts()) => reportView(given, report.month, '2026-12-02', { report, reports: [] });
const handedIn = (given: ReturnType<typeof facts>, report = aReport({ paragraph: '完成设备联保。' })) => {
  const outcome = handInReport(report, view(report, given), handing, reporting());
  return outcome.ok ? outcome.value : expect.fail(JSON.stringify(outcome));
};

test('a month that was handed in reads as it did then, figures, records and words, whatever turned up since', () => {
  const { report, submission } = handedIn(facts({ ideas: [idea('001')], paperCounts: [aPaperCount()] }));
  const since = facts({ ideas: [idea('001'), idea('002')], paperCounts: [aPaperCount(), aPaperCount({ id: 'late' })] });
  const now = view(report, since);
  const lines = reportedLines(now, report.versions[0]!, submission);
  const proposed = lines[6]!.figures.find(({ key }) => key === 'proposed');
  expect(proposed).toMatchObject({ amount: { value: 1 }, records: [{ id: '001' }] });
  expect(proposed?.rule).toBe('上报时的数，当时算了 1 条记录；现在按记录是 2 条');
  expect(lines[6]!.text).toBe(submission.lines[6]!.text);
  expect(lines[2]!.text).toBe('已开 2 次');
  expect(now.lines[6]!.text).not.toBe(lines[6]!.text);
  expect(lines[12]).toMatchObject({ text: '完成设备联保。', state: 'complete' });
  expect(lines[9]).toMatchObject({ text: '', state: 'check', checks: [{ check: 'not-recorded' }] });
});

test('a month that was declared to be without changes stays so when it is handed in, its empty paragraph too', () => {
  const given = facts({ ideas: [idea('001')] });
  const { report, submission } = handedIn(given, aReport({ unchangedLines: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], paragraph: '' }));
  const now = view(report, given);
  const count = (lines: readonly { readonly state: string }[]) => lines.filter(({ state }) => state === 'unchanged').length;
  const lines = reportedLines(now, report.versions[0]!, submission);
  expect(lines[12]).toMatchObject({ text: '', state: 'unchanged', checks: [] });
  expect(count(lines)).toBe(count(now.lines));
});

test('the sheet of a handed-in month keeps its change against the month before and the receiver that it went to', () => {
  const { report, submission } = handedIn(facts({ ideas: [idea('001')] }));
  const renamed = aBranch({ superiorName: '新的上级' });
  const sheet = { organisation: renamed, month: report.month, reportId: report.id };
  const filled = submittedReportSheet(sheet, submission, view(report, facts({ ideas: [idea('001'), idea('002')] })).lines);
  expect(filled.rows.行?.[6]).toMatchObject({ 较上月: '提出 +1 条' });
  expect(filled.values.接收单位).toBe('县两新工委');
});

test('few results of pledges stay protected in the difference of an amendment too', () => {
  const evaluated = (id: string, result: 'fulfilled' | 'not') =>
    aPledgeOf({ id, state: 'evaluated', evaluation: { on: '2026-11-10', result } });
  const pledges = Array.from({ length: 12 }, (_, at) => evaluated(`f${at}`, 'fulfilled'));
  const { report } = handedIn(facts({ pledges }));
  const received = { ...report, state: 'received' as const };
  const later = facts({ pledges: [...pledges, evaluated('n', 'not')] });
  const outcome = amendReport(received, view(received, later), { ...handing, submissionId: 'submission-2' }, because);
  const { submission } = outcome.ok ? outcome.value : expect.fail(JSON.stringify(outcome));
  const unmet = submission.amends?.differences.find(({ key }) => key === 'unmet');
  expect(unmet).toMatchObject({ reported: { is: 'count', value: 0 }, now: { is: 'fewer', than: 5 } });
});

test('the sheet of an amendment says line by line what was reported and what is so now', () => {
  const { report } = handedIn(facts({ ideas: [idea('001')] }));
  const received = { ...report, state: 'received' as const };
  const later = facts({ ideas: [idea('001'), idea('002')] });
  const outcome = amendReport(received, view(received, later), { ...handing, submissionId: 'submission-2' }, because);
  const { submission } = outcome.ok ? outcome.value : expect.fail(JSON.stringify(outcome));
  const sheet = { organisation: aBranch(), month: report.month, reportId: report.id };
  const { values } = submittedReportSheet(sheet, submission, view(received, later).lines);
  expect(values.亮点与困难).toBe('完成设备联保。\n第 2 版，补报更正：班组补交\n⑦ 提出：上报时 1 条，现在 2 条');
});
