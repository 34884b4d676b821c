import { cpSync, renameSync, rmSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { aPc, foundLedger, lockedState } from '../helpers/pc.ts';
import { titlesIn, writeIdea } from '../helpers/stick.ts';

afterEach(() => void vi.useRealTimers());

async function onAStick() {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await writeIdea(desk, '拔盘之前');
  const [stick, away] = [pc.ports.proposedFolder, `${pc.ports.proposedFolder} away`];
  const look = async () => {
    vi.advanceTimersByTime(2_000);
    await vi.waitFor(() => expect(pc.events.length).toBeGreaterThan(0));
    return pc.events.splice(0);
  };
  return { pc, desk, stick, away, look };
}

test('a pulled stick is said within five seconds, nothing is saved meanwhile, and work goes on when it is back', async () => {
  const { desk, stick, away, look } = await onAStick();
  renameSync(stick, away);
  expect(await look()).toEqual([{ event: 'folder-gone', folderLabel: stick }]);
  expect(await desk.append([])).toEqual({ ok: false, refusal: { code: 'folder-gone', folder: stick } });
  expect(await desk.saveDraft({ key: 'a', json: '1' })).toMatchObject({ refusal: { code: 'folder-gone' } });
  renameSync(away, stick);
  expect(await look()).toEqual([{ event: 'folder-back' }]);
  await writeIdea(desk, '插回之后');
  expect(await titlesIn(desk)).toEqual(['云岭机械第一党支部', '拔盘之前', '插回之后']);
});

test('while the stick is away a closed vote is kept and dropped: its totals are in memory alone', async () => {
  const { desk, stick, away, look } = await onAStick();
  renameSync(stick, away);
  await look();
  expect(await desk.keepTotals('{}')).toEqual({ ok: true, value: null });
  expect(desk.keepsWindow()).toBe(true);
  expect(await desk.dropTotals()).toEqual({ ok: true, value: null });
  expect(desk.keepsWindow()).toBe(false);
  await desk.lock();
  expect(await desk.keepTotals('{}')).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
});

test('a stick that comes back with an older ledger ends the session', async () => {
  const { desk, stick, away, look } = await onAStick();
  cpSync(stick, away, { recursive: true });
  await writeIdea(desk, '只在原来的盘里');
  rmSync(stick, { recursive: true });
  expect(await look()).toMatchObject([{ event: 'folder-gone' }]);
  renameSync(away, stick);
  expect(await look()).toEqual([{ event: 'locked' }]);
  expect(await desk.records(0)).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
});

test('a program that starts without the stick says so, and opens the ledger once it is there', async () => {
  const { pc, desk, stick, away } = await onAStick();
  await desk.close();
  renameSync(stick, away);
  const again = pc.start();
  expect(await again.start()).toMatchObject({ at: 'trouble', refusal: { code: 'folder-gone', folder: stick }, folderLabel: stick });
  renameSync(away, stick);
  expect((await again.reopen(null)).at).toBe('locked');
  expect((await lockedState(again)).organisationName).toBe('云岭机械第一党支部');
});
