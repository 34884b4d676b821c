import { expect, test } from 'vitest';
import { cancelDeparture } from '../../src/commands/cancel-departure.ts';
import { recordDeparture } from '../../src/commands/record-departure.ts';
import { recordSeal } from '../../src/commands/record-seal.ts';
import { serialOf } from '../../src/domain/serial.ts';
import { aDesk } from '../helpers/desk.ts';

const leaving = {
  form: 'F-23',
  title: '金点子台账',
  receiver: '县两新工委',
  manner: 'print',
  recordCount: 3,
  fields: ['名称'],
  masked: false,
} as const;

test('a dialog that was cancelled leaves a record that nothing left', async () => {
  const desk = aDesk();
  const left = await recordDeparture(desk.context, leaving);
  await cancelDeparture(desk.context, left.ok ? left.value.id : '');
  expect(desk.seesAll('departure')).toMatchObject([{ title: '金点子台账', cancelled: true }]);
  expect(await cancelDeparture(desk.context, 'nothing')).toMatchObject({ refusal: { code: 'not-found', type: 'departure' } });
});

test('a sheet that came back sealed is a decision under its serial, on the day of the seal', async () => {
  const desk = aDesk();
  const serial = serialOf('F-21', '1f6c1c52-7f51-4d0e-9f0a-000000000002');
  const about = { type: 'golden-idea', id: '1f6c1c52-7f51-4d0e-9f0a-000000000002' } as const;
  const seal = { issuer: '县两新工委', decidedOn: '2026-11-01', signatory: '王干事' };
  expect(await recordSeal(desk.context, { serial, about, verdict: 'sealed' }, seal)).toMatchObject({ ok: true });
  expect(desk.seesAll('decision')).toMatchObject([
    { about, verdict: 'sealed', paper: { documentNumber: serial, decidedOn: '2026-11-01' } },
  ]);
  expect(await recordSeal(desk.context, { serial, about, verdict: 'sealed' }, { ...seal, decidedOn: '2099-01-01' })).toMatchObject({
    refusal: { code: 'date-in-future' },
  });
});
