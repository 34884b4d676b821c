import { expect, test } from 'vitest';
import { write } from '../../src/commands/context.ts';
import { importBatches } from '../../src/commands/import-batches.ts';
import { carryOutImport, type ImportPlan } from '../../src/commands/import-plan.ts';
import { planRosterImport, type RosterImportRow } from '../../src/commands/import-roster.ts';
import { undoBatch } from '../../src/commands/undo-batch.ts';
import { aDesk } from '../helpers/desk.ts';
import { aLedgerDesk, type LedgerDesk } from '../helpers/ledger-desk.ts';
import { aPerson } from '../helpers/people.ts';
import { aPost } from '../helpers/posts.ts';

const added = (name: string): RosterImportRow => ({ is: 'add', fields: { name, standing: 'employee', department: '机加工车间' } });
const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    added(`职工${String(at).padStart(4, '甲')}`.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)]!)),
  );
const quietly = () => undefined;

async function planned(desk: Pick<LedgerDesk, 'context'>, rows: readonly RosterImportRow[]): Promise<ImportPlan> {
  const plan = await planRosterImport(desk.context, rows);
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan.value;
}
async function imported(desk: LedgerDesk, rows: readonly RosterImportRow[]): Promise<string> {
  const plan = await planned(desk, rows);
  expect(await carryOutImport(desk.context, plan, quietly)).toMatchObject({ ok: true });
  return plan.batchId;
}
const undone = (desk: LedgerDesk, batchId: string, since: 'refuse' | 'keep' = 'refuse') =>
  undoBatch(desk.context, { batchId, pages: desk.pages, since });

test('nothing is written while an import is planned, and what is written then waits for the notice', async () => {
  const desk = aDesk();
  desk.given('person', aPerson({ id: 'p1', name: '林晓舟', phone: '13800000001' }));
  const plan = await planned(desk, [
    added('周文'),
    { is: 'change', personId: 'p1', changes: [{ field: 'phone', from: '13800000001', to: '13800000002' }] },
  ]);
  expect(desk.acts).toEqual([]);
  await carryOutImport(desk.context, plan, quietly);
  expect(desk.acts).toMatchObject([
    { verb: 'import-roster', batch: { id: plan.batchId, n: 1, of: 1 }, writes: [{ base: null }, { id: 'p1' }] },
  ]);
  expect(desk.seesAll('person')).toMatchObject([
    { id: 'p1', phone: '13800000002', notice: 'given' },
    { name: '周文', standing: 'employee', presence: 'here', notice: 'awaiting' },
  ]);
});

test('five hundred people are three entries of one batch', async () => {
  const desk = aDesk();
  const progress: number[] = [];
  const plan = await planned(desk, many(500));
  await carryOutImport(desk.context, plan, (written) => progress.push(written));
  expect(desk.acts.map((act) => [act.writes.length, act.batch!.n, act.batch!.of])).toEqual([
    [200, 1, 3],
    [200, 2, 3],
    [100, 3, 3],
  ]);
  expect(progress.at(-1)).toBe(500);
});

test('a roster that moved since the preview sends the user back to it', async () => {
  const desk = aDesk();
  desk.given('person', aPerson({ id: 'p1', name: '林晓舟', phone: '13800000009', idMark: 'mark' }));
  const change: RosterImportRow = { is: 'change', personId: 'p1', changes: [{ field: 'phone', from: '13800000001', to: '13800000002' }] };
  const twin: RosterImportRow = { is: 'add', fields: { name: '林晓州', standing: 'full', idMark: 'mark', idTail: '0011' } };
  expect(await planRosterImport(desk.context, [change, twin, added('周文')])).toEqual({
    ok: false,
    refusal: { code: 'import-overtaken', count: 2, names: ['林晓舟', '林晓州'] },
  });
  expect(desk.acts).toEqual([]);
});

test('whoever keeps pledges may not import a roster, and an import of nothing is none', async () => {
  const desk = aDesk();
  expect(await planRosterImport(desk.as({ actor: { role: 'discipline' } }), [added('周文')])).toMatchObject({
    refusal: { code: 'role-may-not', verb: 'import-roster' },
  });
  expect(await planRosterImport(desk.context, [])).toMatchObject({ refusal: { code: 'import-empty' } });
});

test('an import torn apart by a power cut is found in the ledger and goes on with the very same acts', async () => {
  const desk = await aLedgerDesk();
  const plan = await planned(desk, many(900));
  desk.powerFailsAfter(2);
  await expect(carryOutImport(desk.context, plan, quietly)).rejects.toThrow('power');
  const again = await desk.restarted();
  expect(await again.people()).toHaveLength(400);
  expect(await importBatches(again.context, again.pages)).toMatchObject([
    { id: plan.batchId, verb: 'import-roster', unfinished: true, of: 5, numbers: [1, 2] },
  ]);
  expect(await carryOutImport(again.context, plan, quietly)).toMatchObject({ ok: true, value: { documents: 900 } });
  expect(await again.people()).toHaveLength(900);
  expect(await importBatches(again.context, again.pages)).toMatchObject([{ unfinished: false, numbers: [1, 2, 3, 4, 5] }]);
});

test('an import torn apart can also be undone as it is', async () => {
  const desk = await aLedgerDesk();
  const plan = await planned(desk, many(500));
  desk.powerFailsAfter(1);
  await expect(carryOutImport(desk.context, plan, quietly)).rejects.toThrow('power');
  const again = await desk.restarted();
  expect(await undone(again, plan.batchId)).toEqual({ ok: true, value: { withdrawn: 200, restored: 0, countered: 0, kept: 0 } });
  expect(await again.people()).toEqual([]);
});

test('undoing a whole import withdraws the added and gives the changed their earlier body back', async () => {
  const desk = await aLedgerDesk();
  await imported(desk, [added('林晓舟'), added('周文')]);
  const before = await desk.people();
  const [first] = before;
  const batchId = await imported(desk, [
    added('吴越'),
    { is: 'change', personId: first!.id, changes: [{ field: 'standing', from: 'employee', to: 'applicant' }] },
  ]);
  expect(await desk.people()).toHaveLength(3);
  const again = await desk.restarted();
  expect(await undone(again, batchId)).toEqual({ ok: true, value: { withdrawn: 1, restored: 1, countered: 0, kept: 0 } });
  expect(await again.people()).toEqual(before);
  expect(await undone(again, batchId)).toMatchObject({ refusal: { code: 'batch-already-undone' } });
});

test('what was changed or used since is a question first, and stays if the user wants it', async () => {
  const desk = await aLedgerDesk();
  const batchId = await imported(desk, [added('林晓舟'), added('周文'), added('吴越')]);
  const docs = await desk.context.facts.all('person');
  const [lin, zhou] = ['林晓舟', '周文'].map((name) => docs.find((doc) => doc.body.name === name)!);
  const post = aPost({ holderId: zhou!.id });
  await desk.context.ledger.append([
    {
      id: 'later',
      verb: 'correct-person',
      writes: [write('person', lin!.id, lin, { ...lin!.body, phone: '13800000001' }), write('pioneer-post', post.id, undefined, post)],
    },
  ]);
  expect(await undone(desk, batchId)).toEqual({ ok: false, refusal: { code: 'batch-changed-since', changed: 1, used: 1, of: 3 } });
  expect(await desk.people()).toHaveLength(3);
  expect(await undone(desk, batchId, 'keep')).toEqual({ ok: true, value: { withdrawn: 1, restored: 0, countered: 0, kept: 2 } });
  expect((await desk.people()).map((person) => person.name).sort()).toEqual(['周文', '林晓舟']);
});
