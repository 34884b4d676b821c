import { expect, test } from 'vitest';
import { appointLeader } from '../../src/commands/appoint-leader.ts';
import { approveGroup } from '../../src/commands/approve-group.ts';
import { confirmDissolution } from '../../src/commands/confirm-dissolution.ts';
import { confirmParticipant } from '../../src/commands/confirm-participant.ts';
import { endParticipation } from '../../src/commands/end-participation.ts';
import { fileGroup } from '../../src/commands/file-group.ts';
import { fileParticipants } from '../../src/commands/file-participants.ts';
import { foundGroup } from '../../src/commands/found-group.ts';
import { handInGroup } from '../../src/commands/hand-in-group.ts';
import { inviteOutsider } from '../../src/commands/invite-outsider.ts';
import { inviteParticipants } from '../../src/commands/invite-participants.ts';
import { justifyInactivity } from '../../src/commands/justify-inactivity.ts';
import { keepGroup } from '../../src/commands/keep-group.ts';
import { proposeDissolution } from '../../src/commands/propose-dissolution.ts';
import { purgePerson } from '../../src/commands/purge-person.ts';
import { rejectGroup } from '../../src/commands/reject-group.ts';
import { returnGroup } from '../../src/commands/return-group.ts';
import { rewriteGroup } from '../../src/commands/rewrite-group.ts';
import { withdrawGroup } from '../../src/commands/withdraw-group.ts';
import { done } from '../../src/domain/outcome.ts';
import { anActivity } from '../helpers/activities.ts';
import { aDesk } from '../helpers/desk.ts';
import { aGroup, anActiveGroup } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';
import { aPaper } from '../helpers/steps.ts';

const aBranch = (today?: string) => {
  const desk = aDesk(today ? { today } : {});
  for (const id of ['person-1', 'person-2', 'person-3', 'person-4']) desk.given('person', aPerson({ id, name: `党员${id.at(-1)}` }));
  desk.given('organisation', {
    v: 1,
    id: 'branch',
    name: '云岭纺织党支部',
    organisationType: 'branch',
    enterprise: '云岭纺织',
    region: '云岭县',
    superiorName: '云岭工业园党委',
    employees: 200,
  });
  return desk;
};
const proposal = { name: '生产管理', goals: '缩短换型时间', initiatorId: 'person-1', invitedIds: ['person-2', 'person-3'] };

test('a group goes from an idea to its dissolution, one entry per act', async () => {
  const desk = aBranch();
  const { context } = desk;
  const founded = await foundGroup(context, proposal, { on: '2026-03-01' });
  const id = founded.ok ? founded.value.id : '';
  await rewriteGroup(context, id, { name: '生产管理小组', goals: '缩短换型时间', plan: '每月一次现场会' });
  await inviteParticipants(context, id, ['person-4'], { on: '2026-03-01' });
  await handInGroup(context, id, { on: '2026-03-02' });
  await returnGroup(context, id, { on: '2026-03-03', reason: '目标写具体' });
  await handInGroup(context, id, { on: '2026-03-04' });
  expect(await approveGroup(context, id, { number: '云纺支〔2026〕7 号' }, { on: '2026-03-05' })).toMatchObject({
    refusal: { code: 'group-too-few', count: 1, least: 3 },
  });
  for (const personId of ['person-2', 'person-3']) await confirmParticipant(context, id, { personId, skill: '换型' }, { on: '2026-03-05' });
  expect(await approveGroup(context, id, { number: '云纺支〔2026〕7 号', opinion: '同意' }, { on: '2026-03-06' })).toMatchObject({
    ok: true,
    value: { approval: { organisation: '云岭纺织党支部', participants: 3, opinion: '同意' } },
  });
  await fileParticipants(context, id, ['person-1', 'person-2', 'person-3'], { on: '2026-03-07' });
  const appointment = { personId: 'person-1', number: '云纺支〔2026〕8 号', until: '2027-03-06' };
  expect(await appointLeader(context, id, appointment, { on: '2026-03-08', reason: '首任组长' })).toMatchObject({
    ok: true,
    value: { state: 'active' },
  });
  await endParticipation(context, id, 'person-4', 'removed', { on: '2026-03-20', reason: '一直没有确认' });
  expect(await proposeDissolution(context, id, 'too-few')).toMatchObject({ refusal: { code: 'group-ground-not-met', found: 3 } });
  await proposeDissolution(context, id, 'no-activity', { on: '2026-10-08' });
  expect(await keepGroup(context, id, undefined, { reason: '还想办' })).toMatchObject({
    refusal: { code: 'group-not-justified', months: 7 },
  });
  const season = { from: '2026-06-01', until: '2026-09-30', reason: '旺季', approvedBy: '党支部委员会' };
  expect(await keepGroup(context, id, season, { on: '2026-10-09', reason: '旺季过后补' })).toMatchObject({
    ok: true,
    value: { state: 'active' },
  });
  await proposeDissolution(context, id, 'no-capacity', { on: '2026-10-20', reason: '骨干调走' });
  await confirmDissolution(context, id, { number: '云纺支〔2026〕20 号', handover: '党支部档案柜' }, { on: '2026-10-25' });
  expect(desk.sees('autonomous-group', id)).toMatchObject({
    state: 'dissolved',
    name: '生产管理小组',
    dissolutions: [
      { ground: 'no-activity', months: 7, outcome: 'kept' },
      { ground: 'no-capacity', outcome: 'confirmed', number: '云纺支〔2026〕20 号' },
    ],
  });
  expect(desk.acts.every((act) => act.writes.length === 1)).toBe(true);
});

test('a group across enterprises is approved on the park’s paper, filed at home, and may lose a stranger without losing count', async () => {
  const desk = aBranch();
  const { context } = desk;
  const founded = await foundGroup(context, { ...proposal, scope: 'cross-enterprise', invitedIds: ['person-2'] }, { on: '2026-03-01' });
  const id = founded.ok ? founded.value.id : '';
  const stranger = { name: '马晓燕', unit: '鸿泰模具', standing: 'full', noticeOn: '2026-03-01', mayBeNamed: false } as const;
  await inviteOutsider(context, id, stranger, { on: '2026-03-02' });
  const [outside] = desk.seesAll('outside-participant');
  expect(outside).toMatchObject(stranger);
  for (const personId of ['person-2', outside!.id]) await confirmParticipant(context, id, { personId }, { on: '2026-03-03' });
  await handInGroup(context, id, { on: '2026-03-04' });
  expect(await approveGroup(context, id, { number: '7' })).toMatchObject({ refusal: { code: 'group-gate-elsewhere' } });
  await approveGroup(context, id, { number: '' }, { paper: { ...aPaper, decidedOn: '2026-03-05' } });
  await fileParticipants(context, id, ['person-1', 'person-2', outside!.id], { on: '2026-03-06' });
  const leader = { personId: outside!.id, number: '8' };
  expect(await appointLeader(context, id, leader, { on: '2026-03-07', reason: '首任组长' })).toMatchObject({
    refusal: { code: 'group-gate-elsewhere' },
  });
  await appointLeader(context, id, leader, { paper: { ...aPaper, decidedOn: '2026-03-07' }, reason: '首任组长' });
  expect(await fileGroup(context, id, '企备 3', { on: '2026-03-08' })).toMatchObject({ ok: true, value: { state: 'active' } });
  const purge = {
    pages: async function* () {},
    purge: async ({ documentIds }: { readonly documentIds: readonly string[] }) => {
      desk.forgets(documentIds);
      return done(null);
    },
  };
  expect(await purgePerson(context, purge, { personId: outside!.id, ground: 'request' })).toMatchObject({
    ok: true,
    value: { erased: [{ type: 'outside-participant', id: outside!.id }] },
  });
  expect(desk.seesAll('outside-participant')).toEqual([]);
  expect(desk.sees('autonomous-group', id)?.participants.map(({ who, state }) => [who, state])).toContainEqual([outside!.id, 'filed']);
  desk.given('autonomous-group', aGroup({ id: 'within' }));
  expect(await inviteOutsider(context, 'within', stranger)).toMatchObject({ refusal: { code: 'group-within-enterprise' } });
});

test('an activity that is written down takes back the six months, one that was only held does not', async () => {
  const desk = aBranch('2026-11-02');
  desk.given('autonomous-group', anActiveGroup());
  desk.given('activity', anActivity({ groupId: 'group-1', state: 'held', heldOn: '2026-08-01' }));
  expect(await proposeDissolution(desk.context, 'group-1', 'no-activity')).toMatchObject({ ok: true });
  desk.given('autonomous-group', anActiveGroup());
  desk.given('activity', anActivity({ groupId: 'group-1', state: 'recorded', heldOn: '2026-08-01', recordedOn: '2026-08-03' }));
  expect(await proposeDissolution(desk.context, 'group-1', 'no-activity')).toMatchObject({
    refusal: { code: 'group-ground-not-met', found: 3 },
  });
});

test('a gate decided on paper carries the paper’s number and its issuer', async () => {
  const desk = aBranch();
  desk.given('autonomous-group', aGroup({ state: 'submitted' }));
  await approveGroup(desk.context, 'group-1', { number: '' }, { paper: aPaper });
  expect(desk.sees('autonomous-group', 'group-1')).toMatchObject({
    approval: { number: aPaper.documentNumber, organisation: aPaper.issuer, on: aPaper.decidedOn },
  });
});

test('an application can be declined with a reason, or taken back', async () => {
  const desk = aBranch();
  desk.given('autonomous-group', aGroup({ state: 'submitted' }));
  desk.given('autonomous-group', aGroup({ id: 'group-2', state: 'submitted' }));
  expect(await rejectGroup(desk.context, 'group-1')).toMatchObject({ refusal: { code: 'group-reason-needed' } });
  expect(await rejectGroup(desk.context, 'group-1', { reason: '与党小组重复' })).toMatchObject({ ok: true, value: { state: 'rejected' } });
  expect(await withdrawGroup(desk.context, 'group-2')).toMatchObject({ ok: true, value: { state: 'withdrawn' } });
});

test('in self-service one confirms for oneself alone', async () => {
  const desk = aBranch();
  desk.given('autonomous-group', aGroup({ participants: ['person-2', 'person-3'].map((who) => ({ who, state: 'invited', steps: [] })) }));
  const self = desk.as({ actor: { role: 'participant', personId: 'person-2' } });
  expect(await confirmParticipant(self, 'group-1', { personId: 'person-3' })).toMatchObject({ refusal: { code: 'role-may-not' } });
  expect(await confirmParticipant(self, 'group-1', { personId: 'person-2' })).toMatchObject({
    ok: true,
    value: { participants: [{ who: 'person-2', state: 'confirmed', confirmedBy: 'self' }, { state: 'invited' }] },
  });
});

test('an organisation commissioner prepares and does not decide', async () => {
  const desk = aBranch();
  desk.given('autonomous-group', aGroup({ state: 'submitted' }));
  desk.given('autonomous-group', anActiveGroup({ id: 'group-2', name: '金点子' }));
  const commissioner = desk.as({ actor: { role: 'organisation' } });
  expect(await approveGroup(commissioner, 'group-1', { number: '7' })).toMatchObject({ refusal: { code: 'role-may-not' } });
  const july = { from: '2026-07-01', until: '2026-07-31', reason: '停产', approvedBy: '支委会' };
  expect(await justifyInactivity(commissioner, 'group-2', july)).toMatchObject({ refusal: { code: 'role-may-not' } });
  expect(await justifyInactivity(desk.context, 'group-2', july)).toMatchObject({ ok: true });
  expect(await proposeDissolution(commissioner, 'group-2', 'no-activity')).toMatchObject({
    ok: true,
    value: { state: 'dissolution-proposed' },
  });
});
