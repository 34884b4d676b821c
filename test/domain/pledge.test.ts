import { expect, test } from 'vitest';
import type { Outcome } from '../../src/domain/outcome.ts';
import {
  archivePledge,
  beginPledge,
  declarePledge,
  draftPledge,
  evaluatePledge,
  PLEDGE,
  type Pledge,
  type PledgeState,
  publishPledge,
  reviewOwnPledge,
  reviewPledge,
  rewritePledge,
  takePledgeDown,
} from '../../src/domain/pledge.ts';
import { aPerson } from '../helpers/people.ts';
import { aPledge } from '../helpers/posts.ts';
import { allowedSteps, aPaper, arrowsOf, aStep } from '../helpers/steps.ts';

const count = { least: 2, most: 5 };
const agreeing = aPerson({ consents: [{ scope: 'publicity' }] });
const { reason: _reason, ...silent } = aStep();

test('a pledge takes exactly the steps of its table, from every state', () => {
  const acts: Record<string, { to: PledgeState; run: (state: PledgeState) => Outcome<Pledge> }> = {
    declare: { to: 'declared', run: (state) => declarePledge(aPledge({ state }), count, aStep()) },
    agree: { to: 'reviewed', run: (state) => reviewPledge(aPledge({ state }), 'agreed', aStep()) },
    return: { to: 'returned', run: (state) => reviewPledge(aPledge({ state }), 'returned', aStep()) },
    publish: { to: 'published', run: (state) => publishPledge(aPledge({ state }), agreeing, aStep()) },
    begin: { to: 'performing', run: (state) => beginPledge(aPledge({ state }), aStep()) },
    reviewOwn: { to: 'self-reviewed', run: (state) => reviewOwnPledge(aPledge({ state }), { results: ['done', 'partly'] }, aStep()) },
    evaluate: { to: 'evaluated', run: (state) => evaluatePledge(aPledge({ state }), 'exempt', { evaluatorId: 'person-9', step: aStep() }) },
    archive: { to: 'archived', run: (state) => archivePledge(aPledge({ state }), aStep()) },
  };
  expect([...allowedSteps(PLEDGE, acts)].sort()).toEqual([...arrowsOf(PLEDGE)].sort());
});

test('one item is too few, six are too many, and the branch sets both numbers', () => {
  const items = (n: number) => Array.from({ length: n }, (_, i) => ({ text: `第 ${i} 件` }));
  expect(declarePledge(aPledge({ items: items(1) }), count, aStep())).toMatchObject({
    refusal: { code: 'pledge-items', found: 1, least: 2, most: 5 },
  });
  expect(declarePledge(aPledge({ items: items(6) }), count, aStep()).ok).toBe(false);
  expect(declarePledge(aPledge({ items: items(1) }), { least: 1, most: 5 }, aStep()).ok).toBe(true);
  expect(declarePledge(aPledge({ items: items(5) }), count, aStep())).toMatchObject({ ok: true, value: { declaredOn: '2026-11-02' } });
});

test('a vague pledge is returned with a reason, written again, and declared again', () => {
  const declared = aPledge({ state: 'declared' });
  expect(reviewPledge(declared, 'returned', silent)).toMatchObject({ refusal: { code: 'pledge-reason-needed', step: 'returned' } });
  const returned = reviewPledge(declared, 'returned', aStep({ reason: '“做好工作”不能检查' }));
  const written = returned.ok
    ? rewritePledge(returned.value, { ...declared, items: [{ text: '点检不漏项' }, { text: ' 带一名徒工 ' }] })
    : returned;
  expect(written).toMatchObject({ ok: true, value: { items: [{ text: '点检不漏项' }, { text: '带一名徒工' }] } });
  expect(written.ok && declarePledge(written.value, count, aStep()).ok).toBe(true);
  expect(rewritePledge(declared, declared)).toMatchObject({ refusal: { code: 'wrong-state' } });
});

test('a pledge hangs on the wall only while the person allows it', () => {
  const reviewed = aPledge({ state: 'reviewed' });
  expect(publishPledge(reviewed, aPerson(), aStep())).toMatchObject({ refusal: { code: 'consent-missing', scope: 'publicity' } });
  expect(publishPledge(reviewed, aPerson({ consents: [{ scope: 'publicity', until: '2026-11-01' }] }), aStep()).ok).toBe(false);
  const published = publishPledge(reviewed, agreeing, aStep());
  const down = published.ok ? takePledgeDown(published.value, aStep({ on: '2026-12-01' })) : published;
  expect(down).toMatchObject({ ok: true, value: { published: { on: '2026-11-02', takenDownOn: '2026-12-01' } } });
  expect(down.ok && takePledgeDown(down.value, aStep()).ok).toBe(false);
});

test('nobody evaluates their own pledge, unless a paper of the meeting says how', () => {
  const reviewedBySelf = aPledge({ state: 'self-reviewed', selfReview: { on: '2026-11-01', results: ['done', 'done'] } });
  const own = { evaluatorId: 'person-1', step: aStep() };
  expect(evaluatePledge(reviewedBySelf, 'fulfilled', own)).toMatchObject({ refusal: { code: 'pledge-own-evaluation' } });
  expect(evaluatePledge(reviewedBySelf, 'fulfilled', { ...own, step: aStep({ paper: aPaper }) }).ok).toBe(true);
  expect(evaluatePledge(reviewedBySelf, 'fulfilled', { ...own, evaluatorId: undefined })).toMatchObject({
    refusal: { code: 'profile-not-linked' },
  });
});

test('what was not kept, could not be kept or was never reviewed by the person is explained', () => {
  const reviewedBySelf = aPledge({ state: 'self-reviewed', selfReview: { on: '2026-11-01', results: ['done', 'not-done'] } });
  const by = { evaluatorId: 'person-9', step: silent };
  expect(evaluatePledge(reviewedBySelf, 'not', by)).toMatchObject({ refusal: { code: 'pledge-reason-needed', step: 'not' } });
  expect(evaluatePledge(reviewedBySelf, 'exempt', by).ok).toBe(false);
  expect(evaluatePledge(aPledge({ state: 'performing' }), 'fulfilled', by).ok).toBe(false);
  expect(evaluatePledge(reviewedBySelf, 'fulfilled', by)).toMatchObject({ ok: true, value: { evaluation: { result: 'fulfilled' } } });
});

test('a self-review answers every item', () => {
  expect(reviewOwnPledge(aPledge({ state: 'performing' }), { results: ['done'] }, aStep())).toMatchObject({
    refusal: { code: 'pledge-results', found: 1, items: 2 },
  });
});

test('a pledge neither ends before it begins nor has an empty item', () => {
  const by = { id: 'p', personId: 'person-1', step: aStep() };
  expect(draftPledge({ from: '2026-12-31', until: '2026-01-01', items: [] }, by)).toMatchObject({ refusal: { code: 'pledge-period' } });
  expect(draftPledge({ from: '2026-01-01', until: '2026-12-31', items: [{ text: '一' }, { text: ' ' }] }, by)).toMatchObject({
    refusal: { code: 'pledge-item-empty', item: 2 },
  });
});
