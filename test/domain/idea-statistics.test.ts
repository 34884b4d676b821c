import { expect, test } from 'vitest';
import { ideaStatistics } from '../../src/domain/idea/statistics.ts';
import type { Idea } from '../../src/domain/idea.ts';
import { anIdea } from '../helpers/ideas.ts';

const step = (act: Idea['steps'][number]['act'], to: Idea['state'], on: string) => ({ act, to, on, by: 'p', role: 'secretary' }) as const;
const figures = (ideas: readonly Idea[], employees = 10) =>
  Object.fromEntries(ideaStatistics(ideas, employees, '2026-11-01', '2026-11-30').map((it) => [it.key, it]));

test('drafts and withdrawn ideas never count, a merged one counts for its proposer and not as an idea', () => {
  const of = figures([
    anIdea({ id: 'a', proposedOn: '2026-11-30', proposerIds: ['p1', 'p2'] }),
    anIdea({ id: 'b', proposedOn: '2026-11-01', proposerIds: ['p3'], state: 'merged' }),
    anIdea({ id: 'c', proposedOn: '2026-11-05', proposerIds: ['p4'], state: 'draft' }),
    anIdea({ id: 'd', proposedOn: '2026-11-05', proposerIds: ['p5'], state: 'withdrawn' }),
    anIdea({ id: 'e', proposedOn: '2026-10-31', proposerIds: ['p6'] }),
  ]);
  expect(of.proposed).toMatchObject({ amount: { value: 1 }, records: [{ type: 'golden-idea', id: 'a' }] });
  expect(of.participation).toMatchObject({ amount: { part: 3, whole: 10 } });
  expect(of.participation?.records.map((it) => it.id)).toEqual(['p1', 'p2', 'p3']);
  expect(of['per-head']?.amount).toEqual({ is: 'average', part: 1, whole: 10, unit: '条' });
});

test('a trial counts as reviewed at once and as adopted when it became adopted', () => {
  const trial = anIdea({
    id: 't',
    state: 'adopted-trial',
    decidedOn: '2026-11-10',
    steps: [step('adopted-for-trial', 'adopted-trial', '2026-11-10')],
  });
  expect(figures([trial]).adoption?.amount).toEqual({ is: 'share', part: 0, whole: 1 });
  const passed = {
    ...trial,
    state: 'adopted',
    decidedOn: '2026-11-20',
    steps: [...trial.steps, step('trial-passed', 'adopted', '2026-11-20')],
  } as const;
  expect(figures([passed]).adoption?.amount).toEqual({ is: 'share', part: 1, whole: 1 });
});

test('implementation is the share of what was adopted in the period', () => {
  const adopted = (id: string, ...more: Idea['steps']) =>
    anIdea({
      id,
      state: more.length ? 'implemented' : 'adopted',
      decidedOn: '2026-11-02',
      steps: [step('adopted', 'adopted', '2026-11-02'), ...more],
    });
  const of = figures([adopted('a'), adopted('b', step('implemented', 'implemented', '2026-12-20'))]);
  expect(of.implementation).toMatchObject({ amount: { part: 1, whole: 2 }, records: [{ id: 'b' }] });
});

test('days to answer are the median of the first answers, with an even number between the two middle ones', () => {
  const answered = (id: string, on: string) => anIdea({ id, proposedOn: '2026-11-01', state: 'declined', answeredOn: on, decidedOn: on });
  expect(figures([answered('a', '2026-11-03'), answered('b', '2026-11-06')])['answer-days']?.amount).toEqual({
    is: 'average',
    part: 7,
    whole: 2,
    unit: '天',
  });
  expect(figures([answered('a', '2026-11-03')])['answer-days']?.amount).toMatchObject({ part: 2, whole: 1 });
  expect(figures([])['answer-days']?.amount).toEqual({ is: 'none' });
});

test('what was verified without effect is no benefit', () => {
  const actual = {
    costBeforeFen: 6_400_000,
    costAfterFen: 0,
    volumeMilli: 1000,
    unit: '年',
    oneOffFen: 0,
    measuredMonths: 12,
    verifiedBy: '财务部',
    verifiedOn: '2026-11-11',
  };
  const good = anIdea({ id: 'g', state: 'verified', actual, steps: [step('verified', 'verified', '2026-11-11')] });
  const bad = anIdea({ id: 'n', state: 'not-effective', actual, steps: [step('found-without-effect', 'not-effective', '2026-11-11')] });
  expect(figures([good, bad]).benefit).toMatchObject({ amount: { is: 'money', fen: 6_400_000 }, records: [{ id: 'g' }] });
});

test('an idea from an old ledger that knows only its state and day still counts as adopted', () => {
  const old = anIdea({ id: 'o', source: 'import', state: 'implemented', decidedOn: '2026-11-03', proposedOn: '2026-03-01', steps: [] });
  expect(figures([old]).implementation?.amount).toEqual({ is: 'share', part: 1, whole: 1 });
});

test('a reward counts when its paper was recorded, not when it was proposed', () => {
  const reward = { fen: 6_000_000, payer: 'enterprise', netFen: 30_000_000, source: '本单位自定', method: 'rate', rate: '0.20' } as const;
  const proposed = anIdea({ id: 'p', state: 'reward-proposed', reward, steps: [step('reward-proposed', 'reward-proposed', '2026-11-10')] });
  const granted = anIdea({ id: 'g', state: 'rewarded', reward, steps: [...proposed.steps, step('rewarded', 'rewarded', '2026-11-20')] });
  expect(figures([proposed, granted]).rewards).toMatchObject({ amount: { fen: 6_000_000 }, records: [{ id: 'g' }] });
});
