import { describe, expect, test } from 'vitest';
import { annulElection } from '../../src/commands/annul-election.ts';
import { appointElected, appointElectedOfMeeting } from '../../src/commands/appoint-elected.ts';
import { appointLeader } from '../../src/commands/appoint-leader.ts';
import { rewriteCandidacy, standDown } from '../../src/commands/change-candidacy.ts';
import { closeCandidates } from '../../src/commands/close-candidates.ts';
import { declineLeader } from '../../src/commands/decline-leader.ts';
import { drawOrdersOfMeeting, drawSpeakingOrder } from '../../src/commands/draw-speaking-order.ts';
import { endLeaderTerm } from '../../src/commands/end-leader-term.ts';
import { openCandidates, openCandidatesOfMeeting } from '../../src/commands/open-candidates.ts';
import { planElections } from '../../src/commands/plan-elections.ts';
import { recommendLeader, recommendLeadersOfMeeting } from '../../src/commands/recommend-leader.ts';
import { recordSpeeches } from '../../src/commands/record-speeches.ts';
import { recordMeeting, recordVote } from '../../src/commands/record-vote.ts';
import { reviewPledge } from '../../src/commands/review-pledge.ts';
import { standAtMeeting, standForElection } from '../../src/commands/stand-for-election.ts';
import { leaderOf } from '../../src/domain/group/group.ts';
import { aDesk } from '../helpers/desk.ts';
import { aCandidacy, anElection, aRound } from '../helpers/elections.ts';
import { anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';

const fields = { plan: '每月一次质量研讨', pledge: '全年不缺一次' };

describe('the election of a leader', () => {
  test('goes from the call to the office, over a tie, and keeps totals only', async () => {
    const desk = aDesk();
    const { context } = desk;
    for (const id of ['person-1', 'person-2', 'person-3']) desk.given('person', aPerson({ id, name: `${id} 号` }));
    expect(await planElections(context, ['group-1'], { on: '2026-10-01' })).toMatchObject({ refusal: { code: 'not-found' } });
    for (const id of ['group-1', 'group-2']) desk.given('autonomous-group', anActiveGroup({ id }));
    const planned = await planElections(context, ['group-1', 'group-2'], { on: '2026-10-01' });
    expect(await planElections(context, ['group-2'])).toMatchObject({ refusal: { code: 'election-runs-already', group: '生产管理' } });
    const [first, second] = planned.ok ? planned.value : [];
    expect(first?.meetingId).toBe(second?.meetingId);
    const electionId = first!.id;
    await openCandidates(context, electionId, { on: '2026-10-02' });
    for (const personId of ['person-1', 'person-2', 'person-3'])
      expect(await standForElection(context, { electionId, personId, ...fields })).toMatchObject({ ok: true });
    const third = desk.seesAll('candidacy').find((it) => it.personId === 'person-3')!;
    await rewriteCandidacy(context, third.id, { ...fields, plan: '每周一次' });
    await standDown(context, third.id);
    await closeCandidates(context, electionId, { on: '2026-10-20' });
    let lot = 2;
    await drawSpeakingOrder(context, electionId, () => (lot -= 1));
    await recordSpeeches(context, electionId, { on: '2026-10-25' });
    expect(desk.sees('election', electionId)).toMatchObject({ order: ['person-2', 'person-1'], state: 'speeches-held' });

    const tied = aRound({ 'person-1': 5, 'person-2': 5 }, { on: '2026-10-25' });
    expect(await recordVote(context, electionId, tied)).toMatchObject({ ok: true, value: { state: 'tie' } });
    expect(await recordVote(context, electionId, { ...tied, way: 'screen' }, 0)).toMatchObject({
      refusal: { code: 'election-counted', before: 0, found: 1 },
    });
    const won = aRound({ 'person-1': 4, 'person-2': 6 }, { on: '2026-10-25', way: 'screen' });
    expect(await recordVote(context, electionId, won, 1)).toMatchObject({ ok: true, value: { state: 'voted', winnerId: 'person-2' } });
    await recommendLeader(context, electionId);
    const appointment = { number: '云纺支〔2026〕8 号', until: '2027-11-19' };
    expect(await appointElected(context, electionId, appointment)).toMatchObject({
      ok: true,
      value: { state: 'in-office', term: { until: '2027-11-19' } },
    });
    const leader = () => desk.sees('autonomous-group', 'group-1')?.leaders.at(-1);
    const [pledge] = desk.seesAll('pledge');
    expect(pledge).toMatchObject({
      personId: 'person-2',
      electionId,
      state: 'declared',
      declaredOn: '2026-10-25',
      items: [{ text: '全年不缺一次' }],
      until: '2027-11-19',
    });
    expect(await reviewPledge(context, pledge!.id, 'agreed')).toMatchObject({ ok: true, value: { state: 'reviewed' } });
    expect(leader()).toMatchObject({ who: 'person-2', how: 'election', electionId, number: '云纺支〔2026〕8 号' });
    expect(await endLeaderTerm(context, electionId, { reason: '任期届满' })).toMatchObject({ ok: true, value: { state: 'ended' } });
    expect(leader()?.endedOn).toBe('2026-11-02');
  });

  test('decided on two PCs makes one pledge, which the second cannot write beside the first', async () => {
    const pledgeIn = async (desk: ReturnType<typeof aDesk>) => {
      desk.given('autonomous-group', anActiveGroup());
      desk.given('person', aPerson({ id: 'person-1' }));
      desk.given('candidacy', aCandidacy('person-1'));
      desk.given('election', anElection({ state: 'result-recommended', winnerId: 'person-1' }));
      const appointment = { number: '云纺支〔2026〕8 号', until: '2027-11-19' };
      expect(await appointElected(desk.context, 'election-1', appointment)).toMatchObject({ ok: true });
      const write = desk.acts.at(-1)?.writes.find(({ type }) => type === 'pledge');
      return { id: write?.id, base: write?.base };
    };
    const first = await pledgeIn(aDesk());
    expect(first).toEqual({ id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), base: null });
    expect(await pledgeIn(aDesk({ today: '2026-11-03' }))).toEqual(first);
  });

  test('stands beside no direct appointment until it led to nobody, and is over with it then', async () => {
    const desk = aDesk();
    desk.given('autonomous-group', anActiveGroup());
    desk.given('person', aPerson({ id: 'person-2', name: '何秀兰' }));
    const appoint = () => {
      const input = { personId: 'person-2', number: '云纺支〔2026〕9 号' };
      return appointLeader(desk.context, 'group-1', input, { reason: '没有人报名' });
    };
    for (const state of ['planned', 'candidates-open', 'speeches-held', 'voted', 'result-recommended'] as const) {
      desk.given('election', anElection({ state }));
      expect(await appoint()).toMatchObject({ refusal: { code: 'election-not-over', group: '生产管理', state } });
    }
    desk.given('election', anElection({ state: 'no-candidate', candidates: [] }));
    desk.given('election', anElection({ id: 'of-another', groupId: 'group-2', state: 'voted' }));
    expect(await appoint()).toMatchObject({ ok: true });
    expect(desk.sees('election', 'election-1')).toMatchObject({ state: 'annulled', steps: [{ to: 'annulled', reason: '没有人报名' }] });
    expect(desk.sees('election', 'of-another')).toMatchObject({ state: 'voted' });
    expect(desk.sees('autonomous-group', 'group-1')?.leaders.at(-1)).toMatchObject({ who: 'person-2', how: 'direct-appointment' });
  });

  test('in self-service one stands for oneself and nobody else, and counts nothing', async () => {
    const desk = aDesk();
    desk.given('autonomous-group', anActiveGroup());
    desk.given('election', anElection({ state: 'candidates-open' }));
    desk.given('candidacy', aCandidacy('person-2'));
    for (const id of ['person-1', 'person-2']) desk.given('person', aPerson({ id }));
    const own = desk.as({ actor: { role: 'participant', personId: 'person-1', profileId: 'self-service' } });
    const standing = (personId: string) => standForElection(own, { electionId: 'election-1', personId, ...fields });
    expect(await standing('person-2')).toMatchObject({ refusal: { code: 'role-may-not' } });
    expect(await standing('person-1')).toMatchObject({ ok: true });
    expect(await standDown(own, 'candidacy-person-2')).toMatchObject({ refusal: { code: 'role-may-not' } });
    expect(await recordVote(own, 'election-1', aRound({ 'person-1': 9 }))).toMatchObject({ refusal: { code: 'role-may-not' } });
  });

  test('that led nowhere is called again with nobody standing, and the branch’s own quorum counts', async () => {
    const desk = aDesk();
    desk.given('election', anElection({ state: 'result-recommended', winnerId: 'person-1' }));
    const { context } = desk;
    expect(await declineLeader(context, 'election-1')).toMatchObject({ refusal: { code: 'election-reason-needed' } });
    await declineLeader(context, 'election-1', { reason: '本人另有任用' });
    expect(await openCandidates(context, 'election-1')).toMatchObject({ ok: true, value: { candidates: [] } });
    expect(await closeCandidates(context, 'election-1')).toMatchObject({ ok: true, value: { state: 'no-candidate' } });

    desk.given('election', anElection({ id: 'election-2' }));
    const few = aRound({ 'person-1': 5, 'person-2': 2 }, { expected: 10 });
    desk.given('parameter', {
      v: 1,
      id: 'own-quorum',
      key: 'election-quorum',
      value: 'at-least-four-fifths',
      unit: 'none',
      source: '支部党员大会',
      validFrom: '2026-01-01',
      setOn: '2026-01-01',
      setBy: 'profile-1',
    });
    expect(await recordVote(context, 'election-2', few)).toMatchObject({
      refusal: { code: 'election-no-quorum', present: 7, expected: 10 },
    });
    expect(await annulElection(context, 'election-2', { reason: '到会人数不够' })).toMatchObject({
      ok: true,
      value: { state: 'annulled' },
    });
  });
});

describe('one meeting for several posts', () => {
  const people = Array.from({ length: 6 }, (_, at) => `person-${at + 1}`);
  const aMeeting = async () => {
    const desk = aDesk();
    for (const id of people) desk.given('person', aPerson({ id, name: `${id} 号` }));
    for (const id of ['group-1', 'group-2'])
      desk.given('autonomous-group', anActiveGroup({ id, participants: people.map((one) => aParticipant(one)) }));
    const planned = await planElections(desk.context, ['group-1', 'group-2'], { on: '2026-10-01' });
    const ids = planned.ok ? planned.value.map(({ id }) => id) : [];
    return { desk, ids, states: () => ids.map((id) => desk.sees('election', id)?.state) };
  };
  const standing = (electionId: string, ...ids: readonly string[]) => ids.map((personId) => ({ electionId, personId, ...fields }));

  test('is called, typed, drawn and counted by one act each, whole or not at all', async () => {
    const { desk, ids, states } = await aMeeting();
    const { context } = desk;
    const [first, second] = ids as [string, string];
    await openCandidatesOfMeeting(context, ids, { on: '2026-10-02' });
    expect(states()).toEqual(['candidates-open', 'candidates-open']);
    const twice = [...standing(first, 'person-1', 'person-2'), ...standing(second, 'person-3', 'person-3')];
    expect(await standAtMeeting(context, twice)).toMatchObject({ refusal: { code: 'election-stands-already', name: 'person-3 号' } });
    expect(desk.seesAll('candidacy')).toEqual([]);
    await standAtMeeting(context, [...standing(first, 'person-1', 'person-2'), ...standing(second, 'person-3')], { on: '2026-10-03' });
    let lot = 9;
    const drawn = await drawOrdersOfMeeting(context, ids, () => (lot -= 1), { on: '2026-10-20' });
    expect(drawn).toMatchObject({ value: [{ order: ['person-2', 'person-1'] }, { order: ['person-3'], state: 'candidates-closed' }] });
    expect(await drawOrdersOfMeeting(context, ids, () => 1)).toMatchObject({ refusal: { code: 'election-order-drawn' } });

    const before = desk.acts.length;
    const tied = aRound({ 'person-1': 3, 'person-2': 3 });
    const short = aRound({ 'person-3': 5 }, { expected: 20 });
    const two = (round: typeof tied, other: typeof tied) => [
      { electionId: first, round, before: 0 },
      { electionId: second, round: other, before: 0 },
    ];
    expect(await recordMeeting(context, two(tied, short), '2026-10-21')).toMatchObject({ refusal: { code: 'election-no-quorum' } });
    expect(states()).toEqual(['candidates-closed', 'candidates-closed']);
    expect(await recordMeeting(context, two(tied, aRound({ 'person-3': 5 })), '2026-10-21')).toMatchObject({ ok: true });
    expect(states()).toEqual(['tie', 'voted']);
    expect(desk.acts).toHaveLength(before + 1);
    expect(
      desk
        .sees('election', second)
        ?.steps.map(({ to, on }) => `${to} ${on}`)
        .slice(-2),
    ).toEqual(['speeches-held 2026-10-21', 'voted 2026-10-21']);
    const again = [{ electionId: first, round: aRound({ 'person-1': 4, 'person-2': 2 }), before: 0 }];
    expect(await recordMeeting(context, again, '2026-10-21')).toMatchObject({ refusal: { code: 'election-counted', before: 0, found: 1 } });
    await recordMeeting(context, [{ ...again[0]!, before: 1 }], '2026-10-21');
    expect(states()).toEqual(['voted', 'voted']);

    const acts = desk.acts.length;
    expect(await recommendLeadersOfMeeting(context, [...ids, 'another'])).toMatchObject({ refusal: { code: 'not-found' } });
    expect(states()).toEqual(['voted', 'voted']);
    await recommendLeadersOfMeeting(context, ids);
    expect(states()).toEqual(['result-recommended', 'result-recommended']);
    expect(desk.acts).toHaveLength(acts + 1);
    expect(await recommendLeadersOfMeeting(context, ids)).toMatchObject({ refusal: { code: 'wrong-state', state: 'result-recommended' } });

    const letter = { number: '恒川支〔2026〕30 号', until: '2027-10-22' };
    expect(await appointElectedOfMeeting(context, ids, { ...letter, until: '2026-01-01' })).toMatchObject({ ok: false });
    expect(states()).toEqual(['result-recommended', 'result-recommended']);
    await appointElectedOfMeeting(context, ids, letter);
    expect(states()).toEqual(['in-office', 'in-office']);
    expect(['group-1', 'group-2'].map((id) => leaderOf(desk.sees('autonomous-group', id)!)?.who)).toEqual(['person-1', 'person-3']);
    expect(desk.seesAll('pledge').map(({ personId }) => personId)).toEqual(['person-1', 'person-3']);
    expect(desk.acts).toHaveLength(acts + 2);
  });

  test('draws nothing for a post for which nobody stands', async () => {
    const { desk, ids, states } = await aMeeting();
    await openCandidatesOfMeeting(desk.context, ids);
    await drawOrdersOfMeeting(desk.context, ids, () => 1);
    expect(states()).toEqual(['no-candidate', 'no-candidate']);
    expect(await recordMeeting(desk.context, [], '2026-10-21')).toMatchObject({ refusal: { code: 'nothing-chosen' } });
  });
});
