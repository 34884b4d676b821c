import { expect, test } from 'vitest';
import type { Idea } from '../../src/domain/idea.ts';
import { renewalAnswerNames } from '../../src/domain/names.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/person.ts';
import { personStory } from '../../src/domain/person-story.ts';
import type { Pledge } from '../../src/domain/pledge.ts';
import { ideaScoreSheet, ideaSheet, ideaSlipSheet, ideasSheet } from '../../src/exchange/fill/ideas.ts';
import { informationSheet, noticeOf, noticeSheet, rosterSheet } from '../../src/exchange/fill/people.ts';
import { pledgeSheet, postsSheet } from '../../src/exchange/fill/posts.ts';
import { namesOf } from '../../src/exchange/fill/sheet-head.ts';
import { placeholdersOf } from '../../src/exchange/forms/form.ts';
import { sheet } from '../../src/exchange/print/sheet.ts';
import { aLeaderAppraisal, anAppraisal } from '../helpers/appraisals.ts';
import { anElection, aRound } from '../helpers/elections.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';

const organisation: Organisation = {
  v: 1,
  id: '11111111-1111-4111-8111-111111111111',
  name: '恒川精密机械党支部',
  organisationType: 'branch',
  enterprise: '恒川精密机械有限公司',
  region: '云岭县',
  superiorName: '云岭县两新工委',
  employees: 120,
};
const person: Person = {
  v: 1,
  id: '22222222-2222-4222-8222-222222222222',
  name: '郑海涛',
  standing: 'probationary',
  presence: 'here',
  phone: '13800000000',
  idTail: '002X',
  notice: 'given',
  joinedOn: '2025-06',
};

test('the roster sheet holds the minimal columns and neither phone nor ID number', () => {
  const text = sheet(rosterSheet(organisation, [person], '2026-11-19'));
  for (const part of ['郑海涛', '预备党员', '2025-06', '编号 52-']) expect(text).toContain(part);
  for (const part of ['13800000000', '002X']) expect(text).not.toContain(part);
});

test('every value that a sheet is filled with has its place on the form', () => {
  const pledge: Pledge = {
    v: 1,
    id: '33333333-3333-4333-8333-333333333333',
    personId: person.id,
    from: '2026-01-01',
    until: '2026-12-31',
    items: [{ text: '每月带一次新人' }, { text: '零缺陷交班' }],
    state: 'self-reviewed',
    selfReview: { on: '2026-12-20', results: ['done', 'partly'] },
    steps: [],
  };
  for (const filled of [
    noticeSheet(organisation, person, '2026-11-19', noticeOf(undefined)),
    pledgeSheet(organisation, pledge, person),
    rosterSheet(organisation, [person], '2026-11-19'),
  ]) {
    const places = placeholdersOf(filled.form).map(({ name, of }) => (of ? `${of}.${name}` : name));
    for (const name of Object.keys(filled.values)) expect(places).toContain(name);
    for (const [list, rows] of Object.entries(filled.rows))
      for (const name of Object.keys(rows[0] ?? {})) expect(places).toContain(`${list}.${name}`);
  }
});

test('the notice says each purpose that records serve, that votes are kept as totals, and that publishing is asked by itself', () => {
  const text = sheet(noticeSheet(organisation, person, '2026-11-19', noticeOf(undefined)));
  for (const purpose of ['花名册', '出席', '先锋岗', '承诺', '积分', '金点子', '自主党小组', '竞聘', '项目申领', '月报'])
    expect(text).toContain(purpose);
  for (const article of ['第十七条', '第二十三条', '第二十五条', '第二十九条', '第三十条']) expect(text).toContain(article);
  for (const promise of ['投票只留总数', '只在您单独同意后写您的姓名', '由支部研究决定']) expect(text).toContain(promise);
});

test('the notice names who receives what goes up', () => {
  expect(sheet(noticeSheet(organisation, person, '2026-11-19', noticeOf(undefined)))).toContain('云岭县两新工委');
});

test('a post whose holder was purged keeps its line and says so', () => {
  const post = {
    v: 1,
    id: '4',
    name: '装配二线质量岗',
    holderId: 'gone',
    state: 'on-duty',
    standards: [],
    nominatedOn: '2026-01-05',
    objections: [],
    reviews: [],
    steps: [],
  } as const;
  const filled = postsSheet(organisation, { posts: [post], areas: [], units: [] }, () => undefined, '2026-11-19');
  expect(filled.rows.岗![0]).toMatchObject({ 序号: 1, 岗位名称: '装配二线质量岗', 责任人: '（已清除）', 状态: '在岗' });
});

test('several people stand in the order given', () => {
  expect(namesOf(['a', 'b'], (id) => ({ a: '陈立新', b: '马晓燕' })[id])).toBe('陈立新、马晓燕');
});

test('an idea sheet shows forecast and verified benefit in yuan, and an anonymous one nobody', () => {
  const benefit = { costBeforeFen: 185_000, costAfterFen: 0, volumeMilli: 186_000, unit: '吨', oneOffFen: 3_410_000 };
  const anonymous: Idea = {
    v: 1,
    id: '55555555-5555-4555-8555-555555555555',
    number: '033',
    title: '注塑余料回用',
    category: 'energy',
    state: 'adopted',
    proposerIds: [],
    anonymous: true,
    proposedOn: '2026-09-28',
    forecast: benefit,
    scores: [
      { by: 'a', score: 86 },
      { by: 'b', score: 87, opinion: '可行' },
    ],
    steps: [],
  };
  const filled = ideaSheet(organisation, anonymous, () => '不该出现');
  expect(filled.values).toMatchObject({ 建议人: '匿名', 预计年效益: '31 万元', 验证年效益: '', 评审意见: '2 人评分，平均 86.50 分\n可行' });
  expect(ideasSheet(organisation, [anonymous], () => undefined, '2026 年').rows.金点子).toMatchObject([{ '预计年效益（元）': 310_000 }]);
});

test('F-61 tells a person everything: the entry unmasked, answers, who looked, areas, and what was asked for', () => {
  const told: Person = { ...person, birth: '1990-03', contactedOn: ['2026-05-01'], noticeOn: '2026-01-05', noticeVersion: '2026 版' };
  const step = { on: '2026-01-05', by: 'profile-1', role: 'secretary' } as const;
  const story = personStory(
    told,
    {
      consents: [
        {
          v: 1,
          id: 'c',
          personId: person.id,
          scope: 'publicity',
          noticeVersion: '2026 版',
          state: 'withdrawn',
          shownOn: '2026-01-05',
          givenOn: '2026-01-05',
          withdrawnOn: '2026-06-01',
          steps: [{ ...step, to: 'withdrawn' }],
        },
      ],
      disclosures: [{ v: 1, id: 'd', personId: person.id, fields: ['phone'], reason: 'contact', ...step }],
      areas: [
        {
          v: 1,
          id: 'a',
          name: '空压站',
          category: 'power',
          memberIds: [person.id],
          leadId: person.id,
          duties: ['点检'],
          state: 'active',
          since: '2026-02-01',
        },
      ],
      posts: [],
      honourUnits: [],
      pledges: [],
      lines: [],
      periods: [],
      schemes: [],
      ideas: [],
      groups: [],
      activities: [],
      planItems: [aPlanItem({ title: '空压站降噪', state: 'accepted', acceptance: { on: '2026-08-01', quality: 'outstanding' } })],
      claims: [aClaim(person.id, { state: 'accepted', result: '噪声降了 6 分贝' }), aClaim('somebody-else')],
      elections: [
        anElection({
          id: 'e',
          rounds: [aRound({ [person.id]: 7, other: 4 }, { on: '2026-03-20' }), aRound({ [person.id]: 2, other: 1 }, { on: '2026-03-21' })],
        }),
      ],
      candidacies: [
        { v: 1, id: 'k', electionId: 'e', personId: person.id, plan: '每月一次降耗', pledge: '带好三名新人', appliedOn: '2026-03-01' },
        { v: 1, id: 'l', electionId: 'e', personId: 'somebody-else', plan: '别人的', pledge: '别人的', appliedOn: '2026-03-01' },
      ],
      appraisals: [
        anAppraisal({
          renewals: [
            { who: 'somebody-else', answer: 'stops' },
            { who: person.id, answer: 'continues' },
          ],
        }),
      ],
      leaderAppraisals: [aLeaderAppraisal({ personId: person.id, allowance: { postFen: 120_000, bonusFen: 50_000 }, grade: 'excellent' })],
      reserves: [
        {
          v: 1,
          id: 'r',
          personId: person.id,
          evidence: [],
          deeds: '带出三名多能工',
          recommendation: { receiver: '云纺机电', agreedOn: '2026-11-10' },
          state: 'recommended',
          steps: [{ ...step, to: 'listed' }],
        },
      ],
      submittedNames: [
        { v: 1, id: 'n', personId: person.id, about: { type: 'submission', id: 's' }, name: '上报时的姓名', on: '2026-03-09' },
      ],
      sharedNames: [
        { v: 1, id: 's', groupId: 'g', memberId: 'm', personId: person.id, name: '给同组企业的姓名', on: '2026-03-10' },
        { v: 1, id: 't', groupId: 'g', memberId: 'm', personId: 'somebody-else', name: '别人的姓名', on: '2026-03-10' },
      ],
    },
    '2026-11-19',
  );
  const text = sheet(informationSheet(organisation, story, { request: '删除本人信息', on: '2026-11-19' }));
  for (const part of ['13800000000', '002X', '1990-03', '2026-05-01', '已告知 2026 版', '删除本人信息']) expect(text).toContain(part);
  for (const part of [
    '公示姓名和事迹，已撤回，2026-06-01',
    '电话，联系本人',
    '空压站，负责人',
    '2026-03-20 推选得 7 票，2026-03-21 推选，票数会看出别人怎样投，不写',
    '空压站降噪，负责，已验收，优秀，噪声降了 6 分贝',
    '每月一次降耗，带好三名新人',
    '2026 年优秀，在任 9 个月，津贴 1700 元',
    '带出三名多能工，已推荐，推荐给云纺机电，2026-11-10 本人同意',
    `2027 年，${renewalAnswerNames.continues}`,
    '上报时的姓名',
    '给同组企业的姓名',
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/别人的/);
  expect(text).not.toContain(renewalAnswerNames.stops);
});

const decidedIdea = (...acts: readonly (readonly [act: Idea['steps'][number]['act'], reason?: string])[]): Idea => ({
  v: 1,
  id: '55555555-5555-4555-8555-555555555555',
  number: '033',
  title: '注塑余料回用',
  category: 'energy',
  state: 'under-review',
  proposerIds: ['p'],
  anonymous: false,
  proposedOn: '2026-09-28',
  steps: acts.map(([act, reason]) => ({
    act,
    to: 'under-review',
    on: '2026-10-01',
    by: 'x',
    role: 'secretary',
    ...(reason ? { reason } : {}),
  })),
});

test('the slip says the decision that stands, with its own reason and no earlier one', () => {
  const slip = (idea: Idea, into?: Idea) => ideaSlipSheet(organisation, idea, () => '郑海涛', { next: '', into }).values;
  expect(slip(decidedIdea(['declined', '已有同类装置'], ['appealed', '工况不同'], ['adopted']))).toMatchObject({ 结论: '采纳', 理由: '' });
  expect(slip(decidedIdea(['declined', '已有同类装置'], ['appealed', '工况不同']))).toMatchObject({ 结论: '评审中', 理由: '' });
  expect(slip(decidedIdea(['declined', '已有同类装置'], ['answered']))).toMatchObject({ 结论: '不采纳', 理由: '已有同类装置' });
  const into = { ...decidedIdea(), number: '012', title: '余料集中回收' };
  expect(slip(decidedIdea(['merged']), into)).toMatchObject({ 结论: '并入别条〔2026〕012“余料集中回收”' });
});

test('the score sheet lists the criteria with their points and does not say whose idea it is', () => {
  const criteria = [
    { criterion: '经济效益', most: 50 },
    { criterion: '创造性', most: 10 },
  ];
  const filled = ideaScoreSheet(organisation, decidedIdea(), criteria);
  expect(filled.rows.评分?.map(({ 评分项, 满分 }) => [评分项, 满分])).toEqual([
    ['经济效益', 50],
    ['创造性', 10],
    ['合计', 60],
  ]);
  expect(sheet(filled)).not.toContain('建议人');
});
