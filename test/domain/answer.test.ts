import { expect, test } from 'vitest';
import { type Answer, type AnswerVerdict, answerSubmission, takeBackSubmission } from '../../src/domain/answer.ts';

const answering = {
  id: 'answer-1',
  about: { type: 'submission', id: 'submission-1' },
  issuer: '城关镇两新工委',
  opinion: '第 3 行请核对',
} as const;
const said = (verdict: AnswerVerdict): Answer => ({ v: 1, ...answering, verdict, on: '2026-03-02' });
const answer = (verdict: AnswerVerdict, ...earlier: AnswerVerdict[]) =>
  answerSubmission({ ...answering, verdict }, earlier.map(said), '2026-03-05');

test('a submission is received, and then returned or accepted; an answer may also come at once', () => {
  for (const [verdict, ...earlier] of [
    ['received'],
    ['returned'],
    ['accepted'],
    ['returned', 'received'],
    ['accepted', 'received'],
  ] as const)
    expect(answer(verdict, ...earlier)).toMatchObject({ ok: true, value: { verdict, on: '2026-03-05' } });
});

test('what was returned or accepted has had its answer', () => {
  for (const verdict of ['received', 'returned', 'accepted'] as const)
    for (const last of ['returned', 'accepted'] as const)
      expect(answer(verdict, 'received', last)).toMatchObject({ refusal: { code: 'wrong-state', state: last } });
  expect(answer('received', 'received')).toMatchObject({ refusal: { code: 'wrong-state', state: 'received', expected: ['submitted'] } });
});

test('whoever returns a submission says what to mend', () => {
  const { opinion: _, ...silent } = answering;
  for (const given of [silent, { ...silent, opinion: '  ' }])
    expect(answerSubmission({ ...given, verdict: 'returned' }, [], '2026-03-05')).toEqual({
      ok: false,
      refusal: { code: 'field-missing', field: 'opinion' },
    });
});

test('a submission is taken back only until somebody has said anything to it', () => {
  expect(takeBackSubmission([]).ok).toBe(true);
  expect(takeBackSubmission([said('received')])).toMatchObject({
    refusal: { code: 'wrong-state', state: 'received', expected: ['submitted'] },
  });
});
