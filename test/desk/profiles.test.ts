import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ProfileChange } from '../../src/domain/profile-change.ts';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { aPc, type Desk, foundLedger, granted, lockedState, recordsOf, unlockFirst } from '../helpers/pc.ts';

const deputy = { name: '林晓梅', role: 'deputy', password: 'the deputy at the door' } as const;
/** What the ledger says of profiles, with who noted it. */
const profileNotes = (records: Awaited<ReturnType<typeof recordsOf>>): readonly (ProfileChange & { readonly by: string })[] =>
  records.flatMap((record) => {
    if (record.type !== 'own' || record.entry.header.writes[0]?.type !== 'profile-change') return [];
    return [{ ...JSON.parse(record.entry.bodies[0]!.body), by: record.entry.header.actor.profileId }];
  });
const unlockAs = async (desk: Desk, profileId: string, password: string) => {
  await lockedState(desk);
  return desk.unlock({ profileId, password });
};

test('each full profile unlocks with its own password and acts under its own role', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  const added = await granted(desk.addProfile({ ...deputy, personId: 'p1' }));
  expect((await granted(desk.profiles())).map(({ name, role }) => [name, role])).toEqual([
    ['郑海涛', 'secretary'],
    ['林晓梅', 'deputy'],
  ]);
  const session = await granted(unlockAs(desk, added.id, deputy.password));
  expect(session.actor).toMatchObject({ profileId: added.id, role: 'deputy', name: '林晓梅', personId: 'p1' });
  expect((await unlockAs(desk, added.id, PASSWORD)).ok).toBe(false);
  for (const name of ['keys.json', 'keys.copy.json'])
    expect(readFileSync(path.join(pc.ports.proposedFolder, name), 'utf8')).not.toContain('林晓梅');
});

test('a participant gets no key, and a commissioner lets nobody in or out', async () => {
  const desk = (await aPc()).start();
  const { session } = await foundLedger(desk);
  expect(await desk.addProfile({ ...deputy, role: 'participant' })).toMatchObject({ refusal: { code: 'role-may-not' } });
  expect(await desk.addProfile({ ...deputy, password: 'short' })).toMatchObject({ refusal: { code: 'password-weak' } });
  const added = await granted(desk.addProfile({ ...deputy, role: 'publicity' }));
  await granted(unlockAs(desk, added.id, deputy.password));
  for (const refused of [
    desk.addProfile(deputy),
    desk.removeProfile(session.actor.profileId),
    desk.renewRecoveryKey(deputy.password),
    desk.handOver({ name: '王丽', password: PASSWORD }),
  ])
    expect(await refused).toMatchObject({ refusal: { code: 'role-may-not', role: 'publicity' } });
});

test('who holds which key is noted by main alone: the window writes nothing of the kind, under whatever verb', async () => {
  const desk = (await aPc()).start();
  const { session } = await foundLedger(desk);
  const { profileId } = session.actor;
  const change: ProfileChange = { v: 1, id: 'c1', change: 'linked', profileId, role: 'secretary', on: '2026-11-12', personId: 'p1' };
  const write = { kind: 'decisions', type: 'profile-change', id: 'c1', class: 'B', base: null, body: JSON.stringify(change) } as const;
  for (const verb of ['link-profile', 'hand-over-office', 'log-idea'])
    expect(await desk.append([{ id: verb, verb, writes: [write] }])).toEqual({ ok: false, refusal: { code: 'verb-not-allowed', verb } });
  expect(await desk.append([{ id: 'e1', verb: 'hand-over-office', writes: [] }])).toMatchObject({ ok: false });
});

test('main refuses verbs that the role may not, and verbs that nobody knows', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  const added = await granted(desk.addProfile({ ...deputy, role: 'discipline' }));
  await granted(unlockAs(desk, added.id, deputy.password));
  const act = (verb: string) => desk.append([{ id: verb, verb, writes: [] }]);
  expect(await act('decide-idea')).toEqual({ ok: false, refusal: { code: 'role-may-not', role: 'discipline', verb: 'decide-idea' } });
  expect(await act('make-secretary')).toEqual({ ok: false, refusal: { code: 'verb-not-allowed', verb: 'make-secretary' } });
  expect((await act('score-idea')).ok).toBe(true);
  const last = (await recordsOf(desk)).at(-1)!;
  expect(last.type === 'own' && last.entry.header.actor).toEqual({ profileId: added.id, role: 'discipline' });
});

test('a removed profile opens nothing any more, and the last who lets people in cannot go', async () => {
  const desk = (await aPc()).start();
  const { session } = await foundLedger(desk);
  const commissioner = await granted(desk.addProfile({ ...deputy, role: 'organisation' }));
  expect(await desk.removeProfile(session.actor.profileId)).toEqual({ ok: false, refusal: { code: 'profile-last-holder' } });
  expect(await desk.removeProfile('nobody')).toEqual({ ok: false, refusal: { code: 'profile-unknown' } });
  await granted(desk.removeProfile(commissioner.id));
  expect(await unlockAs(desk, commissioner.id, deputy.password)).toEqual({ ok: false, refusal: { code: 'profile-unknown' } });
});

test('who removes their own profile leaves the desk', async () => {
  const pc = await aPc();
  const desk = pc.start();
  const { session } = await foundLedger(desk);
  await granted(desk.addProfile(deputy));
  await granted(desk.removeProfile(session.actor.profileId));
  expect(await desk.profiles()).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
  expect((await lockedState(desk)).profiles.map(({ role }) => role)).toEqual(['deputy']);
});

test('a password is changed with the old one, and the old one is void in both copies of the keys', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  expect(await desk.changePassword({ old: 'not this one', new: 'a new one entirely' })).toMatchObject({
    refusal: { code: 'password-wrong' },
  });
  expect(await desk.changePassword({ old: PASSWORD, new: '1234567' })).toMatchObject({ refusal: { code: 'password-weak' } });
  await granted(desk.changePassword({ old: PASSWORD, new: 'a new one entirely' }));
  expect((await unlockFirst(desk)).ok).toBe(false);
  expect((await unlockFirst(desk, 'a new one entirely')).ok).toBe(true);
  const [file, copy] = ['keys.json', 'keys.copy.json'].map((name) => readFileSync(path.join(pc.ports.proposedFolder, name), 'utf8'));
  expect(copy).toBe(file);
});

test('a renewed recovery key counts once it was typed back; until then the old one does', async () => {
  const desk = (await aPc()).start();
  const { recoveryKey: old, session } = await foundLedger(desk);
  const byKey = async (recoveryKey: string) => {
    await lockedState(desk);
    return desk.unlockByRecoveryKey({ profileId: session.actor.profileId, recoveryKey, newPassword: PASSWORD });
  };
  const given = await granted(desk.renewRecoveryKey(PASSWORD));
  expect((await byKey(old)).ok).toBe(true);
  expect((await byKey(given.recoveryKey)).ok).toBe(false);
  await granted(unlockFirst(desk));
  expect(await desk.confirmRecoveryKey(given.recoveryKey)).toMatchObject({ refusal: { code: 'recovery-key-not-asked' } });

  const { recoveryKey } = await granted(desk.renewRecoveryKey(PASSWORD));
  expect(await desk.confirmRecoveryKey(old)).toMatchObject({ refusal: { code: 'recovery-key-wrong', group: null } });
  await granted(desk.confirmRecoveryKey(recoveryKey));
  expect((await byKey(old)).ok).toBe(false);
  expect((await byKey(recoveryKey)).ok).toBe(true);
});

test('at handover the next secretary takes the place of the old one, with a recovery key of their own', async () => {
  const desk = (await aPc()).start();
  const { session: old, recoveryKey: oldKey } = await foundLedger(desk);
  await granted(desk.addProfile(deputy));
  const { recoveryKey } = await granted(desk.handOver({ name: '周敏', password: 'the next secretary', personId: 'p9' }));
  expect((await granted(desk.profiles())).map(({ name }) => name)).toEqual(['郑海涛', '林晓梅']);

  const session = await granted(desk.confirmRecoveryKey(recoveryKey));
  expect(session.actor).toMatchObject({ name: '周敏', role: 'secretary', personId: 'p9' });
  expect(session.cacheKey).toBe(old.cacheKey);
  expect((await granted(desk.profiles())).map(({ name }) => name)).toEqual(['周敏', '林晓梅']);
  expect(await unlockAs(desk, old.actor.profileId, PASSWORD)).toMatchObject({ refusal: { code: 'profile-unknown' } });
  const request = { profileId: session.actor.profileId, newPassword: 'the next secretary' };
  expect((await desk.unlockByRecoveryKey({ ...request, recoveryKey: oldKey })).ok).toBe(false);
  expect((await desk.unlockByRecoveryKey({ ...request, recoveryKey })).ok).toBe(true);

  const notes = profileNotes(await recordsOf(desk));
  expect(notes).toMatchObject([
    { by: old.actor.profileId, change: 'handed-over', profileId: old.actor.profileId, successorId: session.actor.profileId },
  ]);
  expect(JSON.stringify(notes)).not.toContain('周敏');
});

test('who lets people in says which person a profile is; a commissioner says it once, of themselves', async () => {
  const pc = await aPc();
  const desk = pc.start();
  const { session } = await foundLedger(desk);
  const mine = session.actor.profileId;
  const added = await granted(desk.addProfile({ ...deputy, role: 'publicity' }));
  expect((await granted(desk.linkProfile({ profileId: mine, personId: 'p1' }))).actor).toMatchObject({ profileId: mine, personId: 'p1' });
  await granted(unlockAs(desk, added.id, deputy.password));
  expect((await granted(desk.linkProfile({ profileId: added.id, personId: 'p2' }))).actor.personId).toBe('p2');
  for (const profileId of [added.id, mine])
    expect(await desk.linkProfile({ profileId, personId: 'p3' })).toMatchObject({ refusal: { code: 'role-may-not', role: 'publicity' } });
  expect(await desk.linkProfile({ profileId: 'nobody', personId: 'p3' })).toMatchObject({ refusal: { code: 'profile-unknown' } });

  await granted(unlockAs(desk, mine, PASSWORD));
  expect((await granted(desk.linkProfile({ profileId: added.id, personId: 'p4' }))).actor.personId).toBe('p1');
  expect((await granted(desk.profiles())).map(({ personId }) => personId)).toEqual(['p1', 'p4']);
  expect(profileNotes(await recordsOf(desk)).map(({ profileId, personId }) => [profileId, personId])).toEqual([
    [mine, 'p1'],
    [added.id, 'p2'],
    [added.id, 'p4'],
  ]);
});

test('the same ID number always has the same mark, and another ledger marks it otherwise', async () => {
  const marks = async () => {
    const desk = (await aPc()).start();
    await foundLedger(desk);
    return granted(
      desk.markIdNumbers(['11010519491231002X', '11010519491231002x', '１１０１０５１９４９１２３１００２Ｘ', '330324198507010017']),
    );
  };
  const [first, second, third, other] = await marks();
  expect([second, third]).toEqual([first, first]);
  expect(other).not.toBe(first);
  expect((await marks())[0]).not.toBe(first);
});
