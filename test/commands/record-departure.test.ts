import { expect, test } from 'vitest';
import { byCourier } from '../../app/leaving/by-courier.ts';
import { recordDeparture } from '../../src/commands/record-departure.ts';
import { aDesk, secretary } from '../helpers/desk.ts';

test('what leaves is written down with receiver, fields and count, by whom and when', async () => {
  const desk = aDesk({ today: '2026-11-19' });
  await recordDeparture(desk.context, {
    form: 'F-52',
    title: '党员花名册',
    receiver: '云岭县两新工委',
    manner: 'file',
    recordCount: 31,
    fields: ['姓名', '岗位'],
    masked: false,
  });
  expect(desk.seesAll('departure')).toMatchObject([
    { receiver: '云岭县两新工委', recordCount: 31, fields: ['姓名', '岗位'], leftOn: '2026-11-19', by: secretary.profileId },
  ]);
});

test('a courier file is written down as what left, to whom and how much, before it is written; one that was refused left nothing', async () => {
  const desk = aDesk({ today: '2026-11-19' });
  const written = await byCourier(desk.context, { title: '移交文件', county: '云岭县', unsent: 12 }, async () => {
    expect(desk.seesAll('departure')).toMatchObject([{ receiver: '云岭县', recordCount: 12, manner: 'file' }]);
    return { ok: true, value: 'U 盘' };
  });
  expect(written).toEqual({ ok: true, value: 'U 盘' });
  expect(desk.seesAll('departure')[0]?.cancelled).toBeUndefined();
  const refused = await byCourier(desk.context, { title: '移交文件', county: '云岭县', unsent: 1 }, async () => ({
    ok: false,
    refusal: { code: 'not-enrolled' },
  }));
  expect(refused).toMatchObject({ refusal: { code: 'not-enrolled' } });
  expect(desk.seesAll('departure').map(({ cancelled }) => cancelled)).toEqual([undefined, true]);
});
