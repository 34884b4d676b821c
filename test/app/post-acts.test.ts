import { expect, test } from 'vitest';
import { pointsAhead } from '../../app/live/points-ahead.ts';
import { linesOf, lineTrouble } from '../../app/screens/posts/lines.ts';
import { nextActs } from '../../app/screens/posts/next-acts.ts';
import { stagesOf } from '../../app/screens/posts/PostFacts.tsx';
import { pastOf } from '../../app/screens/posts/post-past.ts';
import { rowOf } from '../../app/screens/posts/post-rows.tsx';
import type { Doc } from '../../src/data/document.ts';
import { POST, type Post, type PostState } from '../../src/domain/post.ts';
import { statesBefore } from '../../src/domain/step.ts';
import { aLine, aPeriod, aScheme } from '../helpers/points.ts';

const aPost = (change: Partial<Post> = {}): Post => ({
  v: 1,
  id: 'post',
  name: '注塑车间 3 号机',
  holderId: 'meng',
  state: 'publicity',
  standards: ['首件合格率不低于 99%'],
  nominatedOn: '2026-11-02',
  publicity: { from: '2026-11-09', workingDays: 5, until: '2026-11-16', checked: true },
  objections: [],
  reviews: [],
  steps: [{ to: 'nominated', on: '2026-11-02', by: 'secretary', role: 'secretary' }],
  ...change,
});
const rowFor = (change: Partial<Post>, today = '2026-11-17') =>
  rowOf({ id: 'post', body: aPost(change), at: '2026-11-02T01:00:00Z' } as Doc<'pioneer-post'>, {
    parameters: [],
    flags: new Map(),
    nameOf: () => '孟晓岚',
    today,
  });

test('a post can be named the day after its publicity, not on its last day', () => {
  expect(nextActs(rowFor({}, '2026-11-16')).act).toBeUndefined();
  expect(nextActs(rowFor({}, '2026-11-17')).act).toBe('name-post');
});

test('what happened on one day stands in its order: the objection is answered before the post is named', () => {
  const [on, by, role] = ['2026-11-17', 'secretary', 'secretary'] as const;
  const steps = (['nominated', 'publicity', 'named', 'on-duty'] as const).map((to) => ({ to, on, by, role }));
  const objections = [{ id: 'o', on, matter: '点检记录没有签字', outcome: 'dismissed', decidedOn: on, reason: '签了' } as const];
  const past = pastOf(aPost({ state: 'on-duty', steps, objections }), [], () => '书记');
  expect(past.map(({ what }) => what)).toEqual(['授牌上岗', '命名', '异议不成立', '收到异议', '公示', '推荐']);
});

test('while an objection is open its answer lies next, even after the publicity', () => {
  const objections = [{ id: 'o', on: '2026-11-10', matter: '点检记录没有签字' }];
  expect(nextActs(rowFor({ objections })).act).toBe('decide-post-objection');
  const decided = [{ ...objections[0]!, outcome: 'dismissed' as const, decidedOn: '2026-11-12' }];
  expect(nextActs(rowFor({ objections: decided })).act).toBe('name-post');
});

test('a post that nobody holds asks for its holder before it is hung out', () => {
  const { holderId: _, ...unheld } = aPost({ state: 'branch-reviewed' });
  const row = rowOf({ id: 'post', body: unheld, at: '' } as unknown as Doc<'pioneer-post'>, {
    parameters: [],
    flags: new Map(),
    nameOf: () => undefined,
    today: '2026-11-17',
  });
  expect(nextActs(row).act).toBe('set-post-holder');
});

test('each state offers an act wherever the rules know a further state', () => {
  const states = Object.keys(POST.transitions) as PostState[];
  const leads = states.filter((state) => POST.transitions[state].length > 0);
  expect(leads.filter((state) => nextActs(rowFor({ state })).others.includes('end-post'))).toEqual(statesBefore(POST, 'ended'));
});

test('a nomination that was declined stays at the stage where it was declined', () => {
  const step = { on: '2026-11-03', by: 'secretary', role: 'secretary' } as const;
  const declined = aPost({
    state: 'rejected',
    steps: [
      { ...step, to: 'nominated' },
      { ...step, to: 'rejected' },
    ],
  });
  expect(stagesOf(declined).find(({ at }) => at === 'now')?.word).toBe('推荐');
});

test('standards typed with numbers are kept without them, and too many are said before saving', () => {
  expect(linesOf('1. 首件必检\n2、班后点检\n\n 10米内无油污')).toEqual(['首件必检', '班后点检', '10米内无油污']);
  expect(lineTrouble(Array.from({ length: 13 }, (_, at) => `标准${at}`).join('\n'))).toBe('最多 12 条，现在 13 条');
  expect(lineTrouble(`短\n${'长'.repeat(201)}`)).toBe('第 2 条超过 200 字');
});

test('what a good review leads to is said by the rule that will propose it, once', () => {
  const [period, scheme] = [aPeriod(), aScheme()];
  const fact = { fact: 'post-review-good', id: 'post', on: period.from, personIds: ['meng'] } as const;
  expect(pointsAhead(fact, { periods: [period], schemes: [scheme], lines: [] })).toContain('good-review 3 分');
  const line = aLine({ personId: 'meng', item: 'good-review', source: { fact: 'post-review-good', id: 'post' } });
  expect(pointsAhead(fact, { periods: [period], schemes: [scheme], lines: [line] })).toContain('已经提过');
});

test('of several people each item is said once, with how many get it', () => {
  const [period, scheme] = [aPeriod(), aScheme()];
  const fact = { fact: 'idea-adopted', id: 'idea', on: period.from, personIds: ['meng', 'lu'] } as const;
  expect(pointsAhead(fact, { periods: [period], schemes: [scheme], lines: [] })).toContain('idea 5 分（2 人）');
});

test('without an open period a good review says that it proposes no points', () => {
  const fact = { fact: 'post-review-good', id: 'post', on: '2026-11-17', personIds: ['meng'] } as const;
  expect(pointsAhead(fact, { periods: [], schemes: [], lines: [] })).toContain('没有开着的积分周期');
});
