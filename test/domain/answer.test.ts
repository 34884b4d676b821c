import { expect, test } from 'vitest';
import { type Answer, type Answering, type AnswerVerdict, answerSubmission, takeBackSubmission, takesIn } from '../../src/domain/answer.ts';
import type { ClosingVerdict } from '../../src/domain/submission-forms.ts';

const answering = {
  id: 'answer-1',
  about: { type: 'submission', id: 'submission-1' },
  issuer: '城关镇两新工委',
  opinion: '第 3 行请核对',
} as const;
const today = '2026-03-05';
const said = (verdict: AnswerVerdict): Answer => ({ v: 1, ...answering, verdict, on: '2026-03-02' });
const REPORT: readonly ClosingVerdict[] = ['returned', 'accepted'];
/** What may be said to an application, such as later features bring. */
const APPLICATION: readonly ClosingVerdict[] = ['returned', 'refused', 'approved'];
const give = (given: Partial<Answering> & { readonly verdict: AnswerVerdict }, closing = REPORT, earlier: readonly AnswerVerdict[] = []) =>
  answerSubmission({ ...answering, ...given }, { form: { closing }, handedInOn: '2026-03-01', earlier: earlier.map(said) }, today);
const answer = (verdict: AnswerVerdict, ...earlier: AnswerVerdict[]) => give({ verdict }, REPORT, earlier);

test('a submission is received, and then returned or accepted; an answer may also come at once', () => {
  for (const [verdict, ...earlier] of [
    ['received'],
    ['returned'],
    ['accepted'],
    ['returned', 'received'],
    ['accepted', 'received'],
  ] as const)
    expect(answer(verdict, ...earlier)).toMatchObject({ ok: true, value: { verdict, on: today } });
});

test('what was returned or accepted has had its answer', () => {
  for (const verdict of ['received', 'returned', 'accepted'] as const)
    for (const last of ['returned', 'accepted'] as const)
      expect(answer(verdict, 'received', last)).toMatchObject({ refusal: { code: 'wrong-state', state: last } });
  expect(answer('received', 'received')).toMatchObject({ refusal: { code: 'wrong-state', state: 'received', expected: ['submitted'] } });
});

test('each kind of submission gets the words of its own row: a report is not approved, an application not just accepted', () => {
  expect(give({ verdict: 'approved' })).toMatchObject({ refusal: { code: 'wrong-state', state: 'submitted', expected: [] } });
  expect(give({ verdict: 'approved' }, APPLICATION)).toMatchObject({ ok: true });
  expect(give({ verdict: 'refused' }, APPLICATION, ['received'])).toMatchObject({ ok: true });
  expect(give({ verdict: 'accepted' }, APPLICATION)).toMatchObject({ refusal: { code: 'wrong-state' } });
  expect(give({ verdict: 'approved' }, APPLICATION, ['refused'])).toMatchObject({ refusal: { code: 'wrong-state', state: 'refused' } });
});

test('only what is taken in gets a number of the register', () => {
  const verdicts: readonly AnswerVerdict[] = ['received', 'returned', 'refused', 'filed', 'approved', 'accepted'];
  expect(verdicts.filter(takesIn)).toEqual(['filed', 'approved', 'accepted']);
});

test('whoever returns or refuses a submission says why', () => {
  for (const opinion of [undefined, '  '])
    for (const verdict of ['returned', 'refused'] as const) {
      const { opinion: _, ...silent } = answering;
      const given = { ...silent, verdict, ...(opinion !== undefined && { opinion }) };
      const asked = answerSubmission(given, { form: { closing: APPLICATION }, handedInOn: '2026-03-01', earlier: [] }, today);
      expect(asked).toEqual({ ok: false, refusal: { code: 'field-missing', field: 'opinion' } });
    }
});

test('an approval by items leaves some out with the reason; never all, never one that is not there, and nothing of what is decided as a whole', () => {
  const byItem = (exceptions: Answering['exceptions'], more: Partial<Answering> = {}, items = 3) =>
    answerSubmission(
      { ...answering, verdict: 'approved', ...(exceptions && { exceptions }), ...more },
      {
        form: { closing: APPLICATION, ...(items > 0 && { byItem: true }) },
        handedInOn: '2026-03-01',
        earlier: [],
        ...(items > 0 && { items }),
      },
      today,
    );
  const two = { no: 2, verdict: 'returned' } as const;
  expect(byItem([two])).toMatchObject({ ok: true, value: { exceptions: [two] } });
  expect(byItem([])).toMatchObject({ ok: true });
  expect(byItem([two], { opinion: ' ' })).toMatchObject({ refusal: { code: 'field-missing', field: 'opinion' } });
  expect(byItem([two, { no: 2, verdict: 'refused' }])).toMatchObject({ refusal: { code: 'answer-item-unknown', no: 2, items: 3 } });
  for (const no of [0, 4]) expect(byItem([{ no, verdict: 'refused' }])).toMatchObject({ refusal: { code: 'answer-item-unknown', no } });
  expect(byItem([two], { verdict: 'returned' })).toMatchObject({ refusal: { code: 'answer-item-unknown', items: 0 } });
  expect(byItem([two], {}, 0)).toMatchObject({ refusal: { code: 'answer-item-unknown', items: 0 } });
  const all = [1, 2, 3].map((no) => ({ no, verdict: 'refused' as const }));
  expect(byItem(all)).toMatchObject({ refusal: { code: 'answer-nothing-approved', items: 3 } });
});

test('a decision from paper has the paper’s day, number and signatory, and the day on which it was copied', () => {
  const paper = { decidedOn: '2026-03-03', signatory: ' 沈岚 ' };
  expect(give({ verdict: 'accepted', documentNumber: '城党〔2026〕7 号', paper })).toMatchObject({
    value: { on: '2026-03-03', signatory: '沈岚', documentNumber: '城党〔2026〕7 号', recordedOn: today },
  });
  expect(give({ verdict: 'accepted', paper })).toMatchObject({ refusal: { code: 'field-missing', field: 'documentNumber' } });
  expect(give({ verdict: 'accepted', documentNumber: '7', paper: { ...paper, signatory: '' } })).toMatchObject({
    refusal: { code: 'field-missing', field: 'signatory' },
  });
});

test('no paper is from tomorrow, and none from before the hand-in', () => {
  const from = (decidedOn: string) => give({ verdict: 'accepted', documentNumber: '7', paper: { decidedOn, signatory: '沈岚' } });
  expect(from('2026-03-06')).toMatchObject({ refusal: { code: 'date-in-future', field: 'decidedOn' } });
  expect(from('2026-02-27')).toMatchObject({ refusal: { code: 'step-before-last', last: '2026-03-01' } });
  expect(from('2026-03-01')).toMatchObject({ ok: true });
});

test('a submission is taken back only until somebody has said anything to it', () => {
  expect(takeBackSubmission([]).ok).toBe(true);
  expect(takeBackSubmission([said('received')])).toMatchObject({
    refusal: { code: 'wrong-state', state: 'received', expected: ['submitted'] },
  });
});
