import { expect, test } from 'vitest';
import { write } from '../../src/commands/context.ts';
import { planIdeasImport } from '../../src/commands/import-ideas.ts';
import { carryOutImport, type ImportPlan } from '../../src/commands/import-plan.ts';
import { planPointsImport } from '../../src/commands/import-points.ts';
import { planPostsImport } from '../../src/commands/import-posts.ts';
import { undoBatch } from '../../src/commands/undo-batch.ts';
import type { OldIdea } from '../../src/domain/old-ledger/idea.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { balanceOf } from '../../src/domain/points-balance.ts';
import { aDesk } from '../helpers/desk.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aLedgerDesk } from '../helpers/ledger-desk.ts';
import { aPerson } from '../helpers/people.ts';
import { aPeriod, aScheme } from '../helpers/points.ts';

const paper = { issuer: '示例机械有限公司党支部', documentNumber: '2026 年积分台账', decidedOn: '2026-11-01', signatory: '林晓舟' };
const quietly = () => undefined;
const planOf = (outcome: Outcome<ImportPlan, { readonly code: string }>): ImportPlan => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const oldIdea = (title: string, proposedOn: string, change: Partial<OldIdea> = {}): OldIdea => ({
  fields: { title, proposedOn, category: 'process', proposerIds: ['person-1'], anonymous: false },
  state: 'adopted',
  ...change,
});

test('imported ideas keep their old numbers where they are free, and the others get the next ones of their year', async () => {
  const desk = aDesk();
  desk.given('golden-idea', anIdea({ id: 'known', number: '002', proposedOn: '2026-02-01' }));
  const rows = [
    { old: oldIdea('甲', '2026-01-05'), number: '001' },
    { old: oldIdea('乙', '2026-01-06'), number: '002' },
    { old: oldIdea('丙', '2026-01-07'), number: undefined },
    { old: oldIdea('丁', '2025-06-01'), number: undefined },
    { old: oldIdea('戊', '2026-01-08'), number: '004' },
  ];
  await carryOutImport(desk.context, planOf(await planIdeasImport(desk.context, rows)), quietly);
  const numbers = Object.fromEntries(
    desk.seesAll('golden-idea').map((idea) => [idea.title, `${idea.proposedOn.slice(0, 4)} ${idea.number}`]),
  );
  expect(numbers).toEqual({ 注塑余料回用: '2026 002', 甲: '2026 001', 乙: '2026 003', 丙: '2026 005', 丁: '2025 001', 戊: '2026 004' });
  expect(desk.seesAll('golden-idea').find((idea) => idea.title === '甲')).toMatchObject({
    state: 'adopted',
    source: 'import',
    steps: [{ act: 'handed-in', to: 'submitted', on: '2026-01-05' }],
  });
});

test('imported posts stand as the old register says, and a plate is given once', async () => {
  const desk = aDesk();
  desk.given('person', aPerson());
  const row = {
    name: '浆纱机台',
    holderId: 'person-1',
    state: 'on-duty',
    standards: ['点检'],
    plate: '001',
    setUpOn: '2026-01-05',
  } as const;
  await carryOutImport(desk.context, planOf(await planPostsImport(desk.context, [row])), quietly);
  expect(desk.seesAll('pioneer-post')).toMatchObject([{ state: 'on-duty', plate: '001', onDutyOn: '2026-01-05', source: 'import' }]);
  expect(await planPostsImport(desk.context, [{ ...row, name: '叉车' }])).toMatchObject({
    refusal: { code: 'import-overtaken', names: ['叉车'] },
  });
});

test('imported points count in their period, and undoing the import answers each line with a counter-line', async () => {
  const desk = await aLedgerDesk();
  await desk.context.ledger.append([
    {
      id: 'given',
      verb: 'given',
      writes: [
        write('person', 'person-1', undefined, aPerson()),
        write('points-scheme', 'scheme-1', undefined, aScheme()),
        write('points-period', 'period-1', undefined, aPeriod()),
      ],
    },
  ]);
  const row = { personId: 'person-1', item: 'session', on: '2026-03-01', reason: '三月集中学习', book: '积分台账.xlsx' };
  const plan = planOf(
    await planPointsImport(
      desk.context,
      [
        { ...row, hundredths: 200 },
        { ...row, hundredths: 150, item: '志愿服务' },
      ],
      paper,
    ),
  );
  await carryOutImport(desk.context, plan, quietly);
  const balance = async () => {
    const lines = (await desk.context.facts.all('points-line')).map((doc) => doc.body);
    return { lines, total: balanceOf('person-1', { period: aPeriod(), scheme: aScheme(), lines }).total };
  };
  expect(await balance()).toMatchObject({
    total: 350,
    lines: [{ state: 'posted', steps: [{ to: 'proposed' }, { to: 'verified', paper }, { to: 'posted' }] }, {}],
  });
  expect(await undoBatch(desk.context, { batchId: plan.batchId, pages: desk.pages, since: 'refuse' })).toEqual({
    ok: true,
    value: { withdrawn: 0, restored: 0, countered: 2, kept: 0 },
  });
  const after = await balance();
  expect(after.total).toBe(0);
  expect(after.lines.map((line) => line.state).sort()).toEqual(['posted', 'posted', 'reversed', 'reversed']);
  expect(await undoBatch(desk.context, { batchId: plan.batchId, pages: desk.pages, since: 'keep' })).toMatchObject({
    refusal: { code: 'batch-already-undone' },
  });
});

test('only who may write them imports them', async () => {
  const desk = aDesk();
  const organiser = desk.as({ actor: { role: 'organisation' } });
  expect(await planIdeasImport(organiser, [{ old: oldIdea('甲', '2026-01-05'), number: undefined }])).toMatchObject({
    refusal: { code: 'role-may-not', verb: 'import-ideas' },
  });
  expect(await planPointsImport(organiser, [], paper)).toMatchObject({ refusal: { code: 'role-may-not', verb: 'import-points' } });
});
