import { expect, test } from 'vitest';
import { annulElection } from '../../src/commands/annul-election.ts';
import { appointElected } from '../../src/commands/appoint-elected.ts';
import { declineLeader } from '../../src/commands/decline-leader.ts';
import { endParticipation } from '../../src/commands/end-participation.ts';
import { planElections } from '../../src/commands/plan-elections.ts';
import { recommendLeader } from '../../src/commands/recommend-leader.ts';
import { takeElectionAnswer } from '../../src/commands/take-election-answer.ts';
import { anIdleGroup, atThePark, park, said } from '../helpers/before-the-park.ts';
import { anElection, aRound } from '../helpers/elections.ts';
import { aPaper } from '../helpers/steps.ts';

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
