import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { aPc, foundLedger, granted, lockedState, recordsOf, unlockFirst, watchedKeys } from '../helpers/pc.ts';
import { handIn, packets, withPins } from '../helpers/self-service.ts';

afterEach(() => void vi.useRealTimers());

test('a PIN says whose it is, gives that person’s packet, and lets them hand in an idea under their own name', async () => {
  const pc = await aPc();
  const desk = pc.start();
  const { session } = await foundLedger(desk);
  await withPins(desk);
  expect(await granted(desk.pinHolders())).toEqual(['p1', 'p2']);
  await granted(desk.beginSelfService(packets));
  expect(await desk.appendAsParticipant([handIn])).toEqual({ ok: false, refusal: { code: 'pin-needed' } });
  expect(await granted(desk.identify({ pin: '917350' }))).toEqual({ ...packets[1], newer: [] });
  await granted(desk.appendAsParticipant([handIn]));
  await desk.lock();
  await granted(unlockFirst(desk));
  const last = (await recordsOf(desk)).at(-1)!;
  expect(last.type === 'own' && last.entry.header.actor).toEqual({
    profileId: session.actor.profileId,
    role: 'participant',
    personId: 'p2',
  });
});

test('self-service locks the full profile, and its key is overwritten', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  const forgotten = watchedKeys();
  await granted(desk.beginSelfService(packets));
  for (const refused of [desk.append([]), desk.records(0), desk.profiles(), desk.drafts(), desk.slips(), desk.pinHolders()])
    expect(await refused).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
  expect(forgotten()).toEqual([Buffer.alloc(32)]);
  expect((await desk.dropSlip('1')).ok).toBe(true);
});

test('on the locked screen nobody is let into self-service', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const desk = pc.start();
  await lockedState(desk);
  expect(await desk.beginSelfService(packets)).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
  expect(await desk.identify({ pin: '480213' })).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
});

test('five wrong PINs are free, then each doubles the wait; a PIN of one’s own buys no guesses', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await withPins(desk);
  await granted(desk.beginSelfService(packets));
  const tries: unknown[] = [];
  for (let n = 0; n < 7; n += 1) {
    const reply = await desk.identify({ pin: '555444' });
    if (reply.ok || reply.refusal.code !== 'pin-wrong') throw new Error('not refused');
    tries.push([reply.refusal.left, reply.refusal.waitMs]);
    if (n === 2) await granted(desk.identify({ pin: '480213' }));
    pc.clock.pass(reply.refusal.waitMs);
  }
  expect(tries).toEqual([
    [4, 0],
    [3, 0],
    [2, 0],
    [1, 0],
    [0, 5_000],
    [0, 10_000],
    [0, 20_000],
  ]);
  await desk.identify({ pin: '555444' });
  expect(await desk.identify({ pin: '480213' })).toEqual({ ok: false, refusal: { code: 'pin-wrong', left: 0, waitMs: 40_000 } });
  expect(await desk.appendAsParticipant([handIn])).toMatchObject({ refusal: { code: 'pin-needed' } });
});

test('a full profile’s unlocking forgives wrong PINs', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  await withPins(desk);
  await granted(desk.beginSelfService(packets));
  for (let n = 0; n < 5; n += 1) await desk.identify({ pin: '555444' });
  await desk.lock();
  await granted(unlockFirst(desk));
  await granted(desk.beginSelfService(packets));
  expect((await desk.identify({ pin: '480213' })).ok).toBe(true);
});

test('two idle minutes end it, and each call puts them off', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await withPins(desk);
  await granted(desk.beginSelfService(packets));
  vi.advanceTimersByTime(100_000);
  await granted(desk.identify({ pin: '480213' }));
  vi.advanceTimersByTime(119_000);
  expect((await desk.start()).at).toBe('self-service');
  vi.advanceTimersByTime(1_000);
  expect((await desk.start()).at).toBe('locked');
  expect(pc.events).toEqual([{ event: 'self-service-ended' }]);
});

test('a page that loads again stays in self-service, for nobody yet', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  await withPins(desk);
  await granted(desk.beginSelfService(packets));
  await granted(desk.identify({ pin: '480213' }));
  expect(await desk.start()).toMatchObject({ at: 'self-service', organisationName: '云岭机械第一党支部' });
  expect(await desk.appendAsParticipant([handIn])).toEqual({ ok: false, refusal: { code: 'pin-needed' } });
});

test('a PIN is six digits, not the first that anybody would try, and nobody else’s', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  const set = (pin: string, personId = 'p1') => desk.setPin({ personId, pin });
  for (const pin of ['12345', '1234567', '12345a', '１２３４５７'])
    expect(await set(pin)).toMatchObject({ refusal: { reason: 'not-six-digits' } });
  for (const pin of ['000000', '123456', '234567', '654321', '121212', '123123', '567890'])
    expect(await set(pin)).toMatchObject({ refusal: { reason: 'too-simple' } });
  await granted(set('480213'));
  await granted(set('480213'));
  expect(await set('480213', 'p2')).toEqual({ ok: false, refusal: { code: 'pin-taken' } });
  await granted(set('739105'));
  await granted(set('480213', 'p2'));
});

test('neither a PIN nor whose it is lies in clear', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await withPins(desk);
  const bytes = readFileSync(path.join(pc.ports.proposedFolder, 'pins.sealed'));
  expect(bytes.includes('480213') || bytes.includes('"p1"')).toBe(false);
});
