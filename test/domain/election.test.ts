import { expect, test } from 'vitest';
import { vacatedTerm } from '../../src/domain/election/by-election.ts';
import { rewriteCandidacy, standDown, standForElection, standingFor } from '../../src/domain/election/candidacy.ts';
import { ELECTION, type Election, type ElectionState, electionOn } from '../../src/domain/election/election.ts';
import {
  ABSTAIN,
  countedRound,
  type ElectionRules,
  isQuorate,
  resultOf,
  roundOf,
  secrecyWarnings,
} from '../../src/domain/election/round.ts';
import {
  annulElection,
  appoint,
  closeCandidates,
  drawOrder,
  endOffice,
  holdSpeeches,
  notConfirmed,
  openCandidates,
  planElection,
  recommend,
  standingIn,
  takeOffice,
  vote,
} from '../../src/domain/election/steps.ts';
import type { AutonomousGroup } from '../../src/domain/group/group.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { aCandidacy, anElection, aRound } from '../helpers/elections.ts';
import { aGroup, anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';
import { allowedSteps, arrowsOf, aStep } from '../helpers/steps.ts';

const rules: ElectionRules = { quorum: 'over-half', majority: 'over-half-of-valid' };
const term = { from: '2026-04-01', until: '2027-03-31' };

test('an election takes exactly the steps of its table, from every state', () => {
  const voted = (state: ElectionState, votes: Record<string, number>) =>
    vote(anElection({ state, candidates: Object.keys(votes) }), aRound(votes), { rules, step: aStep() });
  const acts: Record<string, { to: ElectionState; run: (state: ElectionState) => Outcome<Election> }> = {
    open: { to: 'candidates-open', run: (state) => openCandidates(anElection({ state }), aStep()) },
    close: { to: 'candidates-closed', run: (state) => closeCandidates(anElection({ state }), [aCandidacy('person-1')], aStep()) },
    closeEmpty: { to: 'no-candidate', run: (state) => closeCandidates(anElection({ state }), [], aStep()) },
    speak: { to: 'speeches-held', run: (state) => holdSpeeches(anElection({ state }), aStep()) },
    elect: { to: 'voted', run: (state) => voted(state, { a: 6, b: 4 }) },
    tie: { to: 'tie', run: (state) => voted(state, { a: 5, b: 5 }) },
    nobody: { to: 'not-confirmed', run: (state) => voted(state, { a: 0 }) },
    recommend: { to: 'result-recommended', run: (state) => recommend(anElection({ state }), aStep()) },
    appoint: { to: 'appointed', run: (state) => appoint(anElection({ state }), term, aStep()) },
    decline: { to: 'not-confirmed', run: (state) => notConfirmed(anElection({ state }), aStep()) },
    begin: { to: 'in-office', run: (state) => takeOffice(anElection({ state }), aStep()) },
    end: { to: 'ended', run: (state) => endOffice(anElection({ state }), aStep()) },
    annul: { to: 'annulled', run: (state) => annulElection(anElection({ state }), aStep()) },
  };
  expect([...new Set(allowedSteps(ELECTION, acts))].sort()).toEqual([...arrowsOf(ELECTION)].sort());
});

test('only full members stand, probationary ones where the branch says so, once each, and with plan and pledge', () => {
  const fields = { plan: '每月一次质量研讨', pledge: '全年不缺一次' };
  const stand = (change: Partial<Parameters<typeof standForElection>[1]> = {}, written = fields) =>
    standForElection(written, {
      id: 'candidacy-3',
      on: '2026-03-01',
      election: anElection({ state: 'candidates-open' }),
      group: anActiveGroup({ participants: [aParticipant('person-1'), aParticipant('person-3', 'confirmed')] }),
      person: aPerson({ id: 'person-3', name: '江一帆' }),
      others: [aCandidacy('person-1')],
      probationaryMay: false,
      ...change,
    });
  const probationary = aPerson({ id: 'person-3', name: '江一帆', standing: 'probationary' });
  expect(stand()).toMatchObject({ ok: true, value: { personId: 'person-3', electionId: 'election-1', appliedOn: '2026-03-01' } });
  expect(stand({ person: probationary })).toMatchObject({
    refusal: { code: 'election-not-member', name: '江一帆', standing: 'probationary' },
  });
  expect(stand({ person: probationary, probationaryMay: true }).ok).toBe(true);
  expect(stand({ person: aPerson({ standing: 'employee' }), probationaryMay: true }).ok).toBe(false);
  expect(stand({ group: anActiveGroup({ participants: [aParticipant('person-3', 'invited')] }) })).toMatchObject({
    refusal: { code: 'group-leader-outside', name: '江一帆', group: '生产管理' },
  });
  expect(stand({}, { ...fields, pledge: ' ' })).toMatchObject({ refusal: { code: 'field-missing', field: 'pledge' } });
  expect(stand({ person: aPerson() })).toMatchObject({ refusal: { code: 'election-stands-already' } });
  expect(stand({ election: anElection() })).toMatchObject({ refusal: { code: 'wrong-state' } });
  const called = anElection({ state: 'candidates-open', steps: [{ ...aStep({ on: '2026-03-05' }), to: 'candidates-open' }] });
  expect(stand({ election: called })).toMatchObject({ refusal: { code: 'step-before-last', on: '2026-03-01', last: '2026-03-05' } });
});

test('until the call is closed a candidate may write differently, stand down, and stand again; later no more', () => {
  const open = anElection({ state: 'candidates-open' });
  const gone = standDown(aCandidacy('person-1'), open, '2026-03-05');
  expect(gone.ok && standingFor(open, [gone.value, aCandidacy('person-2')]).map((it) => it.personId)).toEqual(['person-2']);
  expect(rewriteCandidacy(aCandidacy('person-1'), { plan: ' 每周一次 ', pledge: '不缺' }, open)).toMatchObject({
    ok: true,
    value: { plan: '每周一次' },
  });
  expect(standDown(aCandidacy('person-1'), anElection(), '2026-03-05').ok).toBe(false);
  expect(rewriteCandidacy(aCandidacy('person-1'), { plan: '每周一次', pledge: '不缺' }, anElection()).ok).toBe(false);
});

test('closing the call keeps who stands, and nobody of another election', () => {
  const open = anElection({ state: 'candidates-open' });
  const others = [aCandidacy('person-5', { electionId: 'election-2' }), aCandidacy('person-6', { withdrawnOn: '2026-03-05' })];
  expect(closeCandidates(open, [aCandidacy('person-1'), ...others], aStep())).toMatchObject({
    ok: true,
    value: { state: 'candidates-closed', candidates: ['person-1'] },
  });
  expect(closeCandidates(open, others, aStep())).toMatchObject({ ok: true, value: { state: 'no-candidate', candidates: [] } });
});

test('the lots give each candidate one place of the order, and are drawn once', () => {
  const { order: _, ...closed } = anElection({ state: 'candidates-closed', candidates: ['a', 'b', 'c'] });
  const drawn = drawOrder(closed, [0.7, 0.1, 0.4]);
  expect(drawn).toMatchObject({ ok: true, value: { order: ['b', 'c', 'a'] } });
  expect(drawn.ok && drawOrder(drawn.value, [0, 0, 0])).toMatchObject({ refusal: { code: 'election-order-drawn' } });
  expect(holdSpeeches(closed, aStep())).toMatchObject({ refusal: { code: 'election-order-missing' } });
});

test('quorum: 6 of 10 are more than half; 8 of 10 are at least, but not over four fifths (COMP-25)', () => {
  expect(isQuorate('over-half', { present: 6, expected: 10 })).toBe(true);
  expect(isQuorate('over-half', { present: 5, expected: 10 })).toBe(false);
  expect(isQuorate('at-least-four-fifths', { present: 8, expected: 10 })).toBe(true);
  expect(isQuorate('over-four-fifths', { present: 8, expected: 10 })).toBe(false);
});

test('a count that cannot have happened is refused with both numbers', () => {
  const round = aRound({ a: 6, b: 3 });
  expect(countedRound({ ...round, present: 10 }, rules)).toMatchObject({
    refusal: { code: 'election-more-than', field: 'present', value: 10, limitField: 'expected', limit: 9 },
  });
  expect(countedRound({ ...round, ballotsIn: 8 }, rules)).toMatchObject({ refusal: { code: 'election-sum', counted: 9, valid: 8 } });
  expect(countedRound({ ...round, invalid: -1 }, rules)).toMatchObject({ refusal: { code: 'election-number', field: 'invalid' } });
  expect(countedRound({ ...round, votes: [{ personId: 'x', votes: 9 }] }, rules)).toMatchObject({
    refusal: { code: 'election-not-standing' },
  });
  expect(countedRound({ ...round, expected: 18 }, rules)).toMatchObject({
    refusal: { code: 'election-no-quorum', present: 9, expected: 18, quorum: 'over-half' },
  });
});

test.each([
  ['more than half of the valid ballots', aRound({ a: 6, b: 5 }), rules, { result: 'elected', personId: 'a' }],
  [
    'half is not more than half',
    aRound({ a: 5, b: 4 }, { abstained: 1 }),
    rules,
    { result: 'again', because: 'no-majority', among: ['a', 'b'] },
  ],
  ['invalid ballots do not count', aRound({ a: 5, b: 4 }, { invalid: 1 }), rules, { result: 'elected', personId: 'a' }],
  ['even ones stand again', aRound({ a: 4, b: 4, c: 2 }), rules, { result: 'again', because: 'tied', among: ['a', 'b'] }],
  [
    'all who are even with the second stand again',
    aRound({ a: 4, b: 3, c: 3, d: 1 }),
    rules,
    { result: 'again', because: 'no-majority', among: ['a', 'b', 'c'] },
  ],
  [
    'the most are enough where the branch says so',
    aRound({ a: 4, b: 3, c: 3 }),
    { ...rules, majority: 'most-votes' },
    { result: 'elected', personId: 'a' },
  ],
  [
    'more than half of those who should vote',
    aRound({ a: 6, b: 2 }, { expected: 12 }),
    { ...rules, majority: 'over-half-of-expected' },
    { result: 'again', because: 'no-majority', among: ['a', 'b'] },
  ],
  ['a lone candidate without the majority is not elected', aRound({ a: 3 }, { abstained: 4 }), rules, { result: 'nobody' }],
] as const)('%s', (_what, round, by, expected) => {
  expect(resultOf(round, by)).toEqual(expected);
});

test('after a tie only the tied stand, and after a new call everybody does', () => {
  const tied = vote(anElection(), aRound({ 'person-1': 5, 'person-2': 5 }), { rules, step: aStep() });
  expect(tied.ok && standingIn(tied.value, rules)).toEqual(['person-1', 'person-2']);
  const others = vote(anElection(), aRound({ 'person-1': 9 }), { rules, step: aStep() });
  expect(others).toMatchObject({ refusal: { code: 'election-others-stand', found: 1, standing: 2 } });
});

test('eighteen candidates, four posts, one meeting: each election comes to its own leader', () => {
  const posts = [5, 5, 4, 4].map((count, post) => Array.from({ length: count }, (_, at) => `post-${post}-person-${at}`));
  const leaders = posts.map((ids) => {
    const election = anElection({ candidates: ids });
    const held = vote(election, aRound(Object.fromEntries(ids.map((id, at) => [id, at === 2 ? 20 : 3]))), { rules, step: aStep() });
    return held.ok ? held.value.winnerId : held.refusal;
  });
  expect(posts.flat()).toHaveLength(18);
  expect(leaders).toEqual(posts.map((ids) => ids[2]));
});

test('fewer than five ballots, or all alike, are said to give the secret away', () => {
  expect(secrecyWarnings(aRound({ a: 3, b: 1 }))).toEqual([{ code: 'few-ballots', ballotsIn: 4 }]);
  expect(secrecyWarnings(aRound({ a: 9, b: 0 }))).toEqual([{ code: 'unanimous' }]);
  expect(secrecyWarnings(aRound({ a: 6, b: 3 }))).toEqual([]);
});

test('what an urn counted is a round to which as many came as voted, with nobody’s ballot spoilt', () => {
  const counts = [
    { choice: 'a', count: 3 },
    { choice: 'b', count: 1 },
    { choice: ABSTAIN, count: 2 },
  ];
  expect(roundOf({ called: 8, came: 6, counts }, '2026-03-20')).toEqual(
    aRound({ a: 3, b: 1 }, { way: 'screen', expected: 8, present: 6, ballotsOut: 6, ballotsIn: 6, abstained: 2 }),
  );
});

test('declining, ending and annulling say why', () => {
  const { reason: _, ...silent } = aStep();
  expect(notConfirmed(anElection({ state: 'result-recommended' }), silent).ok).toBe(false);
  expect(endOffice(anElection({ state: 'in-office' }), silent).ok).toBe(false);
  expect(annulElection(anElection(), silent).ok).toBe(false);
  const declined = notConfirmed(anElection({ state: 'result-recommended', winnerId: 'person-1' }), aStep());
  expect(declined.ok && 'winnerId' in declined.value).toBe(false);
});

test('an election is planned for a group that was approved and has none under way', () => {
  const plan = { id: 'e', groupId: 'group-1', meetingId: 'm', electorate: 'party-members' } as const;
  const planned = (state: ElectionState | undefined, group = anActiveGroup()) =>
    planElection(plan, { group, others: state ? [anElection({ state })] : [], step: aStep() });
  expect(planned(undefined)).toMatchObject({ ok: true, value: { state: 'planned', candidates: [], rounds: [] } });
  for (const over of ['in-office', 'ended', 'annulled'] as const) expect(planned(over).ok).toBe(true);
  expect(planned('tie')).toMatchObject({ refusal: { code: 'election-runs-already', group: '生产管理' } });
  expect(planned(undefined, aGroup())).toMatchObject({ refusal: { code: 'wrong-state', state: 'draft' } });
});

test('a by-election is about the rest of a term: of a leader who went early, not of one whose time was over or who was followed', () => {
  const aTerm = {
    who: 'person-1',
    how: 'election',
    number: '1 号',
    from: '2026-01-10',
    until: '2026-12-31',
    organisation: '支部',
  } as const;
  const on = (day: string, ...leaders: AutonomousGroup['leaders']) => vacatedTerm(anActiveGroup({ leaders }), day)?.until;
  const left = { ...aTerm, endedOn: '2026-05-10' };
  expect(on('2026-05-10', left)).toBe('2026-12-31');
  expect(on('2026-05-09', left)).toBeUndefined();
  expect(on('2026-06-01', aTerm)).toBeUndefined();
  expect(on('2027-01-05', left)).toBeUndefined();
  expect(on('2027-01-05', { ...aTerm, endedOn: '2026-12-31' })).toBeUndefined();
  expect(on('2026-06-01', left, { ...aTerm, who: 'person-2', from: '2026-05-20' })).toBeUndefined();
});

test('SM-2: an office ends with its group and with the term in it, whatever ended that; before and beside it an election stands as it is', () => {
  const group = { state: 'active', leaders: [{ who: 'person-1', from: '2026-02-10', until: '2027-02-10' }] } as unknown as AutonomousGroup;
  const inOffice = anElection({ state: 'in-office', winnerId: 'person-1' });
  const stateOn = (change: Partial<AutonomousGroup>, day = '2026-12-20') => electionOn(inOffice, { ...group, ...change }, day).state;
  expect(stateOn({})).toBe('in-office');
  expect(stateOn({ state: 'dissolved' })).toBe('ended');
  const leaders = [{ ...group.leaders[0]!, endedOn: '2026-12-31' }];
  expect([stateOn({ leaders }), stateOn({ leaders }, '2027-01-05')]).toEqual(['in-office', 'ended']);
  expect(stateOn({ leaders: [{ ...group.leaders[0]!, who: 'person-2' }] })).toBe('ended');
  const voted = anElection({ state: 'voted', winnerId: 'person-1' });
  expect(electionOn(voted, { ...group, state: 'dissolved' }, '2026-12-20')).toBe(voted);
});

test('a ballot has its candidates in the order that was drawn, and the next one those among whom it is held again', () => {
  const drawn = anElection({ candidates: ['person-1', 'person-2', 'person-3'], order: ['person-3', 'person-1', 'person-2'] });
  expect(standingIn(drawn, rules)).toEqual(['person-3', 'person-1', 'person-2']);
  const tied = { ...drawn, state: 'tie', rounds: [aRound({ 'person-1': 3, 'person-2': 0, 'person-3': 3 })] } as const;
  expect(standingIn(tied, rules)).toEqual(['person-3', 'person-1']);
});
