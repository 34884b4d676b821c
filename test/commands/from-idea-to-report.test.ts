import { expect, test } from 'vitest';
import { save, write } from '../../src/commands/context.ts';
import { declareUnchanged } from '../../src/commands/declare-unchanged.ts';
import { handInReport } from '../../src/commands/hand-in-report.ts';
import { logIdea } from '../../src/commands/log-idea.ts';
import { recordPaperCount } from '../../src/commands/record-paper-count.ts';
import { takeBackReport } from '../../src/commands/take-back-report.ts';
import { takeUpIdea } from '../../src/commands/take-up-idea.ts';
import { type DoneAct, undoLast } from '../../src/commands/undo.ts';
import { aLedgerDesk, type LedgerDesk } from '../helpers/ledger-desk.ts';
import { aBranch, count } from '../helpers/reports.ts';

const october = { category: 'energy', proposerIds: [], anonymous: true, proposedOn: '2026-10-20' } as const;

async function aBranchDesk(): Promise<LedgerDesk> {
  const desk = await aLedgerDesk();
  const { orgId } = desk.context.actor;
  await save(desk.context, 'set-up-organisation', [write('organisation', orgId, undefined, aBranch({ id: orgId }))], null);
  return desk;
}

test('what was logged, recorded and handed in is there after the ledger was opened again', async () => {
  const desk = await aBranchDesk();
  await logIdea(desk.context, { ...october, title: '注塑余料回用' });
  await logIdea(desk.context, { ...october, title: '冷却水回用到清洗槽' });
  await recordPaperCount(desk.context, {
    month: '2026-10',
    line: 3,
    figure: 'held',
    amount: count(2),
    on: '2026-10-30',
    source: '三会一课记录本第 9 页',
  });
  await declareUnchanged(desk.context, '2026-10');
  const outcome = await handInReport(desk.context, '2026-10');
  const { report, submission } = outcome.ok ? outcome.value : expect.fail(JSON.stringify(outcome));

  const again = await desk.restarted();
  expect((await again.context.facts.one('monthly-report', report.id))?.body).toEqual(report);
  expect((await again.context.facts.one('submission', submission.id))?.body).toEqual(submission);
  expect(submission.lines.map(({ line, text }) => [line, text]).filter(([line]) => line === 3 || line === 7 || line === 9)).toEqual([
    [3, '已开 2 次'],
    [7, '提出 2 条，采纳 0 条，实施 0 条'],
    [9, '无变化'],
  ]);

  expect(await takeBackReport(again.context, report.id)).toMatchObject({ ok: true });
  const afterwards = await again.restarted();
  expect(await afterwards.context.facts.all('submission')).toEqual([]);
  expect((await afterwards.context.facts.one('monthly-report', report.id))?.body).toMatchObject({ state: 'draft', versions: [] });
});

test('an undone act leaves the ledger as it was before, after opening it again too', async () => {
  const desk = await aBranchDesk();
  const { context } = desk;
  const logged = await logIdea(context, { ...october, title: '气枪换节气喷嘴' });
  const id = logged.ok ? logged.value.id : '';
  const before = await context.facts.one('golden-idea', id);
  await takeUpIdea(context, id);
  const after = await context.facts.one('golden-idea', id);
  const act = { id: 'act', verb: 'take-up-idea', writes: [write('golden-idea', id, before, after!.body)] };
  const doneAct: DoneAct = { act, saved: { hashes: [after!.hash] }, before: [before] };
  expect(await undoLast(context, [doneAct])).toMatchObject({ ok: true });
  const again = await desk.restarted();
  expect((await again.context.facts.one('golden-idea', id))?.body).toEqual(before?.body);
  expect(await undoLast(again.context, [doneAct])).toEqual({ ok: false, refusal: { code: 'undo-changed-since', type: 'golden-idea' } });
});
