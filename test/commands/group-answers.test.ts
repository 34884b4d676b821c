import { expect, test } from 'vitest';
import { annulElection } from '../../src/commands/annul-election.ts';
import { appointElected } from '../../src/commands/appoint-elected.ts';
import { approveGroup } from '../../src/commands/approve-group.ts';
import { confirmDissolution } from '../../src/commands/confirm-dissolution.ts';
import { confirmParticipant } from '../../src/commands/confirm-participant.ts';
import { declineLeader } from '../../src/commands/decline-leader.ts';
import { endParticipation } from '../../src/commands/end-participation.ts';
import { foundGroup } from '../../src/commands/found-group.ts';
import { handInGroup } from '../../src/commands/hand-in-group.ts';
import { inviteOutsider } from '../../src/commands/invite-outsider.ts';
import { keepGroup } from '../../src/commands/keep-group.ts';
import { planElections } from '../../src/commands/plan-elections.ts';
import { proposeDissolution } from '../../src/commands/propose-dissolution.ts';
import { purgePerson } from '../../src/commands/purge-person.ts';
import { recommendLeader } from '../../src/commands/recommend-leader.ts';
import { rejectGroup } from '../../src/commands/reject-group.ts';
import { returnGroup } from '../../src/commands/return-group.ts';
import { rewriteGroup } from '../../src/commands/rewrite-group.ts';
import { takeElectionAnswer } from '../../src/commands/take-election-answer.ts';
import { takeGroupAnswer } from '../../src/commands/take-group-answer.ts';
import { withdrawGroup } from '../../src/commands/withdraw-group.ts';
import type { Answer, AnswerVerdict } from '../../src/domain/answer.ts';
import { done } from '../../src/domain/outcome.ts';
import { aDesk } from '../helpers/desk.ts';
import { anElection, aRound } from '../helpers/elections.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';
import { aPaper } from '../helpers/steps.ts';

const aUnit = {
  v: 1,
  id: 'branch',
  name: '云岭纺织党支部',
  organisationType: 'branch',
  enterprise: '云岭纺织',
  region: '云岭县',
  superiorName: '云岭工业园党委',
  employees: 200,
} as const;
const named = { notice: 'given', consents: [{ scope: 'submission' }] } as const;

/** A group of four across two enterprises, handed in on 4 March. */
async function aGroupBeforeThePark(change: { readonly goals?: string } = {}) {
  const desk = aDesk({ today: '2026-03-20' });
  desk.given('organisation', aUnit);
  desk.given('person', aPerson({ id: 'person-1', name: '周启明', ...named }));
  desk.given('person', aPerson({ id: 'person-2', name: '何小满' }));
  const { context } = desk;
  const founded = await foundGroup(
    context,
    { name: '骑行宣传', goals: '骑行宣传政策', scope: 'cross-enterprise', initiatorId: 'person-1', invitedIds: ['person-2'], ...change },
    { on: '2026-03-01' },
  );
  const id = founded.ok ? founded.value.id : '';
  for (const [name, mayBeNamed] of [
    ['马晓燕', true],
    ['宋立', false],
  ] as const)
    await inviteOutsider(
      context,
      id,
      { name, unit: '鸿泰模具', standing: 'full', noticeOn: '2026-03-01', mayBeNamed },
      { on: '2026-03-02' },
    );
  const guests = desk.seesAll('outside-participant').map((it) => it.id);
  for (const personId of ['person-2', ...guests]) await confirmParticipant(context, id, { personId }, { on: '2026-03-03' });
  const handedIn = await handInGroup(context, id, { on: '2026-03-04' });
  return { desk, context, id, handedIn, submissionId: desk.sees('autonomous-group', id)?.submissionId ?? '' };
}
const said = (submissionId: string, verdict: AnswerVerdict, more: Partial<Answer> = {}): Answer => ({
  v: 1,
  id: 'answer-1',
  about: { type: 'submission', id: submissionId },
  verdict,
  issuer: '云岭工业园党委',
  on: '2026-03-06',
  ...more,
});
const atThePark = (desk: ReturnType<typeof aDesk>) => [...desk.seesAll('submission').map(({ id }) => id)];

test('handed in, the application goes up in the same act, with the names of those who agreed', async () => {
  const { desk, submissionId } = await aGroupBeforeThePark();
  const [inGroup, inBranch] = desk.acts.slice(-2);
  expect([inGroup?.batch?.id, inGroup?.stream]).toEqual([inBranch?.batch?.id, desk.seesAll('autonomous-group')[0]?.id]);
  const written = [inGroup!, inBranch!].flatMap(({ verb, writes }) => [verb, ...writes.map(({ type, class: of }) => `${type} ${of}`)]);
  expect(written).toEqual(['hand-in-group', 'autonomous-group B', 'hand-in-group', 'submission A', 'submitted-name A', 'submitted-name A']);
  expect(desk.sees('submission', submissionId)).toMatchObject({ form: 'F-01', receiver: '云岭工业园党委', version: 1 });
  expect(desk.seesAll('submitted-name').map(({ name }) => name)).toEqual(['周启明', '马晓燕']);
});

test('before it is handed in nothing of a group is readable to anybody', async () => {
  const { desk } = await aGroupBeforeThePark();
  const earlier = desk.acts.slice(0, -1).flatMap(({ writes }) => writes);
  expect(earlier.filter((it) => it.class !== 'B')).toEqual([]);
});

test('a text that names somebody is not handed in, whether they agreed to be named or not', async () => {
  const { handedIn, desk } = await aGroupBeforeThePark({ goals: '请周启明、何小满、马晓燕和宋立带队骑行' });
  const names = ['周启明', '何小满', '马晓燕', '宋立'];
  expect(handedIn).toMatchObject({ refusal: { code: 'group-text-names-people', names } });
  expect(atThePark(desk)).toEqual([]);
});

test('what the park says over the line is taken without copying anything, once', async () => {
  const { desk, context, id, submissionId } = await aGroupBeforeThePark();
  expect(await takeGroupAnswer(context, id)).toMatchObject({ refusal: { code: 'not-found', type: 'answer' } });
  desk.given('answer', said(submissionId, 'approved', { documentNumber: '云园党〔2026〕12 号' }));
  expect(await takeGroupAnswer(desk.as({ actor: { role: 'organisation' } }), id)).toMatchObject({ refusal: { code: 'role-may-not' } });
  expect(await takeGroupAnswer(context, id)).toMatchObject({
    ok: true,
    value: { state: 'approved', approval: { number: '云园党〔2026〕12 号', organisation: '云岭工业园党委', participants: 4 } },
  });
  expect(await takeGroupAnswer(context, id)).toMatchObject({ refusal: { code: 'not-found' } });
});

test('returned, mended and handed in again, a late word about the first version is about nothing', async () => {
  const { desk, context, id, submissionId } = await aGroupBeforeThePark();
  desk.given('answer', said(submissionId, 'returned', { opinion: '目标写具体' }));
  expect(await takeGroupAnswer(context, id)).toMatchObject({ ok: true, value: { state: 'returned' } });
  await rewriteGroup(context, id, { name: '骑行宣传', goals: '每月一次进车间宣传' });
  await handInGroup(context, id, { on: '2026-03-08' });
  const second = desk.sees('autonomous-group', id)!.submissionId!;
  expect(desk.sees('submission', second)).toMatchObject({ version: 2, matter: submissionId, goals: '每月一次进车间宣传' });
  expect(await takeGroupAnswer(context, id)).toMatchObject({ refusal: { code: 'not-found' } });
  desk.given('answer', said(second, 'refused', { id: 'answer-2', opinion: '园区已有同类小组' }));
  expect(await takeGroupAnswer(context, id)).toMatchObject({ ok: true, value: { state: 'rejected' } });
});

test('one group, one approval: copied off the paper, the application is taken back; answered already, the paper is not copied', async () => {
  const paper = { ...aPaper, decidedOn: '2026-03-05' };
  const one = await aGroupBeforeThePark();
  expect(await approveGroup(one.context, one.id, { number: '' }, { paper })).toMatchObject({ ok: true, value: { state: 'approved' } });
  expect([atThePark(one.desk), one.desk.seesAll('submitted-name')]).toEqual([[], []]);

  const other = await aGroupBeforeThePark();
  other.desk.given('answer', said(other.submissionId, 'approved', { documentNumber: '12' }));
  for (const decide of [
    () => approveGroup(other.context, other.id, { number: '' }, { paper }),
    () => returnGroup(other.context, other.id, { paper, reason: '补页' }),
    () => rejectGroup(other.context, other.id, { paper, reason: '重复' }),
    () => withdrawGroup(other.context, other.id),
  ])
    expect(await decide()).toMatchObject({ refusal: { code: 'wrong-state', type: 'submission', state: 'approved' } });
});

test('nobody at this PC decides for the park', async () => {
  const { context, id } = await aGroupBeforeThePark();
  expect(await approveGroup(context, id, { number: '7' })).toMatchObject({ refusal: { code: 'group-gate-elsewhere' } });
  expect(await returnGroup(context, id, { reason: '补页' })).toMatchObject({ refusal: { code: 'group-gate-elsewhere' } });
  expect(await rejectGroup(context, id, { reason: '重复' })).toMatchObject({ refusal: { code: 'group-gate-elsewhere' } });
});

test('given up, it is taken back from the park with all names', async () => {
  const { desk, context, id } = await aGroupBeforeThePark();
  expect(await withdrawGroup(context, id, { on: '2026-03-05' })).toMatchObject({ ok: true, value: { state: 'withdrawn' } });
  expect([atThePark(desk), desk.seesAll('submitted-name')]).toEqual([[], []]);
});

test('a purge takes the name that went up, and leaves the application as it was handed in', async () => {
  const { desk, context, submissionId } = await aGroupBeforeThePark();
  const guest = desk.seesAll('outside-participant').find(({ name }) => name === '马晓燕')!;
  const application = desk.sees('submission', submissionId);
  const purge = {
    pages: async function* () {},
    purge: async ({ documentIds }: { readonly documentIds: readonly string[] }) => {
      desk.forgets(documentIds);
      return done(null);
    },
  };
  const outcome = await purgePerson(context, purge, { personId: guest.id, ground: 'request' });
  expect(outcome.ok && outcome.value.erased.map(({ type }) => type).sort()).toEqual(['outside-participant', 'submitted-name']);
  expect(desk.seesAll('submitted-name').map(({ name }) => name)).toEqual(['周启明']);
  expect(desk.sees('submission', submissionId)).toEqual(application);
});

const park = '云岭工业园党委';
/** In being across enterprises since March, with nothing done; today is in November. */
function anIdleGroup() {
  const desk = aDesk({ today: '2026-11-20' });
  desk.given('organisation', { ...aUnit });
  for (const [id, name] of [
    ['person-1', '周启明'],
    ['person-2', '何小满'],
  ] as const)
    desk.given('person', aPerson({ id, name, ...(id === 'person-1' ? named : {}) }));
  desk.given('autonomous-group', anActiveGroup({ scope: 'cross-enterprise' }));
  return desk;
}

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

/** Elected by three to one, not yet recommended. */
function anElected() {
  const desk = anIdleGroup();
  desk.given(
    'election',
    anElection({ state: 'voted', winnerId: 'person-1', rounds: [aRound({ 'person-1': 3, 'person-2': 1 }, { on: '2026-11-10' })] }),
  );
  return desk;
}

test('gate 2: whom the park appoints is the group’s leader from that day on, in one act', async () => {
  const desk = anElected();
  await recommendLeader(desk.context, 'election-1', { on: '2026-11-12' });
  const [asked] = desk.seesAll('submission');
  expect(asked).toMatchObject({ form: 'F-10', votes: 3, candidates: 2, votedOn: '2026-11-10' });
  expect(desk.seesAll('submitted-name').map(({ name }) => name)).toEqual(['周启明']);
  expect(await appointElected(desk.context, 'election-1', { number: '7', until: '2027-11-19' })).toMatchObject({
    refusal: { code: 'group-gate-elsewhere' },
  });
  desk.given('answer', said(asked!.id, 'approved', { on: '2026-11-15', registerNumber: '组长聘任〔2026〕002 号' }));
  expect(await takeElectionAnswer(desk.context, 'election-1')).toMatchObject({ ok: true, value: { state: 'in-office' } });
  expect(desk.sees('autonomous-group', 'group-1')?.leaders.at(-1)).toMatchObject({
    who: 'person-1',
    how: 'election',
    number: '组长聘任〔2026〕002 号',
    organisation: park,
    from: '2026-11-15',
  });
  expect(desk.acts.at(-1)).toMatchObject({ verb: 'take-election-answer', writes: [{ type: 'election' }, { type: 'autonomous-group' }] });
  expect(await takeElectionAnswer(desk.context, 'election-1')).toMatchObject({ refusal: { code: 'not-found' } });
});

test('whom the park does not appoint stands for nothing, and candidates are called for again', async () => {
  const desk = anElected();
  await recommendLeader(desk.context, 'election-1', { on: '2026-11-12' });
  desk.given('answer', said(desk.seesAll('submission')[0]!.id, 'refused', { on: '2026-11-15', opinion: '另有任用' }));
  expect(await takeElectionAnswer(desk.context, 'election-1')).toMatchObject({ ok: true, value: { state: 'not-confirmed' } });
});

test('whoever was elected and declines takes the recommendation back; the word that the park has said by then stands', async () => {
  const declined = anElected();
  await recommendLeader(declined.context, 'election-1', { on: '2026-11-12' });
  expect(await declineLeader(declined.context, 'election-1', { reason: '本人不接受' })).toMatchObject({ ok: true });
  expect(declined.seesAll('submission')).toEqual([]);
  const appointed = anElected();
  await recommendLeader(appointed.context, 'election-1', { on: '2026-11-12' });
  appointed.given('answer', said(appointed.seesAll('submission')[0]!.id, 'approved', { on: '2026-11-15', documentNumber: '8' }));
  const paper = { ...aPaper, decidedOn: '2026-11-14' };
  expect(await appointElected(appointed.context, 'election-1', { number: '', until: '2027-11-19' }, { paper })).toMatchObject({
    refusal: { code: 'wrong-state', type: 'submission', state: 'approved' },
  });
  expect(await declineLeader(appointed.context, 'election-1', { reason: '本人不接受' })).toMatchObject({
    ok: true,
    value: { state: 'not-confirmed' },
  });
  expect(atThePark(appointed)).toHaveLength(1);
});

test('an appointment of somebody who has left the group cannot be taken, and the election is annulled and begun anew', async () => {
  const desk = anIdleGroup();
  const rounds = [aRound({ 'person-1': 1, 'person-2': 3 }, { on: '2026-11-10' })];
  desk.given('election', anElection({ state: 'voted', winnerId: 'person-2', rounds }));
  await recommendLeader(desk.context, 'election-1', { on: '2026-11-12' });
  const asked = desk.seesAll('submission')[0]!.id;
  desk.given('answer', said(asked, 'received', { id: 'answer-0', on: '2026-11-13' }));
  expect(await endParticipation(desk.context, 'group-1', 'person-2', 'left', { on: '2026-11-14' })).toMatchObject({ ok: true });
  expect(await annulElection(desk.context, 'election-1', { reason: '当选人已退出' })).toMatchObject({
    refusal: { code: 'wrong-state', type: 'submission', state: 'received' },
  });
  desk.given('answer', said(asked, 'approved', { on: '2026-11-15', documentNumber: '8' }));
  expect(await takeElectionAnswer(desk.context, 'election-1')).toMatchObject({ refusal: { code: 'group-leader-outside' } });
  expect(await annulElection(desk.context, 'election-1', { reason: '当选人已退出' })).toMatchObject({ value: { state: 'annulled' } });
  expect(atThePark(desk)).toEqual([asked]);
  expect(await planElections(desk.context, ['group-1'])).toMatchObject({ ok: true });
});
