import { expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { amendReport, type HandingIn, handInReport, takeBackReport } from '../../src/domain/report/hand-in.ts';
import type { MonthlyReport, ReportAct, ReportState } from '../../src/domain/report/monthly-report.ts';
import { monthToReport, reportOfMonth, twinsOfMonth } from '../../src/domain/report/of-month.ts';
import { openAnswers, takeAnswer } from '../../src/domain/report/open-answers.ts';
import {
  beginReport,
  correctHandOver,
  declareUnchanged,
  lockReport,
  REPORT_ACTS,
  recordAnswer,
  recordHandOver,
  reopenReport,
  voidReport,
  writeParagraph,
} from '../../src/domain/report/steps.ts';
import { reportView } from '../../src/domain/report/view.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aPerson } from '../helpers/people.ts';
import { aBranch, aPledgeOf, aReport, facts, reporting } from '../helpers/reports.ts';

const paper = {
  issuer: '县两新工委',
  documentNumber: '回执 4471',
  decidedOn: '2026-12-03',
  signatory: '王干事',
  opinion: '第三行请补主题党日',
};
const because = reporting({ reason: '漏记一条' });
const handing = (change: Partial<HandingIn> = {}): HandingIn => ({
  submissionId: 'submission-1',
  organisation: aBranch(),
  people: [],
  smallCellLeast: 5,
  acknowledged: ['report-lines-open', 'report-month-running'],
  ...change,
});
const view = (report: MonthlyReport, given = facts()) => reportView(given, report.month, '2026-12-02', { report, reports: [] });
const version = {
  version: 1,
  submissionId: 'submission-0',
  on: '2026-12-01',
  by: 'p',
  paragraph: '',
  figures: [{ line: 7, key: 'proposed', amount: { is: 'count', value: 3, unit: '条' }, records: [] }],
} as const;
const reportOf = (outcome: Outcome<{ readonly report: MonthlyReport }>): Outcome<MonthlyReport> =>
  outcome.ok ? { ok: true, value: outcome.value.report } : outcome;

const rules: Record<Exclude<ReportAct, 'begun'>, (report: MonthlyReport) => Outcome<MonthlyReport>> = {
  'paragraph-written': (report) => writeParagraph(report, '完成设备联保。', 300, because),
  'declared-unchanged': (report) => declareUnchanged(report, [10], because),
  'handed-in': (report) => reportOf(handInReport(report, view(report), handing(), because)),
  'taken-back': (report) => reportOf(takeBackReport(report, because)),
  'handed-over': (report) => recordHandOver(report, paper, because),
  'hand-over-corrected': (report) => correctHandOver(report, because),
  accepted: (report) => recordAnswer(report, 'accepted', paper, because),
  returned: (report) => recordAnswer(report, 'returned', paper, because),
  reopened: (report) => reopenReport(report, because),
  evaluated: (report) => recordAnswer(report, 'evaluated', paper, because),
  locked: (report) => lockReport(report, because),
  amended: (report) => reportOf(amendReport(report, view(report), handing(), because)),
  voided: (report) => voidReport(report, because),
};
const states: readonly ReportState[] = ['draft', 'submitted', 'received', 'accepted', 'returned', 'evaluated', 'locked', 'amended', 'void'];

for (const [act, rule] of Object.entries(rules) as [Exclude<ReportAct, 'begun'>, (report: MonthlyReport) => Outcome<MonthlyReport>][])
  test(`a report is ${act} from the states that SM-11 draws, and from no other`, () => {
    const { from, to } = REPORT_ACTS[act];
    for (const state of states) {
      const outcome = rule(aReport({ state, versions: [version] }));
      if (from.includes(state)) expect(outcome, state).toMatchObject({ ok: true, value: { state: to === 'same' ? state : to } });
      else expect(outcome, state).toEqual({ ok: false, refusal: { code: 'wrong-state', type: 'monthly-report', state, expected: from } });
    }
  });

test('a delivery that was written down wrongly is taken off with a reason, and an amended report waits as an amended one', () => {
  const handed = (report: MonthlyReport) => recordHandOver(report, paper, because);
  const first = handed(aReport({ state: 'submitted', versions: [version] }));
  const amended = handed(
    aReport({
      state: 'amended',
      versions: [version],
      steps: [{ act: 'amended', to: 'amended', on: '2026-12-01', by: 'p', role: 'secretary' }],
    }),
  );
  if (!first.ok || !amended.ok) throw new Error('not delivered');
  expect(correctHandOver(first.value, reporting())).toMatchObject({ refusal: { code: 'report-reason-needed' } });
  const corrected = correctHandOver(first.value, because);
  expect(corrected).toMatchObject({ ok: true, value: { state: 'submitted' } });
  expect(corrected.ok && 'handedOverOn' in corrected.value).toBe(false);
  expect(correctHandOver(amended.value, because)).toMatchObject({ ok: true, value: { state: 'amended' } });
});

test('a report begins with its month, and none for a month to come', () => {
  expect(beginReport('2026-12', 'r', reporting())).toMatchObject({ ok: true, value: { state: 'draft', month: '2026-12' } });
  expect(beginReport('2027-01', 'r', reporting())).toEqual({
    ok: false,
    refusal: { code: 'report-month-ahead', month: '2027-01', today: '2026-12-02' },
  });
});

test('open lines and a running month are warned of, and one can go on knowingly', () => {
  const report = aReport({ month: '2026-12' });
  const ask = (...acknowledged: HandingIn['acknowledged']) => handInReport(report, view(report), handing({ acknowledged }), reporting());
  expect(ask()).toMatchObject({ refusal: { code: 'report-lines-open', lines: [3, 5, 8, 9, 10, 11, 12, 13] } });
  expect(ask('report-lines-open')).toMatchObject({ refusal: { code: 'report-month-running', lastDay: '2026-12-31' } });
  expect(ask('report-lines-open', 'report-month-running')).toMatchObject({ ok: true });
});

test('a name goes up only of somebody who was told and agreed', () => {
  const report = aReport({ paragraph: '周明远、李青山牵头完成设备联保。' });
  const told = aPerson({ id: 'a', name: '周明远', consents: [{ scope: 'submission' }] });
  const people = [
    told,
    aPerson({ id: 'b', name: '李青山', notice: 'awaiting' }),
    aPerson({ id: 'c', name: '王不在文中', notice: 'awaiting' }),
  ];
  expect(handInReport(report, view(report), handing({ people }), reporting())).toEqual({
    ok: false,
    refusal: { code: 'report-names-people', names: ['李青山'] },
  });
  expect(handInReport(report, view(report), handing({ people: [told] }), reporting())).toMatchObject({ ok: true });
});

test('without a superior there is nobody to hand it to', () => {
  const report = aReport();
  expect(handInReport(report, view(report), handing({ organisation: aBranch({ superiorName: ' ' }) }), reporting())).toMatchObject({
    refusal: { code: 'report-receiver-missing' },
  });
});

test('what goes up holds no record ids and no persons; the report keeps which records were counted', () => {
  const given = facts({
    ideas: [anIdea({ id: 'secret-idea-id', proposedOn: '2026-11-02' })],
    people: [aPerson({ id: 'secret-person-id' })],
  });
  const report = aReport();
  const outcome = handInReport(report, view(report, given), handing(), reporting());
  const { submission, report: after } = outcome.ok ? outcome.value : expect.fail('refused');
  expect(JSON.stringify(submission)).not.toMatch(/secret-|林晓舟|profile/);
  expect(submission).toMatchObject({ receiver: '县两新工委', month: '2026-11', version: 1, handedInOn: '2026-12-02' });
  expect(submission.lines).toHaveLength(12);
  expect(after.versions[0]?.figures.find((it) => it.line === 7 && it.key === 'proposed')?.records).toEqual([
    { type: 'golden-idea', id: 'secret-idea-id' },
  ]);
});

test('few results of pledges are not spelled out to the receiver', () => {
  const evaluated = (id: string, result: 'fulfilled' | 'not') =>
    aPledgeOf({ id, state: 'evaluated', evaluation: { on: '2026-11-10', result } });
  const pledges = [...Array.from({ length: 12 }, (_, at) => evaluated(`f${at}`, 'fulfilled')), evaluated('n', 'not')];
  const report = aReport();
  const outcome = handInReport(report, view(report, facts({ pledges })), handing(), reporting());
  const line = outcome.ok ? outcome.value.submission.lines[5]! : expect.fail('refused');
  expect(line.text).toBe('先锋岗 0 个，承诺 13 份，评诺 13 份（兑现 —、未兑现 <5）');
  expect(view(report, facts({ pledges })).lines[5]!.text).toContain('未兑现 1 份');
});

test('an amendment says what was reported and what is so now, and why; without a difference there is none', () => {
  const report = aReport({ state: 'accepted', versions: [version] });
  const same = facts({ ideas: [1, 2, 3].map((n) => anIdea({ id: `i${n}`, number: `00${n}`, proposedOn: '2026-11-02' })) });
  expect(amendReport(report, view(report, same), handing(), because)).toMatchObject({
    refusal: { code: 'report-nothing-to-amend', version: 1 },
  });
  const outcome = amendReport(report, view(report), handing(), because);
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      report: { state: 'amended', versions: [{ version: 1 }, { version: 2, submissionId: 'submission-1' }] },
      submission: {
        version: 2,
        amends: {
          submissionId: 'submission-0',
          reason: '漏记一条',
          differences: [{ line: 7, key: 'proposed', reported: { value: 3 }, now: { value: 0 } }],
        },
      },
    },
  });
  expect(amendReport(report, view(report), handing(), reporting())).toMatchObject({
    refusal: { code: 'report-reason-needed', step: 'amended' },
  });
});

test('taking back takes the version and names its submission; one sent back says what to mend', () => {
  expect(takeBackReport(aReport({ state: 'submitted', versions: [version] }), because)).toMatchObject({
    value: { submissionId: 'submission-0', report: { state: 'draft', versions: [] } },
  });
  const { opinion: _, ...silent } = paper;
  expect(recordAnswer(aReport({ state: 'received' }), 'returned', silent, because)).toMatchObject({
    refusal: { code: 'report-reason-needed' },
  });
});

test('the paragraph is counted in characters and not in code units', () => {
  expect(writeParagraph(aReport(), '𠮷'.repeat(300), 300, because)).toMatchObject({ ok: true });
  expect(writeParagraph(aReport(), '字'.repeat(301), 300, because)).toMatchObject({
    refusal: { code: 'field-too-long', length: 301, limit: 300 },
  });
});

test('of two reports of one month the one that got further counts on every PC, and the other is named', () => {
  const two = [aReport({ id: 'b' }), aReport({ id: 'a' }), aReport({ id: 'c', versions: [version] }), aReport({ id: 'v', state: 'void' })];
  for (const order of [two, two.toReversed()]) {
    expect(reportOfMonth(order, '2026-11')?.id).toBe('c');
    expect(twinsOfMonth(order, '2026-11').map((it) => it.id)).toEqual(['a', 'b']);
  }
});

test('what the receiver says to an amended version is a step of the report, and what it said to the version before is none any more', () => {
  const amended = reportOf(
    amendReport(aReport({ state: 'accepted', versions: [version] }), view(aReport({ state: 'accepted' })), handing(), because),
  );
  if (!amended.ok) throw new Error('not amended');
  const says = (verdict: Answer['verdict'], submissionId: string): Answer => ({
    ...{ v: 1, id: `${verdict} ${submissionId}`, about: { type: 'submission', id: submissionId }, verdict },
    ...{ issuer: '县两新工委', on: '2026-12-03', ...(verdict === 'returned' && { opinion: '第三行请补主题党日' }) },
  });
  expect(openAnswers([amended.value], [says('accepted', 'submission-0')])).toEqual([]);
  for (const [verdict, states] of [
    ['received', ['amended', 'received']],
    ['accepted', ['amended', 'received', 'accepted']],
    ['returned', ['amended', 'received', 'returned']],
  ] as const) {
    const [open] = openAnswers([amended.value], [says('accepted', 'submission-0'), says(verdict, 'submission-1')]);
    expect(open?.answer.verdict).toBe(verdict);
    const taken = takeAnswer(amended.value, open!.answer, reporting({ on: '2026-12-03', today: '2026-12-03' }));
    expect(taken.ok && taken.value.steps.slice(-states.length).map(({ to }) => to)).toEqual(states);
    expect(openAnswers(taken.ok ? [taken.value] : [], [says(verdict, 'submission-1')])).toEqual([]);
  }
});

test('the month to report next is the last one until it is handed in, and never one before the ledger began', () => {
  const next = (state: ReportState, since = '2026-01-05') => monthToReport([aReport({ month: '2026-11', state })], since, '2026-12-01');
  expect(monthToReport([], '2026-11-29', '2026-12-01')).toBe('2026-11');
  expect(monthToReport([], '2026-12-01', '2026-12-20')).toBe('2026-12');
  expect([next('draft'), next('returned'), next('submitted'), next('accepted')]).toEqual(['2026-11', '2026-11', '2026-12', '2026-12']);
  expect(monthToReport([aReport({ month: '2026-11', state: 'void' })], '2026-01-05', '2026-12-01')).toBe('2026-11');
});
