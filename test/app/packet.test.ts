import { expect, test } from 'vitest';
import { bodiesIn, packetOf, sharedIn, withWritten } from '../../app/self-service/packet.ts';
import type { Doc } from '../../src/data/document.ts';
import type { BodyOf, TypeName } from '../../src/data/types/index.ts';
import type { Idea, IdeaAct } from '../../src/domain/idea.ts';
import { renewalAnswerNames } from '../../src/domain/names.ts';
import { personStory } from '../../src/domain/person-story.ts';
import type { Claim } from '../../src/domain/plan/claim.ts';
import type { PlanItem } from '../../src/domain/plan/plan.ts';
import type { PointsLine } from '../../src/domain/points.ts';
import type { WrittenVersion } from '../../src/ledger/written.ts';
import { anActivity } from '../helpers/activities.ts';
import { aLeaderAppraisal, anAppraisal, renewalsOf } from '../helpers/appraisals.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aPerson } from '../helpers/people.ts';
import { aClaim, aPlan, aPlanItem } from '../helpers/plans.ts';
import { aLine } from '../helpers/points.ts';
import { aBranch } from '../helpers/reports.ts';

const step = (act: IdeaAct, reason: string): Idea['steps'][number] => ({
  act,
  to: 'declined',
  on: '2026-10-05',
  by: 'p',
  role: 'secretary',
  reason,
});
const nothing = {
  consents: [],
  disclosures: [],
  posts: [],
  areas: [],
  honourUnits: [],
  pledges: [],
  lines: [],
  periods: [],
  schemes: [],
  activities: [],
  planItems: [],
  claims: [],
  elections: [],
  candidacies: [],
  appraisals: [],
  leaderAppraisals: [],
  reserves: [],
  submittedNames: [],
  sharedNames: [],
};
const facts = {
  organisation: aBranch(),
  parameters: [],
  packs: [],
  packEnds: [],
  people: [],
  outside: [],
  partners: [],
  groups: [],
  planItems: [],
  claims: [],
  elections: [],
  candidacies: [],
  appraisals: [],
  activities: [],
  ideas: [],
  reports: [],
  plans: [],
  periods: [],
  schemes: [],
  today: '2026-11-21',
};
const stands = (idea: Idea): string | undefined => {
  const story = personStory(aPerson({ id: 'person-1' }), { ...nothing, groups: [], ideas: [idea] }, '2026-11-21');
  const { cards } = packetOf(story, { ...facts, lines: [] });
  return cards.find(({ title }) => title === '我的金点子')?.rows[0]?.value;
};

test('in self-service a person reads what was decided about an own idea, why, and what is missing', () => {
  expect(stands(anIdea({ state: 'declined', answeredOn: '2026-10-06', steps: [step('declined', '已有同类装置')] }))).toBe(
    '不采纳。已有同类装置（2026-10-06 答复）',
  );
  expect(stands(anIdea({ state: 'returned-incomplete', steps: [step('returned', '没有写现状')] }))).toBe('退回补充。没有写现状');
  expect(stands(anIdea({ state: 'implementing', steps: [step('adopted', '')] }))).toBe('实施中，结论：采纳');
});

test('in self-service one may object to an own posted line until its days are over, and to nothing else', () => {
  const posted = { to: 'posted', on: '2026-11-16', by: 'p', role: 'secretary' } as const;
  const line = (id: string, change: Partial<PointsLine> = {}) =>
    ({
      id,
      type: 'points-line',
      body: aLine({ id, personId: 'person-1', state: 'posted', steps: [posted], ...change }),
    }) as Doc<'points-line'>;
  const lines = [
    line('mine'),
    line('confirmed', { state: 'confirmed' }),
    line('counter', { reverses: 'mine' }),
    line('late', { steps: [{ ...posted, on: '2026-11-02' }] }),
    line('hers', { personId: 'person-2' }),
  ];
  const story = personStory(aPerson({ id: 'person-1' }), { ...nothing, groups: [], ideas: [] }, '2026-11-21');
  const packet = packetOf(story, { ...facts, lines });
  expect(packet.objectionable.map(({ id, until }) => [id, until])).toEqual([['mine', '2026-11-23']]);
  expect(packet.known.map(({ id }) => id)).toEqual(['mine']);
});

test('in self-service one sees the own appraisal, its money and what one said of next year, and nobody else’s', () => {
  const story = personStory(
    aPerson({ id: 'person-1' }),
    {
      ...nothing,
      groups: [anActiveGroup()],
      ideas: [],
      leaderAppraisals: [aLeaderAppraisal(), aLeaderAppraisal({ id: 'theirs', personId: 'person-2', grade: 'fail' })],
      appraisals: [anAppraisal({ renewals: renewalsOf(['stops', 'continues']) })],
    },
    '2026-11-21',
  );
  const card = packetOf(story, { ...facts, lines: [] }).cards.find(({ title }) => title === '我的竞选和考核');
  const { name } = anActiveGroup();
  expect(card?.rows).toEqual([
    { label: '组长考核', value: `${name}，2026 年合格，在任 9 个月，津贴 1200 元，支委会议定` },
    { label: '续组意愿', value: `${name}，2027 年，${renewalAnswerNames.stops}` },
  ]);
});

test('in self-service one sees the items of an own group that one holds or may take, and nobody else’s name', () => {
  const doc = <T extends TypeName>(type: T, body: BodyOf<T>) => ({ id: body.id, type, body }) as unknown as Doc<T>;
  const items = ['open', 'mine', 'theirs', 'late', 'done'].map((id) =>
    aPlanItem({ id, title: id, ...(id === 'done' && { state: 'accepted', acceptance: { on: '2026-08-01', quality: 'done' } }) }),
  );
  const claims = [
    aClaim('person-1', { id: 'c-mine', itemId: 'mine' }),
    aClaim('person-2', { id: 'c-theirs', itemId: 'theirs', state: 'in-progress' }),
    aClaim('person-2', { id: 'a-first', itemId: 'late' }),
    aClaim('person-1', { id: 'b-late', itemId: 'late' }),
    aClaim('person-2', { id: 'c-done', itemId: 'done', state: 'accepted' }),
  ];
  const elsewhere = aPlanItem({ id: 'elsewhere', groupId: 'group-2' });
  const person = aPerson({ id: 'person-1', phone: '13800000000' });
  const packet = packetOf(personStory(person, { ...nothing, groups: [], ideas: [] }, '2026-11-21'), {
    ...facts,
    lines: [],
    people: [doc('person', person), doc('person', aPerson({ id: 'person-2' }))],
    groups: [doc('autonomous-group', anActiveGroup({ leaders: [] }))],
    planItems: [...items, elsewhere].map((it) => doc('plan-item', it)),
    claims: claims.map((it) => doc('claim', it)),
  });
  expect(packet.tasks.map(({ itemId, stands: word, can }) => [itemId, word, can.join()])).toEqual([
    ['mine', '由我负责，已申领', 'hand-in,release'],
    ['late', '同时申领，没有领到：先领的人负责', 'release'],
    ['open', '没人领', 'lead,help'],
    ['theirs', '有人负责，可以协办', 'help'],
  ]);
  expect(packet.known.map(({ id }) => id).toSorted()).toEqual([
    'b-late',
    'c-mine',
    'group-1',
    'late',
    'mine',
    'open',
    'person-1',
    'theirs',
  ]);
  expect(JSON.stringify(packet.known)).not.toMatch(/person-2|13800000000/);
});

test('in self-service the rows tell what was done to an item since, by oneself and by its leader', () => {
  const doc = <T extends TypeName>(type: T, body: BodyOf<T>) => ({ id: body.id, type, body }) as unknown as Doc<T>;
  const person = aPerson({ id: 'person-1' });
  const packet = packetOf(personStory(person, { ...nothing, groups: [], ideas: [] }, '2026-11-21'), {
    ...facts,
    lines: [],
    groups: [doc('autonomous-group', anActiveGroup({ leaders: [] }))],
    planItems: ['open', 'mine'].map((id) => doc('plan-item', aPlanItem({ id, title: id }))),
    claims: [doc('claim', aClaim('person-1', { id: 'c', itemId: 'mine' }))],
  });
  const rowsAfter = (...versions: readonly (readonly [TypeName, Claim | PlanItem])[]) =>
    withWritten(
      packet,
      versions.map(([type, body]) => ({ type, id: body.id, body: JSON.stringify(body) }) as WrittenVersion),
    ).tasks.map(({ itemId, stands: word, can }) => [itemId, word, can.join()]);
  const claimed = (state: Claim['state'], change: Partial<Claim> = {}) => aClaim('person-1', { id: 'c', itemId: 'mine', state, ...change });
  const open = ['open', '没人领', 'lead,help'];
  const back = { on: '2026-11-20', by: 'person-2', role: 'participant', to: 'returned', reason: '缺照片' } as const;
  expect(rowsAfter(['claim', claimed('returned', { steps: [back] })])).toEqual([['mine', '由我负责，退回重做：缺照片', 'hand-in'], open]);
  expect(rowsAfter(['claim', claimed('released')])).toEqual([['mine', '没人领', 'lead,help'], open]);
  const accepted = aPlanItem({ id: 'mine', state: 'accepted', acceptance: { on: '2026-11-20', quality: 'done' } });
  expect(rowsAfter(['claim', claimed('accepted')], ['plan-item', accepted])[0]?.slice(2)).toEqual(['']);
  expect(rowsAfter(['plan-item', { ...accepted, id: 'open' }]).map(([id]) => id)).toEqual(['mine']);
  const helping = aClaim('person-1', { id: 'new', itemId: 'open', as: 'helper' });
  expect(rowsAfter(['claim', helping])).toContainEqual(['open', '我协办', 'release']);
  expect(sharedIn(packet)).toEqual(expect.arrayContaining(['open', 'mine']));
});

test('in self-service one is asked whether one goes on while the group’s appraisal is open, and reads there alone what one said', () => {
  const doc = <T extends TypeName>(type: T, body: BodyOf<T>) => ({ id: body.id, type, body }) as unknown as Doc<T>;
  const open = anAppraisal({ id: 'open', renewals: renewalsOf(['stops', undefined]) });
  const appraisals = [
    open,
    anAppraisal({ id: 'decided', year: '2025', state: 'decided', renewals: renewalsOf(['continues']) }),
    anAppraisal({ id: 'theirs', groupId: 'group-2', renewals: [{ who: 'person-2' }] }),
  ];
  const groups = [anActiveGroup()];
  const story = personStory(aPerson({ id: 'person-1' }), { ...nothing, groups, ideas: [], appraisals }, '2026-11-21');
  const packet = packetOf(story, {
    ...facts,
    lines: [],
    groups: groups.map((it) => doc('autonomous-group', it)),
    appraisals: appraisals.map((it) => doc('group-appraisal', it)),
  });
  const { name } = anActiveGroup();
  expect(packet.renewals).toEqual([{ appraisalId: 'open', groupName: name, nextYear: '2027' }]);
  expect(bodiesIn(packet, 'group-appraisal')).toEqual([open]);
  expect(sharedIn(packet)).toContain('open');
  expect(packet.cards.find(({ title }) => title === '我的竞选和考核')?.rows).toEqual([
    { label: '续组意愿', value: `${name}，2026 年，${renewalAnswerNames.continues}` },
  ]);
});

test('whoever leads a group finds its plan, claims, activities and reports in the packet, of its people the names, and nothing of other groups', () => {
  const doc = <T extends TypeName>(type: T, body: BodyOf<T>) => ({ id: body.id, type, body }) as unknown as Doc<T>;
  const documents = {
    ...facts,
    lines: [],
    people: ['person-1', 'person-2', 'person-9'].map((id) => doc('person', aPerson({ id, phone: '13800000000' }))),
    outside: [
      doc('outside-participant', {
        v: 1,
        id: 'person-3',
        name: '上官云舒',
        unit: '青石机电',
        standing: 'employee',
        noticeOn: '2026-03-01',
        mayBeNamed: false,
      }),
    ],
    groups: [doc('autonomous-group', anActiveGroup()), doc('autonomous-group', anActiveGroup({ id: 'group-2', leaders: [] }))],
    planItems: [doc('plan-item', aPlanItem()), doc('plan-item', aPlanItem({ id: 'theirs', groupId: 'group-2' }))],
    plans: [doc('group-plan', aPlan()), doc('group-plan', aPlan({ id: 'theirs of the year', groupId: 'group-2' }))],
    claims: [doc('claim', aClaim('person-2', { state: 'handed-in' }))],
    activities: [doc('activity', anActivity({ groupId: 'group-1' })), doc('activity', anActivity({ id: 'meeting' }))],
  };
  const packetFor = (id: string) => packetOf(personStory(aPerson({ id }), { ...nothing, groups: [], ideas: [] }, '2026-11-21'), documents);
  const leader = packetFor('person-1');
  expect(leader.led.map(({ groupId, people }) => [groupId, people.map(({ id }) => id)])).toEqual([
    ['group-1', ['person-1', 'person-2', 'person-3']],
  ]);
  const known = leader.known.map(({ id }) => id);
  expect(known).toEqual(expect.arrayContaining(['group-1', 'item-1', 'plan-1', 'claim-person-2', 'activity-1', 'person-2']));
  expect(known.filter((id) => ['meeting', 'person-9', 'theirs of the year'].includes(id))).toEqual([]);
  expect(bodiesIn(leader, 'autonomous-group').find(({ id }) => id === 'group-1')).toEqual(anActiveGroup());
  expect(JSON.stringify(leader.known)).not.toContain('13800000000');
  expect(packetFor('person-2').led).toEqual([]);
  expect(bodiesIn(packetFor('person-2'), 'claim').map(({ personId }) => personId)).toEqual(['person-2']);
});
