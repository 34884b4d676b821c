import { expect, test } from 'vitest';
import { beginPostDuty } from '../../src/commands/begin-post-duty.ts';
import { beginPostPublicity } from '../../src/commands/begin-post-publicity.ts';
import { changePostPlate } from '../../src/commands/change-post-plate.ts';
import { correctPost } from '../../src/commands/correct-post.ts';
import { decidePostObjection } from '../../src/commands/decide-post-objection.ts';
import { endPost } from '../../src/commands/end-post.ts';
import { namePost } from '../../src/commands/name-post.ts';
import { nominatePost } from '../../src/commands/nominate-post.ts';
import { objectToPost } from '../../src/commands/object-to-post.ts';
import { recordPostFigure } from '../../src/commands/record-post-figure.ts';
import { restorePost } from '../../src/commands/restore-post.ts';
import { reviewNomination } from '../../src/commands/review-nomination.ts';
import { reviewPost } from '../../src/commands/review-post.ts';
import { revokePost } from '../../src/commands/revoke-post.ts';
import { setPostFigure } from '../../src/commands/set-post-figure.ts';
import { setPostHolder } from '../../src/commands/set-post-holder.ts';
import { aDesk } from '../helpers/desk.ts';
import { aPerson } from '../helpers/people.ts';
import { withPoints } from '../helpers/points.ts';
import { aPost } from '../helpers/posts.ts';
import { aPaper } from '../helpers/steps.ts';

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

test('the branch’s own numbers decide: three working days, its own ground for revoking', async () => {
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
  desk.given('pioneer-post', aPost({ id: 'reviewed', state: 'branch-reviewed' }));
  desk.given('pioneer-post', aPost({ id: 'serving', state: 'on-duty' }));
  expect(await beginPostPublicity(desk.context, 'reviewed', { on: '2026-10-30' })).toMatchObject({
    ok: true,
    value: { publicity: { workingDays: 3, until: '2026-11-04' } },
  });
  expect(await revokePost(desk.context, 'serving', 'accident')).toMatchObject({
    refusal: { code: 'post-ground-unknown', grounds: ['quality'] },
  });
  expect((await revokePost(desk.context, 'serving', 'quality')).ok).toBe(true);
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

test('a naming that was decided on paper bears its number, and the day on it', async () => {
  const desk = aDesk();
  const publicity = { from: '2026-10-12', workingDays: 5, until: '2026-10-19', checked: true };
  desk.given('pioneer-post', aPost({ state: 'publicity', publicity }));
  const paper = { ...aPaper, decidedOn: '2026-10-19' };
  expect(await namePost(desk.context, 'post-1', { paper })).toMatchObject({ refusal: { code: 'post-publicity-runs', on: '2026-10-19' } });
  expect(await namePost(desk.context, 'post-1', { paper: { ...paper, decidedOn: '2026-10-20' } })).toMatchObject({
    ok: true,
    value: { namedOn: '2026-10-20', steps: [{ to: 'named', on: '2026-10-20', paper: { documentNumber: aPaper.documentNumber } }] },
  });
});
