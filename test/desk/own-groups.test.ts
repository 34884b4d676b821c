import { expect, test } from 'vitest';
import type { GroupAppraisal, Renewal } from '../../src/domain/appraisal/appraisal.ts';
import type { Candidacy } from '../../src/domain/election/candidacy.ts';
import type { Election } from '../../src/domain/election/election.ts';
import type { AutonomousGroup } from '../../src/domain/group/group.ts';
import { anAppraisal } from '../helpers/appraisals.ts';
import { aCandidacy, anElection } from '../helpers/elections.ts';
import { aGroup, aParticipant } from '../helpers/groups.ts';
import { aPc, foundLedger, granted } from '../helpers/pc.ts';
import { aSharedDesk, notOwn, packets, withPins } from '../helpers/self-service.ts';

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

test('each says for themselves whether they go on, may say otherwise until the appraisal is decided, and speaks for nobody else', async () => {
  const { desk, begin, enter, write } = await aSharedDesk();
  const written = (body: GroupAppraisal, base: string | null) =>
    ({ kind: 'procedures', type: 'group-appraisal', id: body.id, class: 'B', base, body: JSON.stringify(body) }) as const;
  const asking = anAppraisal({ id: 'ask', renewals: [{ who: 'p1' }, { who: 'p2' }] });
  const decided = anAppraisal({ id: 'decided', state: 'decided', renewals: [{ who: 'p1' }, { who: 'p2', answer: 'continues' }] });
  const [saved] = await granted(
    desk.append([{ id: 'open', verb: 'open-appraisal', writes: [written(asking, null), written(decided, null)] }]),
  );
  const hash = saved!.hashes[0]!;
  await begin({ shared: ['ask'] });
  const said = (before: GroupAppraisal, line: Renewal): GroupAppraisal => ({
    ...before,
    renewals: before.renewals.map((it) => (it.who === line.who ? line : it)),
  });
  const say = (body: GroupAppraisal, base = hash) => write('record-renewals', written(body, base));
  const scored = (body: GroupAppraisal, by: string): GroupAppraisal => ({
    ...body,
    state: 'scoring',
    steps: [...body.steps, { to: 'scoring', on: '2026-11-12', by, role: 'participant' }],
  });
  const no = notOwn('record-renewals');

  expect(await enter('p1')).toEqual([]);
  expect(await say(said(asking, { who: 'p2', answer: 'stops', saidBy: 'self' }))).toEqual(no);
  expect(await say(said(asking, { who: 'p1', answer: 'stops' }))).toEqual(no); // as if it were off the sheet
  expect(await say(said(asking, { who: 'p1', answer: 'gone', saidBy: 'self' }))).toEqual(no);
  expect(await say(said(decided, { who: 'p1', answer: 'stops', saidBy: 'self' }), saved!.hashes[1]!)).toEqual(no);
  const first = said(asking, { who: 'p1', answer: 'stops', saidBy: 'self' });
  expect(
    await say({ ...first, satisfaction: [{ kind: 'members', verySatisfied: 9, satisfied: 0, basicallySatisfied: 0, unsatisfied: 0 }] }),
  ).toEqual(no);
  const [one] = await granted(say(first));

  const [newer] = await enter('p2');
  expect(JSON.parse(newer!.body)).toEqual(first);
  const both = said(first, { who: 'p2', answer: 'changes-group', saidBy: 'self' });
  expect(await say(both, one!.hashes[0]!)).toEqual(no); // the last answer begins the scoring, and says so
  expect(await say(scored(both, 'p1'), one!.hashes[0]!)).toEqual(no);
  const [two] = await granted(say(scored(both, 'p2'), one!.hashes[0]!));

  await enter('p1');
  await granted(say(said(scored(both, 'p2'), { who: 'p1', answer: 'continues', saidBy: 'self' }), two!.hashes[0]!));
});
