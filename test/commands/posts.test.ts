import { describe, expect, test } from 'vitest';
import { applyForHonour } from '../../src/commands/apply-for-honour.ts';
import { archivePledges } from '../../src/commands/archive-pledges.ts';
import { beginPledges } from '../../src/commands/begin-pledges.ts';
import { beginPostDuty } from '../../src/commands/begin-post-duty.ts';
import { beginPostPublicity } from '../../src/commands/begin-post-publicity.ts';
import { changePostPlate } from '../../src/commands/change-post-plate.ts';
import { correctArea } from '../../src/commands/correct-area.ts';
import { correctHonour } from '../../src/commands/correct-honour.ts';
import { correctPost } from '../../src/commands/correct-post.ts';
import { decidePostObjection } from '../../src/commands/decide-post-objection.ts';
import { declarePledge } from '../../src/commands/declare-pledge.ts';
import { draftPledge } from '../../src/commands/draft-pledge.ts';
import { endArea } from '../../src/commands/end-area.ts';
import { endHonour } from '../../src/commands/end-honour.ts';
import { endPost } from '../../src/commands/end-post.ts';
import { evaluatePledge } from '../../src/commands/evaluate-pledge.ts';
import { giveHonourOpinion } from '../../src/commands/give-honour-opinion.ts';
import { namePost } from '../../src/commands/name-post.ts';
import { nominatePost } from '../../src/commands/nominate-post.ts';
import { objectToPost } from '../../src/commands/object-to-post.ts';
import { publishPledge } from '../../src/commands/publish-pledge.ts';
import { recordPostFigure } from '../../src/commands/record-post-figure.ts';
import { restorePost } from '../../src/commands/restore-post.ts';
import { reviewNomination } from '../../src/commands/review-nomination.ts';
import { reviewOwnPledge } from '../../src/commands/review-own-pledge.ts';
import { reviewPledge } from '../../src/commands/review-pledge.ts';
import { reviewPost } from '../../src/commands/review-post.ts';
import { revokePost } from '../../src/commands/revoke-post.ts';
import { rewritePledge } from '../../src/commands/rewrite-pledge.ts';
import { setPostFigure } from '../../src/commands/set-post-figure.ts';
import { setPostHolder } from '../../src/commands/set-post-holder.ts';
import { setUpArea } from '../../src/commands/set-up-area.ts';
import { takePledgeDown } from '../../src/commands/take-pledge-down.ts';
import { aDesk, type Desk } from '../helpers/desk.ts';
import { aPerson } from '../helpers/people.ts';
import { aPeriod, aScheme } from '../helpers/points.ts';
import { aPledge, aPost } from '../helpers/posts.ts';
import { aPaper } from '../helpers/steps.ts';

const withPoints = (desk: Desk): Desk => {
  desk.given('points-scheme', aScheme());
  desk.given('points-period', aPeriod());
  return desk;
};

test('a post goes from an empty place to a second review, one entry per act', async () => {
  const desk = withPoints(aDesk());
  desk.given('person', aPerson());
  const { context } = desk;
  const nominated = await nominatePost(context, { name: '浆纱机台', place: '准备车间', standards: ['点检'] }, { on: '2026-03-02' });
  if (!nominated.ok) throw new Error(nominated.refusal.code);
  const { id } = nominated.value;
  await correctPost(context, id, { name: '浆纱机台', standards: ['点检', '带徒'], motto: '我的机台我负责' });
  await reviewNomination(context, id, 'agreed', { on: '2026-03-05' });
  expect(await beginPostPublicity(context, id, { on: '2026-03-06' })).toMatchObject({ refusal: { code: 'post-holder-missing' } });
  await setPostHolder(context, id, 'person-1');
  expect(await beginPostPublicity(context, id, { on: '2026-03-06' })).toMatchObject({
    ok: true,
    value: { publicity: { until: '2026-03-13', checked: true } },
  });
  const objected = await objectToPost(context, id, '推荐表缺签字', { on: '2026-03-10' });
  const objectionId = objected.ok ? objected.value.objections[0]!.id : '';
  await decidePostObjection(context, id, { objectionId, outcome: 'dismissed' }, { on: '2026-03-11', reason: '已补签' });
  await namePost(context, id, { on: '2026-03-16' });
  await beginPostDuty(context, id, '007', { on: '2026-03-20' });
  await setPostFigure(context, id, { name: '万米疵点', unit: '个', targetMilli: 3000 });
  await recordPostFigure(context, id, '2026-10', 2800);
  await reviewPost(context, id, { result: 'good', next: 'continued' }, { on: '2026-06-22' });
  await reviewPost(context, id, { result: 'weak', next: 'suspended', note: '疵点超标' }, { on: '2026-09-21', reason: '整改一个月' });
  expect(await restorePost(context, id, { on: '2026-10-21', reason: '整改到位' })).toMatchObject({ ok: true });
  expect(desk.sees('pioneer-post', id)).toMatchObject({
    state: 'restored',
    plate: '007',
    motto: '我的机台我负责',
    reviews: [{ result: 'good' }, { result: 'weak', note: '疵点超标' }],
    figure: { monthly: [{ month: '2026-10', valueMilli: 2800 }] },
  });
  expect(desk.sees('pioneer-post', id)?.steps.map((it) => it.to)).toEqual([
    'nominated',
    'branch-reviewed',
    'publicity',
    'named',
    'on-duty',
    'continued',
    'suspended',
    'restored',
  ]);
  expect(desk.acts.every((act) => act.writes.length === (act.writes.some((it) => it.type === 'points-line') ? 2 : 1))).toBe(true);
});

test('a good review proposes the points that the scheme gives for it, in the same entry and never posted', async () => {
  const desk = withPoints(aDesk());
  desk.given('pioneer-post', aPost({ state: 'on-duty', plate: '001', onDutyOn: '2026-03-20' }));
  await reviewPost(desk.context, 'post-1', { result: 'met', next: 'continued' }, { on: '2026-06-20' });
  expect(desk.seesAll('points-line')).toEqual([]);
  await reviewPost(desk.context, 'post-1', { result: 'good', next: 'continued' }, { on: '2026-09-20' });
  await reviewPost(desk.context, 'post-1', { result: 'good', next: 'continued' });
  expect(desk.seesAll('points-line')).toMatchObject([
    { personId: 'person-1', item: 'good-review', hundredths: 300, state: 'proposed', source: { id: 'post-1', part: '2026-09-20' } },
    { source: { id: 'post-1', part: '2026-11-02' } },
  ]);
  expect(desk.acts.at(-1)?.writes.map((it) => it.type)).toEqual(['pioneer-post', 'points-line']);
});

test('the branch’s own numbers decide: three working days, its own ground for revoking, one item in a pledge', async () => {
  const desk = aDesk();
  desk.given('person', aPerson());
  const set = {
    v: 1,
    unit: 'none',
    source: '支部党员大会',
    validFrom: '2026-01-01',
    setOn: '2026-01-01',
    setBy: 'profile-secretary',
  } as const;
  desk.given('parameter', { ...set, id: 'a', key: 'publicity-working-days', value: 3 });
  desk.given('parameter', { ...set, id: 'b', key: 'post-revoking-grounds', value: [{ code: 'quality', name: '连续两月质量不达标' }] });
  desk.given('parameter', { ...set, id: 'c', key: 'pledge-items-least', value: 1 });
  desk.given('pioneer-post', aPost({ id: 'reviewed', state: 'branch-reviewed' }));
  desk.given('pioneer-post', aPost({ id: 'serving', state: 'on-duty' }));
  desk.given('pledge', aPledge({ items: [{ text: '一件事' }] }));
  expect(await beginPostPublicity(desk.context, 'reviewed', { on: '2026-10-30' })).toMatchObject({
    ok: true,
    value: { publicity: { workingDays: 3, until: '2026-11-04' } },
  });
  expect(await revokePost(desk.context, 'serving', 'accident')).toMatchObject({
    refusal: { code: 'post-ground-unknown', grounds: ['quality'] },
  });
  expect((await revokePost(desk.context, 'serving', 'quality')).ok).toBe(true);
  expect((await declarePledge(desk.context, 'pledge-1')).ok).toBe(true);
});

test('a plate is given out again after its post has ended, and not before', async () => {
  const desk = aDesk();
  desk.given('pioneer-post', aPost({ id: 'old', state: 'continued', plate: '007' }));
  desk.given('pioneer-post', aPost({ id: 'new', state: 'named' }));
  expect(await beginPostDuty(desk.context, 'new', '007')).toMatchObject({ refusal: { code: 'post-plate-taken', postId: 'old' } });
  await endPost(desk.context, 'old', 'holder-moved');
  expect((await beginPostDuty(desk.context, 'new', '007')).ok).toBe(true);
  expect(await changePostPlate(desk.context, 'new', '008')).toMatchObject({ ok: true, value: { plate: '008' } });
});

test('commissioners write in their duty: naming is not the publicity commissioner’s, objections are the discipline commissioner’s', async () => {
  const desk = aDesk();
  desk.given(
    'pioneer-post',
    aPost({
      state: 'publicity',
      publicity: { from: '2026-10-12', workingDays: 5, until: '2026-10-19', checked: true },
      objections: [{ id: 'o', on: '2026-10-13', matter: '异议' }],
    }),
  );
  const publicity = desk.as({ actor: { role: 'publicity' } });
  const discipline = desk.as({ actor: { role: 'discipline' } });
  const decision = { objectionId: 'o', outcome: 'upheld' } as const;
  expect(await namePost(publicity, 'post-1')).toMatchObject({ refusal: { code: 'role-may-not', verb: 'name-post' } });
  expect(await decidePostObjection(publicity, 'post-1', decision, { reason: '属实' })).toMatchObject({ refusal: { code: 'role-may-not' } });
  expect(await decidePostObjection(discipline, 'post-1', decision, { reason: '属实' })).toMatchObject({
    ok: true,
    value: { state: 'rejected' },
  });
});

test('an area has members, one of whom may lead it, until it ends', async () => {
  const desk = aDesk();
  const fields = { name: '配电房', category: 'power', memberIds: ['a', 'b', 'a'], duties: ['每周巡检'], leadId: 'b' } as const;
  expect(await setUpArea(desk.context, { ...fields, leadId: 'c' })).toMatchObject({ refusal: { code: 'area-lead-outside' } });
  const area = await setUpArea(desk.context, fields, { on: '2026-05-01' });
  if (!area.ok) throw new Error(area.refusal.code);
  expect(area.value).toMatchObject({ memberIds: ['a', 'b'], state: 'active', since: '2026-05-01' });
  await correctArea(desk.context, area.value.id, { ...fields, memberIds: ['b'] });
  expect(await endArea(desk.context, area.value.id)).toMatchObject({ ok: true, value: { state: 'ended', memberIds: ['b'] } });
  expect(await correctArea(desk.context, area.value.id, fields)).toMatchObject({ refusal: { code: 'area-ended' } });
});

describe('an honour unit', () => {
  const fields = { honour: 'women-merit-post', unitName: '质检班', people: 9, deeds: '全年零投诉' } as const;

  test('is led by its own organisation and needs three opinions, two of them on paper', async () => {
    const desk = aDesk();
    const applied = await applyForHonour(desk.context, fields);
    if (!applied.ok) throw new Error(applied.refusal.code);
    const { id } = applied.value;
    expect(applied.value.leadOrganisation).toBe('womens-federation');
    await correctHonour(desk.context, id, { ...fields, people: 10 });
    await giveHonourOpinion(desk.context, id, { agreed: true, opinion: '同意申报' });
    expect(await correctHonour(desk.context, id, fields)).toMatchObject({ refusal: { code: 'wrong-state' } });
    expect(await giveHonourOpinion(desk.context, id, { agreed: true, opinion: '同意' })).toMatchObject({
      refusal: { code: 'honour-paper-needed', level: 'lead' },
    });
    const paper = { ...aPaper, decidedOn: '2026-11-02' };
    await giveHonourOpinion(desk.context, id, { agreed: true, opinion: '同意' }, { paper });
    expect(await giveHonourOpinion(desk.context, id, { agreed: true, opinion: '命名' }, { paper })).toMatchObject({
      ok: true,
      value: {
        state: 'awarded',
        awardedOn: '2026-11-02',
        people: 10,
        opinions: [{ level: 'branch' }, { level: 'lead' }, { level: 'superior' }],
      },
    });
    expect((await endHonour(desk.context, id)).ok).toBe(true);
  });

  test('is declined by any of the three', async () => {
    const desk = aDesk();
    const applied = await applyForHonour(desk.context, { ...fields, deeds: ' ' });
    const id = applied.ok ? applied.value.id : '';
    expect(await giveHonourOpinion(desk.context, id, { agreed: false, opinion: '事迹不足' })).toMatchObject({
      refusal: { code: 'honour-without-deeds' },
    });
    await correctHonour(desk.context, id, fields);
    expect(await giveHonourOpinion(desk.context, id, { agreed: false, opinion: '事迹不足' })).toMatchObject({
      ok: true,
      value: { state: 'declined' },
    });
  });
});

describe('a pledge', () => {
  const fields = { from: '2026-01-01', until: '2026-12-31', items: [{ text: '带出两名徒工' }, { text: '点检不漏项' }] } as const;

  test('goes from the first word to the file, and proposes points when it was kept', async () => {
    const desk = withPoints(aDesk());
    desk.given('points-scheme', {
      ...aScheme(),
      items: aScheme().items.map((it) => (it.code === 'idea' ? { ...it, fact: 'pledge-fulfilled' as const } : it)),
    });
    desk.given('person', aPerson({ consents: [{ scope: 'publicity' }] }));
    const { context } = desk;
    const drafted = await draftPledge(context, 'person-1', { ...fields, items: [fields.items[0]] }, { on: '2026-01-05' });
    const id = drafted.ok ? drafted.value.id : '';
    expect(await declarePledge(context, id)).toMatchObject({ refusal: { code: 'pledge-items', found: 1 } });
    await rewritePledge(context, id, fields);
    await declarePledge(context, id, { on: '2026-01-06' });
    await reviewPledge(context, id, 'agreed', { on: '2026-01-08' });
    await publishPledge(context, id, { on: '2026-01-10' });
    await beginPledges(context, [id], { on: '2026-01-12' });
    await takePledgeDown(context, id);
    await reviewOwnPledge(context, id, { results: ['done', 'partly'] });
    await evaluatePledge(context, id, 'fulfilled');
    expect(desk.seesAll('points-line')).toMatchObject([{ source: { fact: 'pledge-fulfilled', id }, state: 'proposed' }]);
    expect(await archivePledges(context, [id])).toMatchObject({ ok: true, value: [{ state: 'archived' }] });
    expect(await archivePledges(context, [])).toMatchObject({ refusal: { code: 'nothing-chosen' } });
  });

  test('in self-service is one’s own, and is neither reviewed nor evaluated there', async () => {
    const desk = aDesk();
    desk.given('pledge', aPledge({ id: 'mine' }));
    desk.given('pledge', aPledge({ id: 'of-another', personId: 'person-2' }));
    const own = desk.as({ actor: { role: 'participant', personId: 'person-1', profileId: 'self-service' } });
    expect(await draftPledge(own, 'person-2', fields)).toMatchObject({ refusal: { code: 'role-may-not' } });
    expect(await declarePledge(own, 'of-another')).toMatchObject({ refusal: { code: 'role-may-not' } });
    expect(await declarePledge(own, 'mine')).toMatchObject({ ok: true, value: { steps: [{ by: 'person-1', role: 'participant' }] } });
    expect(await reviewPledge(own, 'mine', 'agreed')).toMatchObject({ refusal: { code: 'role-may-not' } });
  });
});
