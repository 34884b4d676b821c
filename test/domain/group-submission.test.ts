import { expect, test } from 'vitest';
import type { Answer, AnswerVerdict, ClosingAnswer } from '../../src/domain/answer.ts';
import { dayOfAnswer, openGroupAnswer, takeGroupAnswer } from '../../src/domain/group/answers.ts';
import { type AutonomousGroup, GROUP, type GroupState } from '../../src/domain/group/group.ts';
import type { HandingUp } from '../../src/domain/group/handed-up.ts';
import { applicationOf, appointmentUp, dissolutionUp, type GroupApplication } from '../../src/domain/group/submission.ts';
import type { Submission } from '../../src/domain/submission.ts';
import { anElection } from '../helpers/elections.ts';
import { aGroup, anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { aStep } from '../helpers/steps.ts';

let ids = 0;
const handing = (change: Partial<HandingUp> = {}): HandingUp => ({
  submissionId: 'submission-1',
  newId: () => `name-${++ids}`,
  organisation: { name: '云岭纺织党支部', superiorName: '云岭工业园党委' },
  personOf: (who) =>
    who === 'outside-1'
      ? { unit: '鸿泰模具', standing: 'employee' }
      : { name: who === 'person-1' ? '周启明' : '何小满', unit: '云岭纺织', standing: 'full' },
  namesHeld: [],
  on: '2026-03-10',
  ...change,
});
const across = aGroup({
  scope: 'cross-enterprise',
  state: 'submitted',
  submissionId: 'submission-1',
  participants: [
    aParticipant('person-1', 'confirmed'),
    aParticipant('person-2', 'invited'),
    aParticipant('outside-1', 'confirmed'),
    aParticipant('person-3', 'left'),
  ],
});
const applied = (group = across, change: Partial<HandingUp> = {}, earlier?: GroupApplication) => {
  const outcome = applicationOf(group, handing(change), earlier);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

test('an application says what F-01 says and no more: names of those who agreed, of everybody else unit and type', () => {
  const { submission, names } = applied();
  expect(names.map(({ name, personId }) => [personId, name])).toEqual([
    ['person-1', '周启明'],
    ['person-2', '何小满'],
  ]);
  expect(submission).toEqual({
    v: 1,
    id: 'submission-1',
    form: 'F-01',
    organisation: '云岭纺织党支部',
    receiver: '云岭工业园党委',
    matter: 'submission-1',
    version: 1,
    handedInOn: '2026-03-10',
    group: '生产管理',
    foundedOn: '2026-03-02',
    goals: '缩短换型时间，减少等料',
    initiator: { nameId: names[0]!.id, unit: '云岭纺织', standing: 'full' },
    participants: [
      { nameId: names[0]!.id, unit: '云岭纺织', standing: 'full', confirmed: true },
      { nameId: names[1]!.id, unit: '云岭纺织', standing: 'full', confirmed: false },
      { unit: '鸿泰模具', standing: 'employee', confirmed: true },
    ],
  });
  expect(JSON.stringify(submission)).not.toMatch(/person-|outside-|周启明|何小满/);
});

test('what comes back and goes up again is the next version of the same matter', () => {
  const first = applied().submission;
  expect(applied(across, { submissionId: 'submission-2' }, first).submission).toMatchObject({ matter: 'submission-1', version: 2 });
});

test('nothing goes up without a receiver, and no name of somebody who did not agree to it', () => {
  const refused = (change: Partial<HandingUp>) => applicationOf(across, handing(change), undefined);
  expect(refused({ organisation: { name: '云岭纺织党支部', superiorName: ' ' } })).toMatchObject({
    refusal: { code: 'report-receiver-missing' },
  });
  expect(refused({ namesHeld: ['马晓燕'] })).toMatchObject({ refusal: { code: 'group-text-names-people', names: ['马晓燕'] } });
});

const answer = (verdict: AnswerVerdict, more: Partial<Answer> = {}): ClosingAnswer =>
  ({
    v: 1,
    id: 'answer-1',
    about: { type: 'submission', id: 'submission-1' },
    verdict,
    issuer: '云岭工业园党委',
    on: '2026-03-12',
    ...more,
  }) as ClosingAnswer;
const limits = { least: 3, most: 15 };
const taking = (asked: Submission) => ({
  asked,
  limits,
  newId: () => 'interval-1',
  step: aStep({ on: '2026-03-12' }),
});
const take = (said: ClosingAnswer, group: AutonomousGroup = across, asked: Submission = applied().submission) =>
  takeGroupAnswer(group, said, taking(asked));

test('the word of the park is the step that its paper would be', () => {
  expect(take(answer('returned', { opinion: '目标写具体' }))).toMatchObject({ value: { state: 'returned' } });
  expect(take(answer('refused', { opinion: '与已有小组重复' }))).toMatchObject({ value: { state: 'rejected' } });
});

test('approved with too few, the opinion is said once, and who issued it is no reason', () => {
  const approval = { number: '云园党〔2026〕12 号', organisation: '云岭工业园党委', on: '2026-03-12', participants: 2 };
  const { reason: _, ...step } = aStep({ on: '2026-03-12' });
  const taken = (more: Partial<Answer>) => {
    const said = answer('approved', { documentNumber: '云园党〔2026〕12 号', ...more });
    const outcome = takeGroupAnswer(across, said, { ...taking(applied().submission), step });
    return outcome.ok ? outcome.value.approval : outcome.refusal;
  };
  expect(taken({ opinion: '同意，人数不足' })).toEqual({ ...approval, opinion: '同意，人数不足' });
  expect(taken({})).toEqual(approval);
});

test('an approval without a number of its own has that of the register', () => {
  const said = answer('approved', { registerNumber: '小组组建〔2026〕001 号', opinion: '先试行' });
  expect(take(said)).toMatchObject({ value: { approval: { number: '小组组建〔2026〕001 号' } } });
});

test('an approval is about what was handed in, whoever came or went since', () => {
  const grown = { ...across, participants: ['person-1', 'person-2', 'outside-1', 'person-4'].map((who) => aParticipant(who, 'confirmed')) };
  expect(take(answer('approved', { documentNumber: '12', opinion: '先试行' }), grown)).toMatchObject({
    value: { approval: { participants: 2 } },
  });
});

test('of every state only what lies before the park takes its word, and of every version the last', () => {
  for (const state of Object.keys(GROUP.transitions) as GroupState[]) {
    const group = { ...across, state };
    expect([state, openGroupAnswer(group, [answer('approved')])?.verdict]).toEqual([state, state === 'submitted' ? 'approved' : undefined]);
    if (state !== 'submitted')
      expect(take(answer('approved', { documentNumber: '12', opinion: '同意' }), group)).toMatchObject({
        refusal: { code: 'wrong-state', state },
      });
  }
  const second = { ...across, submissionId: 'submission-2' };
  expect(openGroupAnswer(second, [answer('approved')])).toBeUndefined();
  expect(openGroupAnswer(across, [answer('received')])).toBeUndefined();
});

test('a clock that was wrong on one side refuses no decision', () => {
  const steps = [{ on: '2026-03-10' }];
  expect(dayOfAnswer(answer('approved', { on: '2026-03-12' }), { steps }, '2026-03-20')).toBe('2026-03-12');
  expect(dayOfAnswer(answer('approved', { on: '2026-03-08' }), { steps }, '2026-03-20')).toBe('2026-03-10');
  expect(dayOfAnswer(answer('approved', { on: '2026-03-30' }), { steps }, '2026-03-20')).toBe('2026-03-20');
});

/** Approved on 10 March, nothing done since, its end proposed on 2 November. */
const idle = anActiveGroup({
  scope: 'cross-enterprise',
  state: 'dissolution-proposed',
  dissolutions: [{ ground: 'no-activity', proposedOn: '2026-11-02', participants: 4, months: 7, submissionId: 'submission-1' }],
  steps: [
    { ...aStep({ on: '2026-03-12' }), to: 'active' },
    { ...aStep({ on: '2026-11-02' }), to: 'dissolution-proposed' },
  ],
});
const numbers = { participants: 4, least: 3, months: 7, limit: 6 };
const proposal = () => {
  const outcome = dissolutionUp(idle, numbers, handing({ on: '2026-11-02' }));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

test('a proposal to dissolve names its rule, its numbers and its days, and nobody', () => {
  expect(proposal()).toEqual({
    submission: {
      v: 1,
      id: 'submission-1',
      form: 'F-06',
      organisation: '云岭纺织党支部',
      receiver: '云岭工业园党委',
      matter: 'submission-1',
      version: 1,
      handedInOn: '2026-11-02',
      group: '生产管理',
      approval: { number: '云纺支〔2026〕7 号', on: '2026-03-10' },
      ground: 'no-activity',
      participants: 4,
      least: 3,
      months: 7,
      limit: 6,
    },
    names: [],
  });
});

test('the park ends the group, or keeps it because it holds the time to be justified', () => {
  const asked = proposal().submission;
  const on = (said: ClosingAnswer) => takeGroupAnswer(idle, said, { ...taking(asked), step: aStep({ on: '2026-11-05' }) });
  expect(on(answer('approved', { on: '2026-11-05', documentNumber: '云园党〔2026〕30 号' }))).toMatchObject({
    value: { state: 'dissolved', dissolutions: [{ outcome: 'confirmed', number: '云园党〔2026〕30 号', decidedOn: '2026-11-05' }] },
  });
  expect(on(answer('refused', { on: '2026-11-05', opinion: '旺季停产' }))).toMatchObject({
    value: {
      state: 'active',
      dissolutions: [{ outcome: 'kept', reason: '旺季停产' }],
      justified: [{ from: '2026-03-10', until: '2026-11-02', reason: '旺季停产', approvedBy: '云岭工业园党委' }],
    },
  });
  expect(on(answer('returned', { opinion: '补页' }))).toMatchObject({ refusal: { code: 'wrong-state' } });
});

test('who was elected goes up with the totals of the ballot, by name only if they agreed', () => {
  const round = {
    on: '2026-04-02',
    way: 'paper',
    among: ['person-1', 'person-2'],
    expected: 6,
    present: 5,
    ballotsOut: 5,
    ballotsIn: 5,
    invalid: 1,
    abstained: 0,
    votes: [
      { personId: 'person-1', votes: 3 },
      { personId: 'person-2', votes: 1 },
    ],
  } as const;
  const election = anElection({ state: 'result-recommended', candidates: ['person-1', 'person-2'], rounds: [round], winnerId: 'person-1' });
  const group = anActiveGroup({ scope: 'cross-enterprise' });
  const outcome = appointmentUp({ group, election, termMonths: 12 }, handing());
  expect(outcome).toMatchObject({
    value: {
      submission: { form: 'F-10', candidates: 2, votedOn: '2026-04-02', expected: 6, present: 5, valid: 4, votes: 3, termMonths: 12 },
      names: [{ personId: 'person-1', name: '周启明' }],
    },
  });
  expect(JSON.stringify(outcome.ok && outcome.value.submission)).not.toMatch(/person-|周启明|云岭纺织支部/);
});
