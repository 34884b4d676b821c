import { expect, test } from 'vitest';
import { closeIdea, promoteIdea } from '../../src/domain/idea/closing.ts';
import { confirmProposer, handInAgain, newIdea, returnIdea } from '../../src/domain/idea/hand-in.ts';
import { complaintWords, similarIdeas } from '../../src/domain/idea/hints.ts';
import { askForVerification, endTrial, verifyIdea } from '../../src/domain/idea/implementation.ts';
import { fullNumber, nextNumber } from '../../src/domain/idea/number.ts';
import { answerIdea, appealIdea, averageScore, decideIdea, mergeIdea, scoreIdea, takeUpIdea } from '../../src/domain/idea/review.ts';
import { aBenefit, anIdea, taking } from '../helpers/ideas.ts';

const fields = {
  title: '更衣柜按班次分区',
  category: 'logistics',
  proposerIds: ['person-1'],
  anonymous: false,
  proposedOn: '2026-11-17',
} as const;
const fresh = { id: 'idea-9', number: '009', source: 'desk', kept: 'submitted' } as const;
const sheet = [
  { criterion: '经济效益', most: 50 },
  { criterion: '创造性', most: 10 },
];

test('one sentence is enough to hand in an idea; blanks and empty texts are not kept', () => {
  const outcome = newIdea({ ...fields, title: '  更衣柜按班次分区 ', measure: '   ' }, fresh, taking());
  expect(outcome).toMatchObject({ ok: true, value: { title: '更衣柜按班次分区', state: 'submitted', number: '009' } });
  expect(outcome.ok && Object.keys(outcome.value)).not.toContain('measure');
});

test('an idea needs a title and somebody who proposes it, or the word that it is anonymous', () => {
  expect(newIdea({ ...fields, title: ' ' }, fresh, taking())).toMatchObject({ refusal: { code: 'field-missing', field: 'title' } });
  expect(newIdea({ ...fields, proposerIds: [] }, fresh, taking())).toMatchObject({ refusal: { code: 'idea-proposer-missing' } });
  expect(newIdea({ ...fields, proposerIds: [], anonymous: true }, fresh, taking())).toMatchObject({ ok: true });
  expect(newIdea({ ...fields, title: '长'.repeat(81) }, fresh, taking())).toMatchObject({
    refusal: { code: 'field-too-long', field: 'title', length: 81, limit: 80 },
  });
});

test('an anonymous idea keeps no proposer, even if one was chosen before', () => {
  expect(newIdea({ ...fields, anonymous: true }, fresh, taking())).toMatchObject({ value: { proposerIds: [] } });
});

test('one that came back incomplete stays proposed on its first day', () => {
  const back = returnIdea(anIdea(), taking({ on: '2026-10-02', reason: '没有写现状' }));
  const again = back.ok && handInAgain(back.value, { ...fields, situation: '每月约 15.5 吨' }, taking());
  expect(again).toMatchObject({ ok: true, value: { state: 'submitted', proposedOn: '2026-09-28', situation: '每月约 15.5 吨' } });
});

test('numbers count up by year and letter, and nobody gets a number twice', () => {
  const ideas = [
    { number: '032', proposedOn: '2026-03-01' },
    { number: '033', proposedOn: '2026-09-28' },
    { number: '120', proposedOn: '2025-12-30' },
    { number: 'B004', proposedOn: '2026-10-01' },
    { number: '', proposedOn: '2026-10-01' },
  ];
  expect(nextNumber(ideas, '2026-11-19', '')).toBe('034');
  expect(nextNumber(ideas, '2026-11-19', 'B')).toBe('B005');
  expect(nextNumber(ideas, '2027-01-02', '')).toBe('001');
  expect(nextNumber([{ number: '999', proposedOn: '2026-01-01' }], '2026-01-02', '')).toBe('1000');
  expect(fullNumber({ number: '033', proposedOn: '2026-09-28' })).toBe('〔2026〕033');
});

test('an idea from self-service gets its number when it is taken up, another keeps its own', () => {
  expect(takeUpIdea(anIdea({ number: '' }), '034', taking())).toMatchObject({ value: { number: '034' } });
  expect(takeUpIdea(anIdea({ number: '012' }), '034', taking())).toMatchObject({ value: { number: '012' } });
});

test('several scorers count alike, one who marks again counts once, and nobody marks an own idea', () => {
  const idea = anIdea({ state: 'under-review' });
  const mark = (by: string, points: number, of = idea) =>
    scoreIdea(of, { by, marks: [{ criterion: '经济效益', points }] }, sheet, taking());
  const first = mark('person-8', 40);
  const second = first.ok ? mark('person-9', 43, first.value) : first;
  const again = second.ok ? mark('person-8', 44, second.value) : second;
  expect(again.ok && averageScore(again.value)).toEqual({ sum: 87, scorers: 2 });
  expect(mark('person-1', 40)).toMatchObject({ refusal: { code: 'idea-scorer-is-proposer' } });
  expect(mark('person-8', 51)).toMatchObject({ refusal: { code: 'idea-marks-over', points: 51, most: 50 } });
});

test('declining and deferring say why, adopting need not', () => {
  const idea = anIdea({ state: 'under-review' });
  expect(decideIdea(idea, 'declined', undefined, taking({ reason: ' ' }))).toMatchObject({
    refusal: { code: 'idea-reason-needed', step: 'declined' },
  });
  expect(decideIdea(idea, 'adopted', undefined, taking())).toMatchObject({ ok: true, value: { decidedOn: '2026-11-19' } });
});

test('the forecast is frozen with the adoption and a passed trial does not change it', () => {
  const trial = decideIdea(anIdea({ state: 'under-review' }), 'adopted-for-trial', aBenefit(), taking());
  const passed = trial.ok && endTrial(trial.value, 'passed', aBenefit({ volumeMilli: 999_000 }), taking());
  expect(passed).toMatchObject({ ok: true, value: { state: 'adopted', forecast: { volumeMilli: 186_000 } } });
  expect(decideIdea(anIdea({ state: 'under-review' }), 'declined', aBenefit(), taking({ reason: '已有' }))).not.toHaveProperty(
    'value.forecast',
  );
});

test('an idea goes into another one that counts, never into itself or into one that is gone', () => {
  expect(mergeIdea(anIdea(), anIdea(), taking())).toMatchObject({ refusal: { code: 'idea-merge-into-itself' } });
  expect(mergeIdea(anIdea(), anIdea({ id: 'b', number: '002', state: 'merged' }), taking())).toMatchObject({
    refusal: { code: 'idea-merge-target', number: '002', state: 'merged' },
  });
});

test('the proposer appeals once, and is then owed a new answer', () => {
  const declined = anIdea({ state: 'declined', decidedOn: '2026-10-05', answeredOn: '2026-10-06', answeredBy: 'slip' });
  const appeal = appealIdea(declined, taking({ reason: '情况没有看全' }));
  expect(appeal).toMatchObject({ ok: true, value: { state: 'under-review', appealedOn: '2026-11-19' } });
  expect(appeal.ok && Object.keys(appeal.value)).not.toContain('answeredOn');
  expect(appealIdea({ ...declined, appealedOn: '2026-10-20' }, taking({ reason: '再来' }))).toMatchObject({
    refusal: { code: 'idea-appeal-used', appealedOn: '2026-10-20' },
  });
});

test('the slip goes back once; a second answer needs an appeal in between', () => {
  const idea = anIdea({ state: 'declined', answeredOn: '2026-10-06' });
  expect(answerIdea(idea, 'slip', taking())).toMatchObject({ refusal: { code: 'idea-already-answered', answeredOn: '2026-10-06' } });
});

test('no proposer verifies, whether known by id, by name or only by the name on a slip', () => {
  const idea = anIdea({ state: 'implemented' });
  const proposer = { refusal: { code: 'idea-verifier-is-proposer' } };
  expect(askForVerification(idea, { name: '郑工', personId: 'person-1' }, [], taking())).toMatchObject(proposer);
  expect(askForVerification(idea, { name: '郑海涛' }, ['郑海涛'], taking())).toMatchObject(proposer);
  expect(askForVerification(anIdea({ state: 'implemented', claimedName: '郑海涛' }), { name: ' 郑海涛 ' }, [], taking())).toMatchObject(
    proposer,
  );
  const verifying = anIdea({ state: 'verifying' });
  const found = { benefit: aBenefit(), measuredMonths: 13, verifier: { name: '财务部' }, result: 'effective' } as const;
  expect(verifyIdea(verifying, found, [], taking())).toMatchObject({ refusal: { code: 'idea-months-outside', months: 13 } });
});

test('an idea is closed only after its proposer has the answer', () => {
  const verified = anIdea({ state: 'verified', decidedOn: '2026-10-12' });
  expect(closeIdea(verified, taking())).toMatchObject({ refusal: { code: 'idea-not-answered', decidedOn: '2026-10-12' } });
  expect(closeIdea({ ...verified, answeredOn: '2026-10-13' }, taking())).toMatchObject({ ok: true });
  expect(closeIdea({ ...verified, state: 'reward-proposed', answeredOn: '2026-10-13' }, taking())).toMatchObject({
    refusal: { code: 'idea-reason-needed', step: 'closed' },
  });
});

test('an idea spreads to any number of units, to each once', () => {
  const first = promoteIdea(anIdea({ state: 'closed' }), '二分厂', taking());
  const second = first.ok ? promoteIdea(first.value, '三分厂', taking()) : first;
  expect(second).toMatchObject({ ok: true, value: { promotedTo: ['二分厂', '三分厂'] } });
  expect(second.ok && promoteIdea(second.value, '二分厂', taking())).toMatchObject({
    refusal: { code: 'idea-already-promoted' },
  });
});

test('a title that reads like another one is hinted at, one that only shares a word is not', () => {
  const ideas = [
    anIdea({ id: 'a', title: '夜班叉车道加反光标' }),
    anIdea({ id: 'b', title: '夜班食堂错峰' }),
    anIdea({ id: 'c', title: '夜班叉车道加反光标志', state: 'withdrawn' }),
  ];
  expect(similarIdeas('叉车道夜班加反光标识', ideas).map((it) => it.id)).toEqual(['a']);
  expect(similarIdeas('夜班叉车道加反光标', ideas, 'a')).toEqual([]);
});

test('words of complaint are pointed out and nothing else is', () => {
  expect(complaintWords('班长克扣奖金，还辱骂工人')).toEqual(['辱骂', '克扣']);
  expect(complaintWords('砂轮机加吸尘罩')).toEqual([]);
});

test('the verifier cannot turn out to be the proposer afterwards, and blanks in a name hide nobody', () => {
  const actual = { ...aBenefit(), measuredMonths: 12, verifiedBy: '郑 海涛', verifiedOn: '2026-11-11' };
  const verified = anIdea({ state: 'verified', proposerIds: [], anonymous: true, actual });
  expect(confirmProposer(verified, { id: 'person-3', name: '郑海涛' }, taking())).toMatchObject({
    refusal: { code: 'idea-verifier-is-proposer', name: '郑海涛' },
  });
  expect(confirmProposer(verified, { id: 'person-4', name: '林晓舟' }, taking())).toMatchObject({ ok: true });
  expect(askForVerification(anIdea({ state: 'implemented' }), { name: '郑 海涛' }, ['郑海涛'], taking())).toMatchObject({
    refusal: { code: 'idea-verifier-is-proposer' },
  });
});

test('the sheet of a scorer who turns out to be the proposer counts no longer', () => {
  const scores = [
    { by: 'person-3', score: 90 },
    { by: 'person-8', score: 40 },
  ];
  const confirmed = confirmProposer(anIdea({ proposerIds: [], anonymous: true, scores }), { id: 'person-3', name: '林晓舟' }, taking());
  expect(confirmed.ok && averageScore(confirmed.value)).toEqual({ sum: 40, scorers: 1 });
});

test('what an idea should bring is kept in words without blanks around it, and is no essay', () => {
  const kept = newIdea({ ...fields, effect: ' 班末不再等叉车 ' }, { id: 'i1', number: '001', source: 'desk', kept: 'submitted' }, taking());
  expect(kept).toMatchObject({ ok: true, value: { effect: '班末不再等叉车' } });
  const long = { ...fields, effect: '长'.repeat(501) };
  expect(newIdea(long, { id: 'i1', number: '001', source: 'desk', kept: 'submitted' }, taking())).toMatchObject({
    refusal: { code: 'field-too-long', field: 'effect', limit: 500 },
  });
});
