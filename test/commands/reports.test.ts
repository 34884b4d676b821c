import { expect, test } from 'vitest';
import { amendReport } from '../../src/commands/amend-report.ts';
import { declareUnchanged } from '../../src/commands/declare-unchanged.ts';
import { handInReport } from '../../src/commands/hand-in-report.ts';
import { lockReport } from '../../src/commands/lock-report.ts';
import { logIdea } from '../../src/commands/log-idea.ts';
import { recordPaperCount } from '../../src/commands/record-paper-count.ts';
import { recordReportAnswer } from '../../src/commands/record-report-answer.ts';
import { recordReportHandOver } from '../../src/commands/record-report-hand-over.ts';
import { reopenReport } from '../../src/commands/reopen-report.ts';
import { setParameter } from '../../src/commands/set-parameter.ts';
import { takeBackReport } from '../../src/commands/take-back-report.ts';
import { voidReport } from '../../src/commands/void-report.ts';
import { withdrawPaperCount } from '../../src/commands/withdraw-paper-count.ts';
import { writeReportParagraph } from '../../src/commands/write-report-paragraph.ts';
import { aDesk } from '../helpers/desk.ts';
import { aBranch, aPaperCount, aReport, count } from '../helpers/reports.ts';

const paper = { issuer: '县两新工委', documentNumber: '回执 4471', decidedOn: '2026-12-03', signatory: '王干事' };
const december = { today: '2026-12-02' } as const;
const aReportingDesk = () => {
  const desk = aDesk(december);
  desk.given('organisation', aBranch());
  return desk;
};

test('a month without news: one click, hand-in, hand-over, answer, closing', async () => {
  const desk = aReportingDesk();
  await declareUnchanged(desk.context, '2026-11');
  const outcome = await handInReport(desk.context, '2026-11');
  const id = outcome.ok ? outcome.value.report.id : expect.fail(JSON.stringify(outcome));
  const later = desk.as({ today: '2026-12-04' });
  await recordReportHandOver(later, id, paper);
  await recordReportAnswer(later, id, 'accepted', { ...paper, documentNumber: '两新〔2026〕31 号' });
  await lockReport(later, id);
  expect(desk.sees('monthly-report', id)).toMatchObject({
    state: 'locked',
    handedOverOn: '2026-12-03',
    unchangedLines: [3, 5, 8, 9, 10, 11, 12, 13],
  });
  expect(desk.seesAll('decision').map((it) => [it.verdict, it.about.id, it.paper.documentNumber])).toEqual([
    ['received', id, '回执 4471'],
    ['accepted', id, '两新〔2026〕31 号'],
  ]);
  expect(desk.acts.map((act) => act.verb)).toEqual([
    'declare-unchanged',
    'hand-in-report',
    'record-report-hand-over',
    'record-report-answer',
    'lock-report',
  ]);
});

test('handing in writes the report sealed and the submission readable', async () => {
  const desk = aReportingDesk();
  await writeReportParagraph(desk.context, '2026-11', '完成设备联保。');
  await handInReport(desk.context, '2026-11', ['report-lines-open']);
  expect(desk.acts.at(-1)?.writes.map((it) => [it.type, it.class])).toEqual([
    ['monthly-report', 'B'],
    ['submission', 'A'],
  ]);
  expect(desk.seesAll('submission')).toMatchObject([{ paragraph: '完成设备联保。', receiver: '县两新工委' }]);
});

test('until it is delivered a report is taken back and its submission is gone', async () => {
  const desk = aReportingDesk();
  const outcome = await handInReport(desk.context, '2026-11', ['report-lines-open']);
  const id = outcome.ok ? outcome.value.report.id : '';
  expect(await takeBackReport(desk.context, id)).toMatchObject({ ok: true, value: { state: 'draft', versions: [] } });
  expect(desk.seesAll('submission')).toEqual([]);
  await handInReport(desk.context, '2026-11', ['report-lines-open']);
  await recordReportHandOver(desk.as({ today: '2026-12-03' }), id, paper);
  expect(await takeBackReport(desk.as({ today: '2026-12-03' }), id)).toMatchObject({ refusal: { code: 'wrong-state', state: 'received' } });
});

test('one that comes back is mended and handed in again as the next version', async () => {
  const desk = aReportingDesk();
  const outcome = await handInReport(desk.context, '2026-11', ['report-lines-open']);
  const id = outcome.ok ? outcome.value.report.id : '';
  const later = desk.as({ today: '2026-12-04' });
  await recordReportHandOver(later, id, paper);
  await recordReportAnswer(later, id, 'returned', { ...paper, opinion: '请补主题党日' });
  expect(await handInReport(later, '2026-11', ['report-lines-open'])).toMatchObject({
    refusal: { code: 'wrong-state', state: 'returned' },
  });
  await reopenReport(later, id);
  await recordPaperCount(later, {
    month: '2026-11',
    line: 3,
    figure: 'theme-days',
    amount: count(1),
    on: '2026-11-26',
    source: '主题党日记录',
  });
  expect(await handInReport(later, '2026-11', ['report-lines-open'])).toMatchObject({ ok: true, value: { submission: { version: 2 } } });
});

test('a record that turns up later changes nothing that was reported and appears as an amendment', async () => {
  const desk = aReportingDesk();
  const outcome = await handInReport(desk.context, '2026-11', ['report-lines-open']);
  const { report, submission } = outcome.ok ? outcome.value : expect.fail('refused');
  const later = desk.as({ today: '2026-12-10' });
  await recordReportHandOver(later, report.id, paper);
  await logIdea(later, { title: '晚到的金点子', category: 'safety', proposerIds: [], anonymous: true, proposedOn: '2026-11-28' });
  expect(desk.sees('submission', submission.id)).toEqual(submission);
  expect(await amendReport(later, report.id, { reason: '班组补交' })).toMatchObject({
    ok: true,
    value: { submission: { version: 2, amends: { submissionId: submission.id, differences: [{ line: 7, key: 'proposed' }] } } },
  });
});

test('paper counts are recorded and withdrawn by any commissioner, reports handed in by the secretary alone', async () => {
  const desk = aReportingDesk();
  const commissioner = desk.as({ actor: { role: 'organisation' } });
  const { v: _v, id: _id, recordedBy: _by, state: _state, ...fields } = aPaperCount();
  const recorded = await recordPaperCount(commissioner, fields);
  expect(recorded).toMatchObject({ ok: true });
  await withdrawPaperCount(commissioner, recorded.ok ? recorded.value.id : '', '抄错页');
  expect(desk.seesAll('paper-count')).toMatchObject([{ state: 'withdrawn' }]);
  expect(await handInReport(commissioner, '2026-11', ['report-lines-open'])).toMatchObject({
    refusal: { code: 'role-may-not', verb: 'hand-in-report' },
  });
});

test('a twin from another PC is voided with a reason and the report that counts goes on', async () => {
  const desk = aReportingDesk();
  desk.given('monthly-report', aReport({ id: 'twin' }));
  desk.given('monthly-report', aReport({ id: 'mine', steps: [...aReport().steps, ...aReport().steps] }));
  expect(await voidReport(desk.context, 'twin', {})).toMatchObject({ refusal: { code: 'report-reason-needed', step: 'voided' } });
  await voidReport(desk.context, 'twin', { reason: '另一台电脑上重复建的' });
  expect(await writeReportParagraph(desk.context, '2026-11', '正常。')).toMatchObject({ ok: true, value: { id: 'mine' } });
});

test('a twin that was handed in takes its submission with it', async () => {
  const desk = aReportingDesk();
  const handed = await handInReport(desk.context, '2026-11', ['report-lines-open']);
  const { report, submission } = handed.ok ? handed.value : expect.fail(JSON.stringify(handed));
  expect(desk.seesAll('submission')).toMatchObject([{ id: submission.id }]);
  expect(await voidReport(desk.context, report.id, { reason: '另一台电脑上报过了' })).toMatchObject({ ok: true, value: { state: 'void' } });
  expect(desk.seesAll('submission')).toEqual([]);
});

test('a rule number holds from its day on, in the shape of the default, with a source', async () => {
  const desk = aReportingDesk();
  const limit = { key: 'report-paragraph-limit', value: 10, source: '县级通知', validFrom: '2026-11-01' } as const;
  await setParameter(desk.context, limit);
  expect(await writeReportParagraph(desk.context, '2026-11', '超过十个字的一段话不行')).toMatchObject({
    refusal: { code: 'field-too-long', limit: 10 },
  });
  expect(await setParameter(desk.context, { ...limit, value: 0 })).toMatchObject({
    refusal: { code: 'field-invalid', field: 'report-paragraph-limit' },
  });
  expect(await setParameter(desk.context, { ...limit, source: '' })).toMatchObject({ refusal: { code: 'field-missing', field: 'source' } });
  expect(await setParameter(desk.context, { ...limit, validTo: '2026-10-31' })).toMatchObject({
    refusal: { code: 'field-invalid', field: 'validTo' },
  });
});
