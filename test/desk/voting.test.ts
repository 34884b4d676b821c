import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { aPc, foundLedger, granted, lockedState, unlockFirst, watchedKeys } from '../helpers/pc.ts';

const json = '{"title":"推选组长"}';

test('while people vote the ledger is shut and its keys are gone; the page that loads gets what is voted on, and main keeps it no longer', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  const forgotten = watchedKeys();
  await granted(desk.beginVote(json));
  expect(forgotten()).toEqual([Buffer.alloc(32)]);
  expect(await desk.start()).toMatchObject({
    at: 'voting',
    json,
    organisationName: '云岭机械第一党支部',
    profiles: [{ role: 'secretary' }],
  });
  const locked = { ok: false, refusal: { code: 'ledger-locked' } };
  for (const refused of [desk.append([]), desk.records(0), desk.profiles(), desk.identify({ pin: '480213' }), desk.beginVote(json)])
    expect(await refused).toEqual(locked);
});

test('a page that loads in the middle of a vote finds it void, and a vote is begun by nobody on the locked screen', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  await granted(desk.beginVote(json));
  await desk.start();
  expect(await desk.start()).toMatchObject({ at: 'locked', vote: 'void' });
  const again = await desk.start();
  expect(again.at).toBe('locked');
  expect('vote' in again).toBe(false);
  expect(await desk.beginVote(json)).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
});

test('a vote outlasts the system’s lock, keeps the window open and says so, and ends when somebody unlocks', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  expect(desk.keepsWindow()).toBe(false);
  await granted(desk.beginVote(json));
  const state = await desk.start();
  if (state.at !== 'voting') throw new Error(`no vote: ${state.at}`);
  await desk.lockWithSystem();
  expect(desk.keepsWindow()).toBe(true);
  expect(pc.events).toEqual([{ event: 'vote-goes-on' }]);
  await granted(desk.unlock({ profileId: state.profiles[0]!.id, password: PASSWORD }));
  expect(desk.keepsWindow()).toBe(false);
  expect((await desk.records(0)).ok).toBe(true);
});

test('a wrong password ends no vote: the window stays open, and a page that loads then finds the vote void', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await granted(desk.beginVote(json));
  const state = await desk.start();
  if (state.at !== 'voting') throw new Error(`no vote: ${state.at}`);
  const { id } = state.profiles[0]!;
  expect(await desk.unlock({ profileId: id, password: 'not-this-one-1' })).toMatchObject({ refusal: { code: 'password-wrong' } });
  expect(await desk.unlockByRecoveryKey({ profileId: id, recoveryKey: '1', newPassword: PASSWORD })).toMatchObject({ ok: false });
  expect(desk.keepsWindow()).toBe(true);
  await desk.lockWithSystem();
  expect(pc.events).toEqual([{ event: 'vote-goes-on' }]);
  expect(await desk.start()).toMatchObject({ at: 'locked', vote: 'void' });
});

test('that a vote is void is said once the ledger is within reach again, and meanwhile the window closes', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await granted(desk.beginVote(json));
  await desk.start();
  await rename(pc.ports.proposedFolder, `${pc.ports.proposedFolder}-away`);
  expect((await desk.start()).at).toBe('trouble');
  expect(desk.keepsWindow()).toBe(false);
  await rename(`${pc.ports.proposedFolder}-away`, pc.ports.proposedFolder);
  expect(await desk.reopen(null)).toMatchObject({ at: 'locked', vote: 'void' });
});

const totals = '{"title":"推选组长","totals":{"called":3,"came":2,"counts":[]}}';

test('a closed vote is held until it is counted: over a lock, against closing the window, another vote and self-service', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await granted(desk.keepTotals(totals));
  const notCounted = { ok: false, refusal: { code: 'vote-not-counted' } };
  expect(await desk.beginVote(json)).toEqual(notCounted);
  expect(await desk.beginSelfService([])).toEqual(notCounted);
  expect(desk.keepsWindow()).toBe(true);
  await desk.lockWithSystem();
  expect(await lockedState(desk)).toMatchObject({ vote: 'not-counted' });
  expect(desk.keepsWindow()).toBe(true);
  expect(await granted(unlockFirst(desk))).toMatchObject({ notCounted: totals });
  await granted(desk.dropTotals());
  expect(desk.keepsWindow()).toBe(false);
  expect('vote' in (await lockedState(desk))).toBe(false);
  expect('notCounted' in (await granted(unlockFirst(desk)))).toBe(false);
});

test('a closed vote whose ledger is out of reach keeps no window, and is there again with its ledger', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await granted(desk.keepTotals(totals));
  await rename(pc.ports.proposedFolder, `${pc.ports.proposedFolder}-away`);
  expect((await desk.start()).at).toBe('trouble');
  expect(desk.keepsWindow()).toBe(false);
  await rename(`${pc.ports.proposedFolder}-away`, pc.ports.proposedFolder);
  expect(await desk.reopen(null)).toMatchObject({ at: 'locked', vote: 'not-counted' });
  expect(desk.keepsWindow()).toBe(true);
});

test('a closed vote of one ledger goes to no other, and keeps no window there', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await granted(desk.keepTotals(totals));
  await rename(pc.ports.proposedFolder, `${pc.ports.proposedFolder}-away`);
  await rm(path.join(pc.ports.userData, 'desk.json'));
  const { session } = await foundLedger(desk);
  expect('notCounted' in session).toBe(false);
  expect(desk.keepsWindow()).toBe(false);
});
