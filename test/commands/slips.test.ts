import { expect, test } from 'vitest';
import { clearSignatures } from '../../src/commands/clear-signatures.ts';
import { openSlips } from '../../src/commands/open-slips.ts';
import { finishPurge } from '../../src/commands/purge-person.ts';
import { setSlipAside } from '../../src/commands/set-slip-aside.ts';
import { takeSlip } from '../../src/commands/take-slip.ts';
import { turnSlipAway } from '../../src/commands/turn-slip-away.ts';
import { done } from '../../src/domain/outcome.ts';
import { aDesk, type Desk } from '../helpers/desk.ts';
import { aLedgerDesk } from '../helpers/ledger-desk.ts';

const sealed = (id: string, json: string) => ({ id, number: '4711-0815', droppedOn: '2026-10-30', json });
const note = (text: object) => JSON.stringify(text);

test('what lay in the box is written once, however often the box is opened', async () => {
  const desk = aDesk();
  const slips = [sealed('s1', note({ title: '夜班交接台加一盏可调的灯', category: 'safety' })), sealed('s2', note({ title: '食堂错峰' }))];
  expect(await openSlips(desk.context, slips)).toMatchObject({ ok: true, value: [{ id: 's1' }, { id: 's2' }] });
  expect(await openSlips(desk.context, [...slips, sealed('s3', note({ title: '更衣柜分区' }))])).toMatchObject({ value: [{ id: 's3' }] });
  expect(await openSlips(desk.context, slips)).toEqual({ ok: true, value: [] });
  expect(desk.acts).toHaveLength(2);
});

test('a slip becomes an idea of the day on which it was dropped, its name still to be confirmed', async () => {
  const desk = aDesk();
  await openSlips(desk.context, [sealed('s1', note({ title: '交接台加灯', detail: '背光看不清工单', name: '王小明' }))]);
  const outcome = await takeSlip(desk.context, 's1', { category: 'safety' });
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      source: 'drop-box',
      proposedOn: '2026-10-30',
      claimedName: '王小明',
      proposerIds: [],
      anonymous: false,
      situation: '背光看不清工单',
      category: 'safety',
    },
  });
  expect(desk.sees('drop-box-slip', 's1')).toMatchObject({ state: 'taken', ideaId: outcome.ok && outcome.value.id });
  expect(await takeSlip(desk.context, 's1')).toMatchObject({ refusal: { code: 'wrong-state', state: 'taken' } });
});

test('of a slip about a person the words go and the number stays', async () => {
  const desk = aDesk();
  await openSlips(desk.context, [sealed('s1', note({ title: '班长克扣奖金', detail: '连续三个月', name: '王小明' }))]);
  const turned = await turnSlipAway(desk.context, { purge: purgeOf(desk) }, 's1');
  expect(turned).toMatchObject({ ok: true, value: { number: '4711-0815', state: 'set-aside', reason: 'about-a-person' } });
  expect(desk.seesAll('drop-box-slip')).toEqual([turned.ok && turned.value]);
  expect(JSON.stringify(turned)).not.toMatch(/克扣|三个月|王小明/);
  expect(await turnSlipAway(desk.context, { purge: purgeOf(desk) }, 's1')).toMatchObject({ refusal: { code: 'not-found' } });
});

test('a slip that was turned away does not come back, though it still lay in the box', async () => {
  const desk = aDesk();
  const slip = sealed('s1', note({ title: '班长克扣奖金' }));
  await openSlips(desk.context, [slip]);
  await turnSlipAway(desk.context, { purge: purgeOf(desk) }, 's1');
  expect(await openSlips(desk.context, [slip, sealed('s2', note({ title: '食堂错峰' }))])).toMatchObject({ value: [{ id: 's2' }] });
});

test('no record of the ledger knows the words of a slip that was turned away, and a power cut before the purge is made good', async () => {
  const { context, ledger, pages } = await aLedgerDesk();
  const everything = async () => {
    let text = '';
    for await (const page of pages()) text += JSON.stringify(page);
    return text;
  };
  await openSlips(context, [sealed('s1', note({ title: '班长克扣奖金' })), sealed('s2', note({ title: '工长打骂学徒' }))]);
  const port: Parameters<typeof turnSlipAway>[1] = { purge: ({ documentIds, verb }) => ledger.purge(documentIds, context.actor, verb) };
  expect(await everything()).toContain('克扣');
  await turnSlipAway(context, port, 's1');
  await expect(turnSlipAway(context, { purge: () => Promise.reject(new Error('the power failed')) }, 's2')).rejects.toThrow();
  expect(await everything()).toContain('打骂');
  expect(await finishPurge(context, port)).toMatchObject({ ok: true, value: [{ ground: 'not-ours' }] });
  expect(await everything()).not.toMatch(/克扣|打骂/);
  expect((await context.facts.all('drop-box-slip')).map(({ body }) => body.state)).toEqual(['set-aside', 'set-aside']);
});

test('of a signed slip that was set aside the name goes in every version, also out of the words, and the proposal stays', async () => {
  const { context, ledger, pages } = await aLedgerDesk();
  await openSlips(context, [sealed('s1', note({ title: '王小明建议加灯', detail: '找王小明问', name: '王小明' }))]);
  await setSlipAside(context, 's1', 'already-known');
  const port: Parameters<typeof clearSignatures>[1] = { purge: ({ documentIds, verb }) => ledger.purge(documentIds, context.actor, verb) };
  const cleared = await clearSignatures(context, port, ['s1']);
  expect(cleared).toMatchObject({
    ok: true,
    value: [{ title: '某某某建议加灯', detail: '找某某某问', state: 'set-aside', reason: 'already-known', number: '4711-0815' }],
  });
  let everything = '';
  for await (const page of pages()) everything += JSON.stringify(page);
  expect(everything).not.toContain('王小明');
  expect(everything).toContain('建议加灯');
  expect((await context.facts.all('purge-note')).map(({ body }) => body.ground)).toEqual(['retention-over']);
});

test('a slip that is still to be sorted, or bears no name, is not cleared', async () => {
  const desk = aDesk();
  await openSlips(desk.context, [sealed('s1', note({ title: '交接台加灯', name: '王小明' })), sealed('s2', note({ title: '食堂错峰' }))]);
  await setSlipAside(desk.context, 's2', 'already-known');
  const port = { purge: purgeOf(desk) };
  expect(await clearSignatures(desk.context, port, ['s1'])).toMatchObject({ refusal: { code: 'wrong-state', state: 'opened' } });
  expect(await clearSignatures(desk.context, port, ['s2'])).toMatchObject({ refusal: { code: 'field-missing' } });
  expect(desk.seesAll('purge-note')).toEqual([]);
});

const purgeOf =
  (desk: Desk) =>
  async ({ documentIds }: { readonly documentIds: readonly string[] }) => {
    desk.forgets(documentIds);
    return done(null);
  };

test('a slip that is no slip text is kept as it is, whatever it is', async () => {
  const desk = aDesk();
  const odd = [
    '不是 JSON',
    'null',
    '[1,2]',
    '{"title":7}',
    note({ title: '长'.repeat(200) }),
    note({ title: '' }),
    note({ title: '类别乱写', category: 'constructor' }),
  ];
  await openSlips(
    desk.context,
    odd.map((json, at) => sealed(`s${at}`, json)),
  );
  expect(desk.seesAll('drop-box-slip').map((slip) => [slip.title.slice(0, 5), slip.detail?.length])).toEqual([
    ['不是 JS', undefined],
    ['null', undefined],
    ['[1,2]', undefined],
    ['{"tit', undefined],
    ['长长长长长', 120],
    ['（空白）', undefined],
    ['类别乱写', undefined],
  ]);
});

test('a name on a slip that was confirmed at once is a proposer and no longer a claim', async () => {
  const desk = aDesk();
  await openSlips(desk.context, [sealed('s1', note({ title: '交接台加灯', name: '王小明' }))]);
  const outcome = await takeSlip(desk.context, 's1', { proposerIds: ['person-3'], anonymous: false });
  expect(outcome).toMatchObject({ ok: true, value: { proposerIds: ['person-3'], anonymous: false } });
  expect(outcome.ok && Object.keys(outcome.value)).not.toContain('claimedName');
});
