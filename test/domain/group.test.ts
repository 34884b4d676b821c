import { describe, expect, test } from 'vitest';
import { confirmDissolution, justifyInactivity, keepGroup, proposeDissolution } from '../../src/domain/group/dissolution.ts';
import { fileGroup } from '../../src/domain/group/filing.ts';
import {
  approveGroup,
  foundGroup,
  handInGroup,
  rejectGroup,
  returnGroup,
  rewriteGroup,
  withdrawGroup,
} from '../../src/domain/group/founding.ts';
import {
  type AutonomousGroup,
  GROUP,
  type GroupState,
  leaderOf,
  PARTICIPANT,
  type ParticipantState,
} from '../../src/domain/group/group.ts';
import { appointLeader } from '../../src/domain/group/leader.ts';
import { newOutsideParticipant } from '../../src/domain/group/outside.ts';
import { confirmParticipant, endParticipation, fileParticipants, inviteParticipants } from '../../src/domain/group/participants.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { aGroup, anActiveGroup, anApproval, aParticipant } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';
import { allowedSteps, aPaper, arrowsOf, aStep } from '../helpers/steps.ts';

const limits = { least: 3, most: 15 };
const ruling = { number: '云纺支〔2026〕7 号', organisation: '云岭纺织支部' };
const numbers = { participants: 2, least: 3, months: 6, limit: 6 };
const few = { ground: 'too-few', proposedOn: '2026-10-01', participants: 2, months: 1 } as const;
const inState = (state: GroupState, change: Partial<AutonomousGroup> = {}): AutonomousGroup =>
  aGroup({ state, ...(state === 'dissolution-proposed' && { dissolutions: [few] }), ...change });
const second = aPerson({ id: 'person-2', name: '何书宁' });

test('a group takes exactly the steps of its table, from every state', () => {
  const filedBut = (state: GroupState) =>
    inState(state, { approval: { ...anApproval, on: '2026-03-10' }, participants: [aParticipant('person-1', 'confirmed')] });
  const refused: Outcome<AutonomousGroup> = { ok: false, refusal: { code: 'undo-nothing' } };
  const wasActive = [{ ...aStep({ on: '2026-03-12' }), to: 'active' as const }];
  const wasFiled = [{ ...aStep({ on: '2026-03-12' }), to: 'filed' as const }];
  const acts: Record<string, { to: GroupState; run: (state: GroupState) => Outcome<AutonomousGroup> }> = {
    handIn: { to: 'submitted', run: (state) => handInGroup(inState(state), aStep()) },
    withdraw: { to: 'withdrawn', run: (state) => withdrawGroup(inState(state), aStep()) },
    return: { to: 'returned', run: (state) => returnGroup(inState(state), aStep()) },
    reject: { to: 'rejected', run: (state) => rejectGroup(inState(state), aStep()) },
    approve: { to: 'approved', run: (state) => approveGroup(inState(state), { ruling, limits, step: aStep() }) },
    file: {
      to: 'filed',
      run: (state) =>
        state === 'dissolution-proposed' ? refused : fileGroup(inState(state, { scope: 'cross-enterprise' }), '企备 3', aStep()),
    },
    // The last filing of a group with a leader begins it; filed anew while it is active it stays so.
    begin: {
      to: 'active',
      run: (state) =>
        state === 'active'
          ? refused
          : fileParticipants(
              {
                ...filedBut(state),
                ...(state === 'filed' && { scope: 'cross-enterprise' as const }),
                leaders: [{ ...termOf('person-1') }],
              },
              ['person-1'],
              aStep(),
            ),
    },
    propose: { to: 'dissolution-proposed', run: (state) => proposeDissolution(inState(state), 'too-few', { numbers, step: aStep() }) },
    keepActive: { to: 'active', run: (state) => keepGroup(inState(state, { steps: wasActive }), numbers, aStep()) },
    keepFiled: { to: 'filed', run: (state) => keepGroup(inState(state, { steps: wasFiled }), numbers, aStep()) },
    keepApproved: { to: 'approved', run: (state) => keepGroup(inState(state), numbers, aStep()) },
    dissolve: { to: 'dissolved', run: (state) => confirmDissolution(inState(state), { ruling, step: aStep() }) },
  };
  expect([...allowedSteps(GROUP, acts)].sort()).toEqual([...arrowsOf(GROUP)].sort());
});
const termOf = (who: string) =>
  ({ who, how: 'direct-appointment', number: '8', from: '2026-03-12', reason: '首任', organisation: '云岭纺织支部' }) as const;

test('a participant takes exactly the steps of their table, from every state', () => {
  const lineIn = (state: ParticipantState) => inState('approved', { participants: [aParticipant('person-2', state)] });
  const stateAfter = (outcome: Outcome<AutonomousGroup>): Outcome<{ readonly state: ParticipantState }> =>
    outcome.ok ? { ok: true, value: outcome.value.participants[0]! } : outcome;
  const acts: Record<string, { to: ParticipantState; run: (state: ParticipantState) => Outcome<{ readonly state: ParticipantState }> }> = {
    confirm: {
      to: 'confirmed',
      run: (state) => stateAfter(confirmParticipant(lineIn(state), second, { confirmedBy: 'sheet', others: [], most: 0, step: aStep() })),
    },
    file: { to: 'filed', run: (state) => stateAfter(fileParticipants(lineIn(state), ['person-2'], aStep())) },
    leave: { to: 'left', run: (state) => stateAfter(endParticipation(lineIn(state), 'person-2', 'left', aStep())) },
    stop: { to: 'not-renewed', run: (state) => stateAfter(endParticipation(lineIn(state), 'person-2', 'not-renewed', aStep())) },
    remove: { to: 'removed', run: (state) => stateAfter(endParticipation(lineIn(state), 'person-2', 'removed', aStep())) },
  };
  expect([...allowedSteps(PARTICIPANT, acts)].sort()).toEqual([...arrowsOf(PARTICIPANT)].sort());
});

describe('founding', () => {
  const fields = { name: ' 质量体系 ', goals: '把返修率降到 1% 以下' };
  const found = (change: object = {}, initiator = aPerson()) =>
    foundGroup({ ...fields, ...change }, { id: 'g', initiator, invited: [second], groups: [aGroup({ name: '金点子' })], step: aStep() });

  test('whoever begins it takes part, and the others are asked', () => {
    expect(found()).toMatchObject({
      ok: true,
      value: {
        name: '质量体系',
        state: 'draft',
        participants: [
          { who: 'person-1', state: 'confirmed' },
          { who: 'person-2', state: 'invited' },
        ],
      },
    });
  });
  test('name, goals and intended participants are the three that must be there', () => {
    expect(found({ name: ' ' })).toMatchObject({ refusal: { code: 'field-missing', field: 'groupName' } });
    expect(found({ goals: '' })).toMatchObject({ refusal: { code: 'field-missing', field: 'goals' } });
    const alone = foundGroup(fields, { id: 'g', initiator: aPerson(), invited: [aPerson()], groups: [], step: aStep() });
    expect(alone).toMatchObject({ refusal: { code: 'group-nobody-invited' } });
  });
  test('only a Party member begins one, and no two that live bear one name', () => {
    expect(found({}, aPerson({ standing: 'activist' }))).toMatchObject({ refusal: { code: 'group-initiator-no-member' } });
    expect(found({ name: '金点子' })).toMatchObject({ refusal: { code: 'group-name-taken' } });
    expect(rewriteGroup(aGroup(), { ...fields, name: '金点子' }, [aGroup({ id: 'x', name: '金点子', state: 'dissolved' })]).ok).toBe(true);
  });
});

describe('gate 1', () => {
  const two = aGroup({
    state: 'submitted',
    participants: [aParticipant('person-1', 'confirmed'), aParticipant('person-2', 'confirmed'), aParticipant('person-3', 'invited')],
  });
  test('two confirmed are refused without a reason and possible with one; who was only invited does not count', () => {
    const { reason: _, ...plain } = aStep();
    expect(approveGroup(two, { ruling, limits, step: plain })).toMatchObject({ refusal: { code: 'group-too-few', count: 2, least: 3 } });
    expect(approveGroup(two, { ruling, limits, step: aStep() })).toMatchObject({
      ok: true,
      value: { approval: { participants: 2, reason: '支委会议定' } },
    });
  });
  test('a decision has a number; copied off a paper it has the paper’s', () => {
    const three = aGroup({ state: 'submitted' });
    expect(approveGroup(three, { ruling: { ...ruling, number: ' ' }, limits, step: aStep() })).toMatchObject({
      refusal: { code: 'field-missing' },
    });
    const onPaper = approveGroup(three, { ruling: { number: '', organisation: 'x' }, limits, step: aStep({ paper: aPaper }) });
    expect(onPaper).toMatchObject({ ok: true, value: { approval: { number: aPaper.documentNumber, organisation: aPaper.issuer } } });
  });
});

describe('across enterprises', () => {
  const asked = aGroup({ state: 'submitted', scope: 'cross-enterprise' });
  test('the park or the community approves, and its paper is copied; the own organisation cannot', () => {
    expect(approveGroup(asked, { ruling, limits, step: aStep() })).toMatchObject({ refusal: { code: 'group-gate-elsewhere' } });
    expect(approveGroup(asked, { ruling, limits, step: aStep({ paper: aPaper }) })).toMatchObject({
      ok: true,
      value: { approval: { organisation: aPaper.issuer } },
    });
  });
  test('it is in being only once it is on file with the initiator’s enterprise', () => {
    const ready = aGroup({
      state: 'approved',
      scope: 'cross-enterprise',
      approval: anApproval,
      participants: [aParticipant('person-1'), aParticipant('person-2'), aParticipant('person-3', 'confirmed')],
      leaders: [termOf('person-1')],
    });
    const people = fileParticipants(ready, ['person-3'], aStep());
    expect(people).toMatchObject({ ok: true, value: { state: 'approved' } });
    expect(fileGroup(people.ok ? people.value : ready, '企备 3', aStep())).toMatchObject({
      ok: true,
      value: { state: 'active', filing: { number: '企备 3' } },
    });
    expect(fileGroup(aGroup({ state: 'approved' }), '企备 3', aStep())).toMatchObject({ refusal: { code: 'group-filing-not-asked' } });
  });
  test('of people of other enterprises name, unit and type are written down, and they were told first', () => {
    const fields = { name: '马晓燕', unit: '鸿泰模具', standing: 'applicant', noticeOn: '2026-03-01', mayBeNamed: true } as const;
    expect(newOutsideParticipant(fields, 'o', '2026-03-02')).toEqual({ ok: true, value: { v: 1, id: 'o', ...fields } });
    expect(newOutsideParticipant({ ...fields, unit: ' ' }, 'o', '2026-03-02')).toMatchObject({
      refusal: { code: 'field-missing', field: 'unit' },
    });
    expect(newOutsideParticipant({ ...fields, noticeOn: '2026-03-03' }, 'o', '2026-03-02')).toMatchObject({
      refusal: { code: 'date-in-future' },
    });
  });
});

describe('life', () => {
  const approved = aGroup({ state: 'approved', approval: anApproval });
  test('it is in being once a leader is appointed and everybody is on file, in either order', () => {
    const appointed = appointLeader(approved, aPerson(), { ruling, step: aStep() });
    expect(appointed).toMatchObject({ ok: true, value: { state: 'approved' } });
    const filed = fileParticipants(appointed.ok ? appointed.value : approved, ['person-1', 'person-2', 'person-3'], aStep());
    expect(filed).toMatchObject({ ok: true, value: { state: 'active' } });
    const first = fileParticipants(approved, ['person-1', 'person-2', 'person-3'], aStep());
    expect(appointLeader(first.ok ? first.value : approved, aPerson(), { ruling, step: aStep() })).toMatchObject({
      ok: true,
      value: { state: 'active' },
    });
  });
  test('the leader is a full member out of the group, appointed with a reason', () => {
    const { reason: _, ...plain } = aStep();
    expect(appointLeader(approved, aPerson({ id: 'outside' }), { ruling, step: aStep() })).toMatchObject({
      refusal: { code: 'group-leader-outside' },
    });
    expect(appointLeader(approved, aPerson({ standing: 'probationary' }), { ruling, step: aStep() })).toMatchObject({
      refusal: { code: 'group-leader-no-member' },
    });
    expect(appointLeader(approved, aPerson(), { ruling, step: plain })).toMatchObject({ refusal: { code: 'group-reason-needed' } });
  });
  test('a new leader ends the term of the one before, and a leader who leaves ends their own', () => {
    const next = appointLeader(anActiveGroup(), second, { ruling, step: aStep() });
    expect(next).toMatchObject({ ok: true, value: { leaders: [{ who: 'person-1', endedOn: '2026-11-02' }, { who: 'person-2' }] } });
    const left = endParticipation(anActiveGroup(), 'person-1', 'left', aStep());
    expect(left.ok && leaderOf(left.value)).toBeUndefined();
  });
  test('who left may come back on a line of their own, and nobody is in twice', () => {
    expect(inviteParticipants(anActiveGroup(), [second], aStep())).toMatchObject({ refusal: { code: 'group-participant-in' } });
    const left = endParticipation(anActiveGroup(), 'person-2', 'left', aStep());
    const back = inviteParticipants(left.ok ? left.value : aGroup(), [second], aStep());
    expect(back.ok && back.value.participants.filter(({ who }) => who === 'person-2').map(({ state }) => state)).toEqual([
      'left',
      'invited',
    ]);
  });
  test('a branch may say of how many groups one can be', () => {
    const asked = aGroup({ participants: [aParticipant('person-2', 'invited')] });
    const confirm = (most: number) =>
      confirmParticipant(asked, second, { confirmedBy: 'self', others: [anActiveGroup()], most, step: aStep() });
    expect(confirm(1)).toMatchObject({ refusal: { code: 'group-person-in-many', count: 1, most: 1 } });
    expect(confirm(0).ok).toBe(true);
  });
});

describe('the end', () => {
  test('a counted ground must be borne out by its numbers', () => {
    const enough = { ...numbers, participants: 3, months: 5 };
    expect(proposeDissolution(anActiveGroup(), 'too-few', { numbers: enough, step: aStep() })).toMatchObject({
      refusal: { code: 'group-ground-not-met', found: 3 },
    });
    expect(proposeDissolution(anActiveGroup(), 'no-activity', { numbers: enough, step: aStep() })).toMatchObject({
      refusal: { code: 'group-ground-not-met', found: 5 },
    });
    expect(proposeDissolution(anActiveGroup(), 'no-capacity', { numbers: enough, step: aStep() }).ok).toBe(true);
  });
  test('months without activity are answered by a justified interval, and not by a word', () => {
    const proposed = proposeDissolution(anActiveGroup(), 'no-activity', { numbers, step: aStep() });
    const group = proposed.ok ? proposed.value : aGroup();
    expect(keepGroup(group, numbers, aStep())).toMatchObject({ refusal: { code: 'group-not-justified', months: 6 } });
    expect(keepGroup(group, { ...numbers, months: 3 }, aStep())).toMatchObject({
      ok: true,
      value: { state: 'active', dissolutions: [{ outcome: 'kept' }] },
    });
  });
  test('a justified interval names its days, its reason and who accepted it', () => {
    const interval = { id: 'j', from: '2026-07-01', until: '2026-07-31', reason: '高温停产', approvedBy: '党支部委员会' };
    expect(justifyInactivity(anActiveGroup(), interval, aStep())).toMatchObject({
      ok: true,
      value: { justified: [{ reason: '高温停产' }] },
    });
    expect(justifyInactivity(anActiveGroup(), { ...interval, until: '2026-06-30' }, aStep())).toMatchObject({
      refusal: { code: 'group-days-reversed' },
    });
    expect(justifyInactivity(anActiveGroup(), { ...interval, approvedBy: '' }, aStep())).toMatchObject({
      refusal: { code: 'field-missing' },
    });
  });
});
