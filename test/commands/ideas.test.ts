import { expect, test } from 'vitest';
import { answerIdea } from '../../src/commands/answer-idea.ts';
import { appealIdea } from '../../src/commands/appeal-idea.ts';
import { closeIdea } from '../../src/commands/close-idea.ts';
import { completeIdea } from '../../src/commands/complete-idea.ts';
import { confirmIdeaProposer } from '../../src/commands/confirm-idea-proposer.ts';
import { correctIdeaDecision } from '../../src/commands/correct-idea-decision.ts';
import { decideIdea } from '../../src/commands/decide-idea.ts';
import { endIdeaTrial } from '../../src/commands/end-idea-trial.ts';
import { handIdeaToVerification } from '../../src/commands/hand-idea-to-verification.ts';
import { handInIdea } from '../../src/commands/hand-in-idea.ts';
import { logIdea } from '../../src/commands/log-idea.ts';
import { logIdeas } from '../../src/commands/log-ideas.ts';
import { mergeIdea } from '../../src/commands/merge-idea.ts';
import { promoteIdea } from '../../src/commands/promote-idea.ts';
import { proposeIdeaReward } from '../../src/commands/propose-idea-reward.ts';
import { recordIdeaReward } from '../../src/commands/record-idea-reward.ts';
import { returnIdea } from '../../src/commands/return-idea.ts';
import { scoreIdea } from '../../src/commands/score-idea.ts';
import { startIdea } from '../../src/commands/start-idea.ts';
import { takeUpIdea } from '../../src/commands/take-up-idea.ts';
import { verifyIdea } from '../../src/commands/verify-idea.ts';
import { withdrawIdea } from '../../src/commands/withdraw-idea.ts';
import { aDesk } from '../helpers/desk.ts';
import { aBenefit, anIdea } from '../helpers/ideas.ts';
import { aPerson } from '../helpers/people.ts';

const fields = {
  title: '注塑余料回用',
  category: 'energy',
  proposerIds: ['person-1'],
  anonymous: false,
  proposedOn: '2026-11-02',
} as const;
const paper = { issuer: '恒川精密', documentNumber: '恒奖〔2026〕12 号', decidedOn: '2026-11-02', signatory: '李工会' };
const participant = (personId: string) => ({ role: 'participant', personId, profileId: 'self-service' }) as const;

test('an idea goes from hand-in to promotion, one entry per act', async () => {
  const desk = aDesk();
  const { context } = desk;
  desk.given('person', aPerson({ id: 'person-1', name: '郑海涛' }));
  const logged = await logIdea(context, fields);
  const id = logged.ok ? logged.value.id : '';
  await takeUpIdea(context, id);
  await scoreIdea(context, id, { by: 'person-8', marks: [{ criterion: '经济效益', points: 44 }] });
  await scoreIdea(context, id, { by: 'person-9', marks: [{ criterion: '创造性', points: 9 }] });
  await decideIdea(context, id, { verdict: 'adopted-for-trial', forecast: aBenefit() });
  await answerIdea(context, id, 'slip');
  await endIdeaTrial(context, id, { result: 'passed' });
  await startIdea(context, id, { leadId: 'person-1', teamIds: ['person-8'] });
  await completeIdea(context, id);
  await handIdeaToVerification(context, id, { name: '财务部' });
  await verifyIdea(context, id, { benefit: aBenefit(), measuredMonths: 12, verifier: { name: '财务部' }, result: 'effective' });
  await proposeIdeaReward(context, id, { payer: 'enterprise', method: 'rate', rate: '0.20' });
  await recordIdeaReward(context, id, paper);
  await closeIdea(context, id);
  await promoteIdea(context, id, '二分厂');

  expect(desk.sees('golden-idea', id)).toMatchObject({
    number: '001',
    state: 'promoted',
    promotedTo: ['二分厂'],
    reward: { fen: 6_200_000, netFen: 31_000_000 },
    scores: [{ score: 44 }, { score: 9 }],
  });
  expect(desk.acts.map((act) => act.verb)).toEqual([
    'log-idea',
    'take-up-idea',
    'score-idea',
    'score-idea',
    'decide-idea',
    'answer-idea',
    'end-idea-trial',
    'start-idea',
    'complete-idea',
    'hand-idea-to-verification',
    'verify-idea',
    'propose-idea-reward',
    'record-idea-reward',
    'close-idea',
    'promote-idea',
  ]);
  expect(desk.seesAll('decision')).toMatchObject([{ about: { type: 'golden-idea', id }, verdict: 'rewarded', paper }]);
});

test('a refused step writes nothing and the refusal of the ledger is passed on', async () => {
  const desk = aDesk();
  desk.given('golden-idea', anIdea({ id: 'i1' }));
  expect(await decideIdea(desk.context, 'i1', { verdict: 'adopted' })).toMatchObject({
    refusal: { code: 'wrong-state', state: 'submitted' },
  });
  expect(await takeUpIdea(desk.context, 'nobody')).toMatchObject({ refusal: { code: 'not-found', id: 'nobody' } });
  const deciding = desk.as({ actor: { role: 'publicity' } });
  await takeUpIdea(desk.context, 'i1');
  expect(await decideIdea(deciding, 'i1', { verdict: 'adopted' })).toEqual({
    ok: false,
    refusal: { code: 'role-may-not', role: 'publicity', verb: 'decide-idea' },
  });
  desk.fails({ code: 'disk-full', freeBytes: 0, neededBytes: 4096 });
  expect(await decideIdea(desk.context, 'i1', { verdict: 'adopted' })).toMatchObject({ refusal: { code: 'disk-full' } });
  expect(desk.acts).toHaveLength(1);
});

test('fifteen ideas of one meeting are one act, numbered in the order in which they were said', async () => {
  const desk = aDesk();
  desk.given('golden-idea', anIdea({ number: '007', proposedOn: '2026-05-01' }));
  const rows = Array.from({ length: 15 }, (_, at) => ({
    title: `树枝形货架 ${at + 1}`,
    category: 'process' as const,
    proposerIds: ['person-1'],
    anonymous: false,
  }));
  const outcome = await logIdeas(desk.context, { occasion: '榕树下聚会', on: '2026-10-30' }, rows);
  expect(outcome.ok && outcome.value.map((idea) => idea.number)).toEqual(
    Array.from({ length: 15 }, (_, at) => String(at + 8).padStart(3, '0')),
  );
  expect(desk.acts).toHaveLength(1);
  expect(desk.seesAll('golden-idea').filter((idea) => idea.occasion === '榕树下聚会' && idea.source === 'meeting')).toHaveLength(15);
});

test('one wrong row of a meeting keeps all of them from being written', async () => {
  const desk = aDesk();
  const row = { title: '好主意', category: 'other', proposerIds: [], anonymous: true } as const;
  const outcome = await logIdeas(desk.context, { occasion: '班前会', on: '2026-11-02' }, [row, { ...row, title: ' ' }]);
  expect(outcome).toMatchObject({ refusal: { code: 'field-missing', field: 'title' } });
  expect(desk.acts).toHaveLength(0);
});

test('an incomplete idea goes back and comes again, and may be withdrawn until it is decided', async () => {
  const desk = aDesk();
  desk.given('golden-idea', anIdea({ id: 'i1' }));
  await returnIdea(desk.context, 'i1', { reason: '没有写现状' });
  await handInIdea(desk.context, 'i1', { ...fields, situation: '每月约 15.5 吨' });
  await withdrawIdea(desk.context, 'i1');
  expect(desk.sees('golden-idea', 'i1')).toMatchObject({ state: 'withdrawn', proposedOn: '2026-09-28', situation: '每月约 15.5 吨' });
});

test('a duplicate is merged, a wrong decision corrected, a declined idea appealed once', async () => {
  const desk = aDesk();
  desk.given('golden-idea', anIdea({ id: 'first', number: '001', state: 'adopted' }));
  desk.given('golden-idea', anIdea({ id: 'second', number: '002' }));
  desk.given('golden-idea', anIdea({ id: 'third', number: '003', state: 'under-review' }));
  await mergeIdea(desk.context, 'second', 'first');
  expect(desk.sees('golden-idea', 'second')).toMatchObject({ state: 'merged', mergedInto: 'first' });
  await decideIdea(desk.context, 'third', { verdict: 'adopted', forecast: aBenefit() });
  await correctIdeaDecision(desk.context, 'third', { reason: '记错了条' });
  expect(desk.sees('golden-idea', 'third')).not.toHaveProperty('forecast');
  await decideIdea(desk.context, 'third', { verdict: 'declined', reason: '已有同类装置' });
  await appealIdea(desk.context, 'third', { reason: '工况不同' });
  await decideIdea(desk.context, 'third', { verdict: 'declined', reason: '复议维持' });
  expect(await appealIdea(desk.context, 'third', { reason: '再来' })).toMatchObject({ refusal: { code: 'idea-appeal-used' } });
});

test('a verifier is compared with the names that the roster gives the proposers', async () => {
  const desk = aDesk();
  desk.given('person', aPerson({ id: 'person-1', name: '郑海涛' }));
  desk.given('golden-idea', anIdea({ id: 'i1', state: 'implemented' }));
  expect(await handIdeaToVerification(desk.context, 'i1', { name: '郑海涛' })).toMatchObject({
    refusal: { code: 'idea-verifier-is-proposer', name: '郑海涛' },
  });
});

test('in self-service people hand in their own ideas, without a number, and reach nobody else’s', async () => {
  const desk = aDesk();
  const own = desk.as({ actor: participant('person-1') });
  const logged = await logIdea(own, fields);
  expect(logged).toMatchObject({
    ok: true,
    value: { number: '', source: 'self-service', steps: [{ by: 'person-1', role: 'participant' }] },
  });
  expect(await logIdea(own, { ...fields, proposerIds: ['person-2'] })).toMatchObject({
    refusal: { code: 'role-may-not', verb: 'log-idea' },
  });
  const id = logged.ok ? logged.value.id : '';
  expect(await withdrawIdea(desk.as({ actor: participant('person-2') }), id)).toMatchObject({ refusal: { code: 'role-may-not' } });
  await takeUpIdea(desk.context, id);
  expect(desk.sees('golden-idea', id)).toMatchObject({ number: '001', state: 'under-review' });
});

test('the proposer of a nameless idea is confirmed from the roster and from nowhere else', async () => {
  const desk = aDesk();
  desk.given('golden-idea', anIdea({ id: 'i1', proposerIds: [], anonymous: true }));
  expect(await confirmIdeaProposer(desk.context, 'i1', 'stranger')).toMatchObject({ refusal: { code: 'not-found', type: 'person' } });
  desk.given('person', aPerson({ id: 'person-3' }));
  await confirmIdeaProposer(desk.context, 'i1', 'person-3');
  expect(desk.sees('golden-idea', 'i1')).toMatchObject({ anonymous: false, proposerIds: ['person-3'] });
});
