import { expect, test } from 'vitest';
import { openSlips } from '../../src/commands/open-slips.ts';
import { setSlipAside } from '../../src/commands/set-slip-aside.ts';
import { takeSlip } from '../../src/commands/take-slip.ts';
import { aDesk } from '../helpers/desk.ts';

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
  await setSlipAside(desk.context, 's1', 'about-a-person');
  const left = JSON.stringify(desk.sees('drop-box-slip', 's1'));
  expect(left).toContain('4711-0815');
  expect(left).not.toMatch(/克扣|三个月|王小明/);
});

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
