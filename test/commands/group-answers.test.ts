import { expect, test } from 'vitest';
import { approveGroup } from '../../src/commands/approve-group.ts';
import { confirmParticipant } from '../../src/commands/confirm-participant.ts';
import { foundGroup } from '../../src/commands/found-group.ts';
import { handInGroup } from '../../src/commands/hand-in-group.ts';
import { inviteOutsider } from '../../src/commands/invite-outsider.ts';
import { purgePerson } from '../../src/commands/purge-person.ts';
import { rejectGroup } from '../../src/commands/reject-group.ts';
import { returnGroup } from '../../src/commands/return-group.ts';
import { rewriteGroup } from '../../src/commands/rewrite-group.ts';
import { takeGroupAnswer } from '../../src/commands/take-group-answer.ts';
import { withdrawGroup } from '../../src/commands/withdraw-group.ts';
import { done } from '../../src/domain/outcome.ts';
import { atThePark, aUnit, named, said } from '../helpers/before-the-park.ts';
import { aDesk } from '../helpers/desk.ts';
import { aPerson } from '../helpers/people.ts';
import { aPaper } from '../helpers/steps.ts';

/** A group of four across two enterprises, handed in on 4 March. */
async function aGroupBeforeThePark(change: { readonly goals?: string } = {}) {
  const desk = aDesk({ today: '2026-03-20' });
  desk.given('organisation', aUnit);
  desk.given('person', aPerson({ id: 'person-1', name: '周启明', ...named }));
  desk.given('person', aPerson({ id: 'person-2', name: '何小满' }));
  const { context } = desk;
  const founded = await foundGroup(
    context,
    { name: '骑行宣传', goals: '骑行宣传政策', scope: 'cross-enterprise', initiatorId: 'person-1', invitedIds: ['person-2'], ...change },
    { on: '2026-03-01' },
  );
  const id = founded.ok ? founded.value.id : '';
  for (const [name, mayBeNamed] of [
    ['马晓燕', true],
    ['宋立', false],
  ] as const)
    await inviteOutsider(
      context,
      id,
      { name, unit: '鸿泰模具', standing: 'full', noticeOn: '2026-03-01', mayBeNamed },
      { on: '2026-03-02' },
    );
  const guests = desk.seesAll('outside-participant').map((it) => it.id);
  for (const personId of ['person-2', ...guests]) await confirmParticipant(context, id, { personId }, { on: '2026-03-03' });
  const handedIn = await handInGroup(context, id, { on: '2026-03-04' });
  return { desk, context, id, handedIn, submissionId: desk.sees('autonomous-group', id)?.submissionId ?? '' };
}
test('handed in, the application goes up in the same act, with the names of those who agreed', async () => {
  const { desk, submissionId } = await aGroupBeforeThePark();
  const [inGroup, inBranch] = desk.acts.slice(-2);
  expect([inGroup?.batch?.id, inGroup?.stream]).toEqual([inBranch?.batch?.id, desk.seesAll('autonomous-group')[0]?.id]);
  const written = [inGroup!, inBranch!].flatMap(({ verb, writes }) => [verb, ...writes.map(({ type, class: of }) => `${type} ${of}`)]);
  expect(written).toEqual(['hand-in-group', 'autonomous-group B', 'hand-in-group', 'submission A', 'submitted-name A', 'submitted-name A']);
  expect(desk.sees('submission', submissionId)).toMatchObject({ form: 'F-01', receiver: '云岭工业园党委', version: 1 });
  expect(desk.seesAll('submitted-name').map(({ name }) => name)).toEqual(['周启明', '马晓燕']);
});

test('before it is handed in nothing of a group is readable to anybody', async () => {
  const { desk } = await aGroupBeforeThePark();
  const earlier = desk.acts.slice(0, -1).flatMap(({ writes }) => writes);
  expect(earlier.filter((it) => it.class !== 'B')).toEqual([]);
});

test('a text that names somebody is not handed in, whether they agreed to be named or not', async () => {
  const { handedIn, desk } = await aGroupBeforeThePark({ goals: '请周启明、何小满、马晓燕和宋立带队骑行' });
  const names = ['周启明', '何小满', '马晓燕', '宋立'];
  expect(handedIn).toMatchObject({ refusal: { code: 'group-text-names-people', names } });
  expect(atThePark(desk)).toEqual([]);
});

test('what the park says over the line is taken without copying anything, once', async () => {
  const { desk, context, id, submissionId } = await aGroupBeforeThePark();
  expect(await takeGroupAnswer(context, id)).toMatchObject({ refusal: { code: 'not-found', type: 'answer' } });
  desk.given('answer', said(submissionId, 'approved', { documentNumber: '云园党〔2026〕12 号' }));
  expect(await takeGroupAnswer(desk.as({ actor: { role: 'organisation' } }), id)).toMatchObject({ refusal: { code: 'role-may-not' } });
  expect(await takeGroupAnswer(context, id)).toMatchObject({
    ok: true,
    value: { state: 'approved', approval: { number: '云园党〔2026〕12 号', organisation: '云岭工业园党委', participants: 4 } },
  });
  expect(await takeGroupAnswer(context, id)).toMatchObject({ refusal: { code: 'not-found' } });
});

test('returned, mended and handed in again, a late word about the first version is about nothing', async () => {
  const { desk, context, id, submissionId } = await aGroupBeforeThePark();
  desk.given('answer', said(submissionId, 'returned', { opinion: '目标写具体' }));
  expect(await takeGroupAnswer(context, id)).toMatchObject({ ok: true, value: { state: 'returned' } });
  await rewriteGroup(context, id, { name: '骑行宣传', goals: '每月一次进车间宣传' });
  await handInGroup(context, id, { on: '2026-03-08' });
  const second = desk.sees('autonomous-group', id)!.submissionId!;
  expect(desk.sees('submission', second)).toMatchObject({ version: 2, matter: submissionId, goals: '每月一次进车间宣传' });
  expect(await takeGroupAnswer(context, id)).toMatchObject({ refusal: { code: 'not-found' } });
  desk.given('answer', said(second, 'refused', { id: 'answer-2', opinion: '园区已有同类小组' }));
  expect(await takeGroupAnswer(context, id)).toMatchObject({ ok: true, value: { state: 'rejected' } });
});

test('one group, one approval: copied off the paper, the application is taken back; answered already, the paper is not copied', async () => {
  const paper = { ...aPaper, decidedOn: '2026-03-05' };
  const one = await aGroupBeforeThePark();
  expect(await approveGroup(one.context, one.id, { number: '' }, { paper })).toMatchObject({ ok: true, value: { state: 'approved' } });
  expect([atThePark(one.desk), one.desk.seesAll('submitted-name')]).toEqual([[], []]);

  const other = await aGroupBeforeThePark();
  other.desk.given('answer', said(other.submissionId, 'approved', { documentNumber: '12' }));
  for (const decide of [
    () => approveGroup(other.context, other.id, { number: '' }, { paper }),
    () => returnGroup(other.context, other.id, { paper, reason: '补页' }),
    () => rejectGroup(other.context, other.id, { paper, reason: '重复' }),
    () => withdrawGroup(other.context, other.id),
  ])
    expect(await decide()).toMatchObject({ refusal: { code: 'wrong-state', type: 'submission', state: 'approved' } });
});

test('nobody at this PC decides for the park', async () => {
  const { context, id } = await aGroupBeforeThePark();
  expect(await approveGroup(context, id, { number: '7' })).toMatchObject({ refusal: { code: 'group-gate-elsewhere' } });
  expect(await returnGroup(context, id, { reason: '补页' })).toMatchObject({ refusal: { code: 'group-gate-elsewhere' } });
  expect(await rejectGroup(context, id, { reason: '重复' })).toMatchObject({ refusal: { code: 'group-gate-elsewhere' } });
});

test('given up, it is taken back from the park with all names', async () => {
  const { desk, context, id } = await aGroupBeforeThePark();
  expect(await withdrawGroup(context, id, { on: '2026-03-05' })).toMatchObject({ ok: true, value: { state: 'withdrawn' } });
  expect([atThePark(desk), desk.seesAll('submitted-name')]).toEqual([[], []]);
});

test('a purge takes the name that went up, and leaves the application as it was handed in', async () => {
  const { desk, context, submissionId } = await aGroupBeforeThePark();
  const guest = desk.seesAll('outside-participant').find(({ name }) => name === '马晓燕')!;
  const application = desk.sees('submission', submissionId);
  const purge = {
    pages: async function* () {},
    purge: async ({ documentIds }: { readonly documentIds: readonly string[] }) => {
      desk.forgets(documentIds);
      return done(null);
    },
  };
  const outcome = await purgePerson(context, purge, { personId: guest.id, ground: 'request' });
  expect(outcome.ok && outcome.value.erased.map(({ type }) => type).sort()).toEqual(['outside-participant', 'submitted-name']);
  expect(desk.seesAll('submitted-name').map(({ name }) => name)).toEqual(['周启明']);
  expect(desk.sees('submission', submissionId)).toEqual(application);
});
