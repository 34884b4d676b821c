import { expect, test } from 'vitest';
import type { Idea } from '../../src/domain/idea.ts';
import type { Claim, ClaimState } from '../../src/domain/plan/claim.ts';
import type { PointsLine } from '../../src/domain/points.ts';
import { aPc, foundLedger, granted } from '../helpers/pc.ts';
import { aClaim } from '../helpers/plans.ts';
import { aLine } from '../helpers/points.ts';
import { handedInBy, handIn, packets, withPins, writing } from '../helpers/self-service.ts';

test('a participant may only what participants may, and writes nothing but their kind of record', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  await withPins(desk);
  await granted(desk.beginSelfService(packets));
  await granted(desk.identify({ pin: '480213' }));
  expect(await desk.appendAsParticipant([{ ...handIn, verb: 'purge-person' }])).toMatchObject({ refusal: { code: 'role-may-not' } });
  const person = { ...writing(handedInBy('p2')), kind: 'people', type: 'person' } as const;
  expect(await desk.appendAsParticipant([{ ...handIn, writes: [...handIn.writes, person] }])).toMatchObject({
    refusal: { code: 'verb-not-allowed' },
  });
});

test('a participant hands in ideas under their own name, takes back their own, and touches nobody else’s', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  await withPins(desk);
  await granted(desk.beginSelfService(packets));
  const write = (body: Idea, base: string | null = null, verb = 'hand-in-idea') =>
    desk.appendAsParticipant([{ id: crypto.randomUUID(), verb, writes: [writing(body, base)] }]);
  const no = (verb = 'hand-in-idea') => ({ ok: false, refusal: { code: 'verb-not-allowed', verb } });
  await granted(desk.identify({ pin: '917350' }));
  expect(await write(handedInBy('p1'))).toEqual(no());
  expect(await write(handedInBy('p2', { state: 'adopted' }))).toEqual(no());
  const mine = handedInBy('p2');
  const [saved] = await granted(write(mine));
  const withdrawn = (by: string): Idea => ({
    ...mine,
    state: 'withdrawn',
    steps: [...mine.steps, { act: 'withdrawn', to: 'withdrawn', on: '2026-11-12', by, role: 'participant' }],
  });
  const base = saved!.hashes[0]!;
  expect(await write({ ...withdrawn('p2'), title: '改了题目' }, base, 'withdraw-idea')).toEqual(no('withdraw-idea'));
  await granted(desk.identify({ pin: '480213' }));
  expect(await write(withdrawn('p1'), base, 'withdraw-idea')).toEqual(no('withdraw-idea'));
  await granted(desk.identify({ pin: '917350' }));
  await granted(write(withdrawn('p2'), base, 'withdraw-idea'));
});

test('a participant claims an item for themselves, hands their own work in, and takes or accepts nobody’s', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  await withPins(desk);
  await granted(desk.beginSelfService(packets));
  const write = (body: Claim, base: string | null, verb = 'claim-task') =>
    desk.appendAsParticipant([
      {
        id: crypto.randomUUID(),
        verb,
        writes: [{ kind: 'tasks', type: 'claim', id: body.id, class: 'B', base, body: JSON.stringify(body) }],
      },
    ]);
  const by = (personId: string, ...states: readonly ClaimState[]) =>
    states.map((to) => ({ to, on: '2026-11-12', by: personId, role: 'participant' as const }));
  const claimed = aClaim('p2', { claimedOn: '2026-11-12', steps: by('p2', 'claimed') });
  const no = (verb = 'claim-task') => ({ ok: false, refusal: { code: 'verb-not-allowed', verb } });
  await granted(desk.identify({ pin: '480213' }));
  expect(await write(claimed, null)).toEqual(no());
  await granted(desk.identify({ pin: '917350' }));
  expect(await write({ ...claimed, state: 'accepted', steps: by('p2', 'accepted') }, null)).toEqual(no());
  expect(await write({ ...claimed, claimedOn: '2000-01-01' }, null)).toEqual(no()); // to be first
  const [saved] = await granted(write(claimed, null));
  const base = saved!.hashes[0]!;
  const handedIn: Claim = { ...claimed, state: 'handed-in', result: '做完了', steps: by('p2', 'claimed', 'in-progress', 'handed-in') };
  const tooFar: Claim = { ...handedIn, state: 'accepted', steps: by('p2', 'claimed', 'in-progress', 'handed-in', 'accepted') };
  for (const wrong of [{ ...handedIn, itemId: 'item-2' }, tooFar, { ...handedIn, steps: by('p1', 'claimed', 'in-progress', 'handed-in') }])
    expect(await write(wrong, base, 'hand-in-task')).toEqual(no('hand-in-task'));
  await granted(write(handedIn, base, 'hand-in-task'));
});

test('of points a participant writes an objection to an own line, and not a word more', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  await withPins(desk);
  const posted = aLine({ personId: 'p2', state: 'posted', steps: [{ to: 'posted', on: '2026-11-11', by: 'p', role: 'secretary' }] });
  const written = (body: PointsLine, base: string | null) =>
    ({ kind: 'points', type: 'points-line', id: body.id, class: 'B', base, body: JSON.stringify(body) }) as const;
  const [saved] = await granted(desk.append([{ id: 'post', verb: 'post-points', writes: [written(posted, null)] }]));
  await granted(desk.beginSelfService(packets));
  const object = (body: PointsLine) =>
    desk.appendAsParticipant([{ id: crypto.randomUUID(), verb: 'object-to-points', writes: [written(body, saved!.hashes[0]!)] }]);
  const objected = (by: string): PointsLine => ({
    ...posted,
    state: 'objected',
    objection: { on: '2026-11-12', matter: '那天我在场' },
    steps: [...posted.steps, { to: 'objected', on: '2026-11-12', by, role: 'participant' }],
  });
  const refusal = { code: 'verb-not-allowed', verb: 'object-to-points' };
  await granted(desk.identify({ pin: '480213' }));
  expect(await object(objected('p1'))).toEqual({ ok: false, refusal });
  await granted(desk.identify({ pin: '917350' }));
  expect(await object({ ...objected('p2'), hundredths: 90_000 })).toEqual({ ok: false, refusal });
  expect(await object({ ...objected('p2'), state: 'confirmed' })).toEqual({ ok: false, refusal });
  expect((await object(objected('p2'))).ok).toBe(true);
  expect(await object(objected('p2'))).toEqual({ ok: false, refusal });
});
