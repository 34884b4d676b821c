import { expect, test } from 'vitest';
import { confirmDissolution } from '../../src/commands/confirm-dissolution.ts';
import { keepGroup } from '../../src/commands/keep-group.ts';
import { proposeDissolution } from '../../src/commands/propose-dissolution.ts';
import { takeGroupAnswer } from '../../src/commands/take-group-answer.ts';
import { anIdleGroup, park, said } from '../helpers/before-the-park.ts';
import { aPaper } from '../helpers/steps.ts';

test('a proposal to dissolve goes up with its numbers, and the group ends by the park’s word', async () => {
  const desk = anIdleGroup();
  await proposeDissolution(desk.context, 'group-1', 'no-activity', { on: '2026-11-20' });
  const [asked] = desk.seesAll('submission');
  expect(asked).toMatchObject({ form: 'F-06', months: 8, limit: 6, participants: 4, least: 3, approval: { on: '2026-03-10' } });
  expect(await confirmDissolution(desk.context, 'group-1', { number: '7' })).toMatchObject({ refusal: { code: 'group-gate-elsewhere' } });
  expect(await keepGroup(desk.context, 'group-1', undefined, { reason: '还想办' })).toMatchObject({
    refusal: { code: 'group-gate-elsewhere' },
  });
  desk.given('answer', said(asked!.id, 'approved', { on: '2026-11-20', documentNumber: '云园党〔2026〕30 号' }));
  expect(await takeGroupAnswer(desk.context, 'group-1')).toMatchObject({
    ok: true,
    value: { state: 'dissolved', dissolutions: [{ number: '云园党〔2026〕30 号', decidedOn: '2026-11-20' }] },
  });
});

test('kept by the park, the time until the proposal is justified and the months begin anew', async () => {
  const desk = anIdleGroup();
  await proposeDissolution(desk.context, 'group-1', 'no-activity', { on: '2026-11-20' });
  const [asked] = desk.seesAll('submission');
  desk.given('answer', said(asked!.id, 'refused', { on: '2026-11-20', opinion: '旺季停产' }));
  expect(await takeGroupAnswer(desk.context, 'group-1')).toMatchObject({
    ok: true,
    value: { state: 'active', justified: [{ from: '2026-03-10', until: '2026-11-20', approvedBy: park }] },
  });
  expect(await proposeDissolution(desk.context, 'group-1', 'no-activity', { on: '2026-11-20' })).toMatchObject({
    refusal: { code: 'group-ground-not-met' },
  });
});

test('kept by the park and taken more than six months later, the group goes on all the same', async () => {
  const desk = anIdleGroup();
  await proposeDissolution(desk.context, 'group-1', 'no-activity', { on: '2026-11-20' });
  desk.given('answer', said(desk.seesAll('submission')[0]!.id, 'refused', { on: '2026-11-20', opinion: '旺季停产' }));
  expect(await takeGroupAnswer(desk.as({ today: '2027-07-01' }), 'group-1')).toMatchObject({
    ok: true,
    value: { state: 'active', dissolutions: [{ outcome: 'kept', decidedOn: '2026-11-20' }], justified: [{ until: '2026-11-20' }] },
  });
});

test('decided on paper, the proposal is taken back from the park', async () => {
  const desk = anIdleGroup();
  await proposeDissolution(desk.context, 'group-1', 'no-activity', { on: '2026-11-20' });
  const paper = { ...aPaper, decidedOn: '2026-11-20' };
  expect(await confirmDissolution(desk.context, 'group-1', { number: '' }, { paper })).toMatchObject({ ok: true });
  expect(desk.seesAll('submission')).toEqual([]);
});
