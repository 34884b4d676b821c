import { expect, test } from 'vitest';
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
