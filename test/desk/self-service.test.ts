import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Candidacy } from '../../src/domain/election/candidacy.ts';
import type { Election } from '../../src/domain/election/election.ts';
import type { AutonomousGroup } from '../../src/domain/group/group.ts';
import type { Idea } from '../../src/domain/idea.ts';
import type { Claim, ClaimState } from '../../src/domain/plan/claim.ts';
import type { PointsLine } from '../../src/domain/points.ts';
import type { Act } from '../../src/ledger/entry.ts';
import { aCandidacy, anElection } from '../helpers/elections.ts';
import { aGroup, aParticipant } from '../helpers/groups.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aPc, type Desk, foundLedger, granted, lockedState, recordsOf, unlockFirst, watchedKeys } from '../helpers/pc.ts';
import { aClaim } from '../helpers/plans.ts';
import { aLine } from '../helpers/points.ts';

afterEach(() => void vi.useRealTimers());

const packets = [
  { personId: 'p1', json: '{"points":12}', shared: [] },
  { personId: 'p2', json: '{"points":3}', shared: [] },
];
const handedInBy = (personId: string, change: Partial<Idea> = {}) =>
  anIdea({
    proposerIds: [personId],
    steps: [{ act: 'handed-in', to: 'submitted', on: '2026-11-12', by: personId, role: 'participant' }],
    ...change,
  });
const writing = (body: Idea, base: string | null = null) =>
  ({ kind: 'ideas', type: 'golden-idea', id: body.id, class: 'B', base, body: JSON.stringify(body) }) as const;
const idea = writing(handedInBy('p2'));
const handIn: Act = { id: 'a1', verb: 'hand-in-idea', writes: [idea] };

async function withPins(desk: Desk) {
  await granted(desk.setPin({ personId: 'p1', pin: '480213' }));
  await granted(desk.setPin({ personId: 'p2', pin: '917350' }));
}

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

test('a participant may only what participants may, and writes nothing but their kind of record', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  await withPins(desk);
  await granted(desk.beginSelfService(packets));
  await granted(desk.identify({ pin: '480213' }));
  expect(await desk.appendAsParticipant([{ ...handIn, verb: 'purge-person' }])).toMatchObject({ refusal: { code: 'role-may-not' } });
  const person = { ...idea, kind: 'people', type: 'person' } as const;
  expect(await desk.appendAsParticipant([{ ...handIn, writes: [idea, person] }])).toMatchObject({ refusal: { code: 'verb-not-allowed' } });
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

test('each says for themselves that they take part, and the second one’s answer stands on the first’s', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  await withPins(desk);
  const group = aGroup({ id: 'g1', state: 'submitted', participants: [aParticipant('p1', 'invited'), aParticipant('p2', 'invited')] });
  const written = (body: AutonomousGroup, base: string | null) =>
    ({ kind: 'groups', type: 'autonomous-group', id: body.id, class: 'B', base, body: JSON.stringify(body) }) as const;
  const [saved] = await granted(desk.append([{ id: 'invite', verb: 'invite-participants', writes: [written(group, null)] }]));
  await granted(desk.beginSelfService(packets.map((packet) => ({ ...packet, shared: ['g1'] }))));
  const write = (body: AutonomousGroup, base: string) =>
    desk.appendAsParticipant([{ id: crypto.randomUUID(), verb: 'confirm-participant', writes: [written(body, base)] }]);
  const joins = (before: AutonomousGroup, who: string, by = who): AutonomousGroup => ({
    ...before,
    participants: before.participants.map((line) =>
      line.who === who
        ? { ...line, state: 'confirmed', confirmedBy: 'self', steps: [{ to: 'confirmed', on: '2026-11-12', by, role: 'participant' }] }
        : line,
    ),
  });
  const refused = { ok: false, refusal: { code: 'verb-not-allowed', verb: 'confirm-participant' } };
  const first = saved!.hashes[0]!;

  expect((await granted(desk.identify({ pin: '480213' }))).newer).toEqual([]);
  expect(await write(joins(group, 'p2', 'p1'), first)).toEqual(refused);
  expect(await write({ ...joins(group, 'p1'), name: '别的名字' }, first)).toEqual(refused);
  expect(await write(joins(joins(group, 'p1'), 'p2'), first)).toEqual(refused);
  await granted(write(joins(group, 'p1'), first));
  expect(await write(joins(group, 'p1'), first)).toEqual(refused);

  const { newer } = await granted(desk.identify({ pin: '917350' }));
  expect(newer.map(({ id, body }) => [id, JSON.parse(body)])).toEqual([['g1', joins(group, 'p1')]]);
  expect(await write(joins(group, 'p2'), first)).toEqual(refused); // without what p1 said
  await granted(write(joins(joins(group, 'p1'), 'p2'), newer[0]!.hash));
});

test('whoever stands for leader writes their own candidacy, changes it, and takes it back once', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  await withPins(desk);
  const running = (body: Election, base: string | null) =>
    ({ kind: 'procedures', type: 'election', id: body.id, class: 'B', base, body: JSON.stringify(body) }) as const;
  const calls = [anElection({ state: 'candidates-open' }), anElection({ id: 'closed', state: 'candidates-closed' })];
  await granted(desk.append([{ id: 'call', verb: 'plan-elections', writes: calls.map((it) => running(it, null)) }]));
  await granted(desk.beginSelfService(packets));
  const write = (body: Candidacy, base: string | null = null) => {
    const one = { kind: 'procedures', type: 'candidacy', id: body.id, class: 'B', base, body: JSON.stringify(body) } as const;
    return desk.appendAsParticipant([{ id: crypto.randomUUID(), verb: 'stand-for-election', writes: [one] }]);
  };
  const refused = { ok: false, refusal: { code: 'verb-not-allowed', verb: 'stand-for-election' } };
  await granted(desk.identify({ pin: '480213' }));
  expect(await write(aCandidacy('p2'))).toEqual(refused);
  expect(await write(aCandidacy('p1', { electionId: 'closed' }))).toEqual(refused);
  const mine = aCandidacy('p1');
  const [saved] = await granted(write(mine));
  const better = { ...mine, plan: '改过的方案' };
  expect(await write({ ...better, electionId: 'another' }, saved!.hashes[0]!)).toEqual(refused);
  const [changed] = await granted(write(better, saved!.hashes[0]!));

  expect((await granted(desk.identify({ pin: '917350' }))).newer).toEqual([]);
  expect(await write({ ...better, withdrawnOn: '2026-11-12' }, changed!.hashes[0]!)).toEqual(refused);
  const { newer } = await granted(desk.identify({ pin: '480213' }));
  expect(newer.map(({ body }) => JSON.parse(body))).toEqual([better]);
  const [back] = await granted(write({ ...better, withdrawnOn: '2026-11-12' }, changed!.hashes[0]!));
  expect(await write(better, back!.hashes[0]!)).toEqual(refused);
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
