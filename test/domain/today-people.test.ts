import { describe, expect, test } from 'vitest';
import { sayMatter, sayWaiting } from '../../app/words/matters.ts';
import type { TodayFacts } from '../../src/domain/matters/matter.ts';
import type { Parameter } from '../../src/domain/parameters.ts';
import type { Post } from '../../src/domain/post.ts';
import { openMatters, waitingMatters } from '../../src/domain/today.ts';
import { aPerson } from '../helpers/people.ts';
import { aLine, aPeriod } from '../helpers/points.ts';
import { aPledge, aPost } from '../helpers/posts.ts';
import { todayFacts } from '../helpers/today.ts';

const rows = (change: Partial<TodayFacts>, today = '2026-11-16') =>
  openMatters(todayFacts(change), today).filter((it) => !/-report:|^do-duty:/.test(it.id));
const said = (change: Partial<TodayFacts>, today = '2026-11-16') => rows(change, today).map((it) => sayMatter(it.matter, today));

test('people who were told by an earlier notice are to be told anew, and vanish once they were; who left is not', () => {
  const older = (id: string) => aPerson({ id, noticeVersion: '2026 版' });
  const people = [older('a'), older('b'), { ...older('c'), presence: 'left' as const, presenceOn: '2026-11-01' }];
  expect(rows({ people })).toMatchObject([{ due: 'today', matter: { code: 'renew-notice', count: 2 } }]);
  expect(said({ people })).toMatchObject([{ what: '告知书改了，再告知 2 人', verb: '登记告知' }]);
  expect(rows({ people: [older('a')] })).toMatchObject([{ recordId: 'a' }]);
  expect(rows({ people: [aPerson({ noticeVersion: '2026 第 2 版' })] })).toEqual([]);
});

describe('posts', () => {
  const publicity = { from: '2026-11-06', workingDays: 5, until: '2026-11-13', checked: true };
  const published = (change: Partial<Post> = {}) => aPost({ state: 'publicity', publicity, ...change });

  test('while the notice hangs the post waits for others, from the day after it is to be named', () => {
    expect(rows({ posts: [published()] }, '2026-11-13')).toEqual([]);
    const [waiting] = waitingMatters(todayFacts({ posts: [published()] }), '2026-11-13');
    expect(waiting).toMatchObject({ days: 7, recordId: 'post-1' });
    expect(sayWaiting(waiting!.matter, '2026-11-13').what).toBe('先锋岗“浆纱机台”公示，到 11-13 止');
    expect(rows({ posts: [published()] }, '2026-11-14')).toMatchObject([{ due: 'today', recordId: 'post-1' }]);
    expect(said({ posts: [published()] })).toEqual([
      { what: '命名先锋岗“浆纱机台”', why: '公示 5 个工作日：11-13 期满，没有未处理的异议', verb: '命名' },
    ]);
  });

  test('an open objection stands in the place of the naming', () => {
    const objected = published({ objections: [{ id: 'o', on: '2026-11-10', matter: '异议' }] });
    expect(said({ posts: [objected] })).toMatchObject([{ verb: '处理', why: '异议 1 条，最早 11-10；公示到 11-13 止，处理完才能命名' }]);
  });

  test('a review shows itself some days before it is due, and vanishes by being done', () => {
    const onDuty = aPost({ state: 'on-duty', onDutyOn: '2026-08-20', plate: '007' });
    expect(rows({ posts: [onDuty] }, '2026-11-12')).toEqual([]);
    expect(rows({ posts: [onDuty] }, '2026-11-13')).toMatchObject([{ due: 'later', dueOn: '2026-11-20', days: 7 }]);
    expect(said({ posts: [onDuty] }, '2026-11-25')).toMatchObject([{ why: '每 3 个月一次：上次 08-20', verb: '考评' }]);
    expect(rows({ posts: [{ ...onDuty, state: 'continued', reviews: [{ on: '2026-11-20', result: 'met' }] }] }, '2026-11-25')).toEqual([]);
  });

  test('a post whose holder left, and a pair that two PCs made, each say so once', () => {
    const left = aPerson({ presence: 'left', presenceOn: '2026-10-08' });
    expect(said({ people: [left], posts: [aPost({ state: 'on-duty', onDutyOn: '2026-11-01' })] })).toMatchObject([
      { what: '先锋岗“浆纱机台”没有人在岗', why: '在岗党员 10-08 登记为“已离开”，岗位还没有结束', verb: '结束' },
    ]);
    const people = [aPerson(), aPerson({ id: 'person-2' })];
    const pair = ['a', 'b'].map((id, at) =>
      aPost({ id, state: 'on-duty', onDutyOn: '2026-11-01', plate: '001', holderId: `person-${at + 1}` }),
    );
    expect(said({ people, posts: pair }).map((it) => it.what)).toEqual(['先锋岗“浆纱机台”有 2 名党员在岗', '牌号 001 挂在 2 个岗上']);
  });
});

test('the pledges of a year are one row, with how many people reviewed their own', () => {
  const running = ['a', 'b', 'c'].map((id) => aPledge({ id, state: 'performing' }));
  const pledges = [
    ...running,
    aPledge({ id: 'd', state: 'self-reviewed' }),
    aPledge({ id: 'e', state: 'declared', declaredOn: '2026-11-10' }),
  ];
  expect(rows({ pledges }, '2026-12-23').map((it) => it.id)).toEqual(['review-pledges']);
  expect(said({ pledges }, '2026-12-24')).toEqual([
    { what: '审 1 份承诺', why: '示诺以后由支部审诺，最早 11-10', verb: '审诺' },
    { what: '评 4 份承诺', why: '12-31 到期；已自评 1 份', verb: '评诺' },
  ]);
});

test('points wait to be verified, objections to be decided, a period that is over to be counted', () => {
  const pointsLines = [
    aLine({ state: 'proposed' }),
    aLine({ state: 'verified' }),
    aLine({ id: 'o', state: 'objected', objection: { on: '2026-11-11', matter: '异议' } }),
  ];
  expect(said({ pointsLines }).map((it) => it.what)).toEqual(['核实 2 笔积分', '处理 1 条积分异议']);
  expect(rows({ pointsPeriods: [aPeriod()] }, '2026-12-31')).toEqual([]);
  expect(rows({ pointsPeriods: [aPeriod()] }, '2027-01-04')).toMatchObject([
    { due: 'late', days: 3, dueOn: '2027-01-01', recordId: 'period-1' },
  ]);
  expect(rows({ pointsPeriods: [aPeriod({ state: 'closed' })] }, '2027-01-04')).toEqual([]);
});

test('people who were imported wait to be told; those who left do not', () => {
  const people = [
    aPerson({ notice: 'awaiting' }),
    aPerson({ id: 'b', notice: 'awaiting', standing: 'employee' }),
    aPerson({ id: 'c', notice: 'awaiting', presence: 'left' }),
  ];
  expect(said({ people })).toMatchObject([{ what: '告知 2 人个人信息怎样使用', verb: '登记告知' }]);
  expect(rows({ people })[0]?.matter).toMatchObject({ count: 2, members: 1 });
});

describe('data that are no longer to be kept', () => {
  const left = (id: string, presenceOn: string) => aPerson({ id, presence: 'left', presenceOn, notice: 'given' });

  test('of somebody who left they are due when the months are over, and not a day before', () => {
    const people = [left('p1', '2025-11-16')];
    expect(rows({ people }, '2026-11-15')).toEqual([]);
    expect(rows({ people }, '2026-11-16')).toMatchObject([{ due: 'today', recordId: 'p1' }]);
    expect(said({ people }, '2026-11-20')).toMatchObject([{ what: '1 人离开或转出满 12 个月，个人信息该清除了' }]);
  });

  test('several are one row, late since the first of them; who is here or only away is in none', () => {
    const people = [
      left('p1', '2025-11-01'),
      left('p2', '2025-10-01'),
      aPerson({ id: 'p3', presence: 'mobile', presenceOn: '2020-01-01', notice: 'given' }),
    ];
    const [row, ...others] = rows({ people }, '2026-11-16');
    expect(row).toMatchObject({ due: 'late', dueOn: '2026-10-01', matter: { code: 'purge-after-leaving', count: 2 } });
    expect(row).not.toHaveProperty('recordId');
    expect(others).toEqual([]);
  });

  test('the branch sets how long; who took back the consent is due at once', () => {
    const longer: Parameter = {
      v: 1,
      id: 'r1',
      key: 'retention-months',
      value: 24,
      unit: 'months',
      source: '支委会决定',
      validFrom: '2026-01-01',
      setOn: '2026-01-01',
      setBy: 'profile-1',
    };
    expect(rows({ people: [left('p1', '2025-10-01')], parameters: [longer] }, '2026-11-16')).toEqual([]);
    const withdrawn = aPerson({ notice: 'withdrawn' });
    expect(rows({ people: [withdrawn] })).toMatchObject([
      { due: 'today', recordId: withdrawn.id, matter: { code: 'purge-after-withdrawal' } },
    ]);
  });
});

test('a branch without a roster is asked for one, until somebody stands in it', () => {
  expect(rows({ people: [] })).toMatchObject([{ id: 'fill-roster', due: 'today' }]);
  expect(said({ people: [] })).toMatchObject([{ verb: '导入花名册' }]);
  expect(rows({ people: [aPerson()] })).toEqual([]);
});
