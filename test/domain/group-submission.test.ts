import { expect, test } from 'vitest';
import type { Answer, AnswerVerdict, ClosingAnswer } from '../../src/domain/answer.ts';
import { dayOfAnswer, openGroupAnswer, takeGroupAnswer } from '../../src/domain/group/answers.ts';
import { GROUP, type GroupState } from '../../src/domain/group/group.ts';
import { applicationOf, type GroupApplication, type HandingUp } from '../../src/domain/group/submission.ts';
import { aGroup, aParticipant } from '../helpers/groups.ts';
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
  expect(refused({ namesHeld: ['马晓燕'] })).toMatchObject({ refusal: { code: 'report-names-people', names: ['马晓燕'] } });
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
const take = (said: ClosingAnswer, group = across, application = applied().submission) =>
  takeGroupAnswer(group, said, { application, limits, step: aStep({ on: '2026-03-12' }) });

test('the word of the park is the step that its paper would be', () => {
  expect(take(answer('returned', { opinion: '目标写具体' }))).toMatchObject({ value: { state: 'returned' } });
  expect(take(answer('refused', { opinion: '与已有小组重复' }))).toMatchObject({ value: { state: 'rejected' } });
  expect(take(answer('approved', { documentNumber: '云园党〔2026〕12 号', opinion: '同意，人数不足' }))).toMatchObject({
    value: {
      state: 'approved',
      approval: {
        number: '云园党〔2026〕12 号',
        organisation: '云岭工业园党委',
        on: '2026-03-12',
        participants: 2,
        reason: '同意，人数不足',
      },
    },
  });
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
