import { rename } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { aPc, foundLedger, granted, watchedKeys } from '../helpers/pc.ts';

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
  expect(await desk.start()).toMatchObject({ at: 'locked', voteIsVoid: true });
  const again = await desk.start();
  expect(again.at).toBe('locked');
  expect('voteIsVoid' in again).toBe(false);
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
  expect(await desk.start()).toMatchObject({ at: 'locked', voteIsVoid: true });
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
  expect(await desk.reopen(null)).toMatchObject({ at: 'locked', voteIsVoid: true });
});
