import { expect, test } from 'vitest';
import type { TypeName } from '../../src/data/types/index.ts';
import { TYPES } from '../../src/data/types/index.ts';
import type { Activity } from '../../src/domain/activity/activity.ts';
import { recordActivity } from '../../src/domain/activity/steps.ts';
import { handInGroupReport, writeGroupReport } from '../../src/domain/group/report.ts';
import type { Claim } from '../../src/domain/plan/claim.ts';
import type { PlanItem } from '../../src/domain/plan/plan.ts';
import { addPlanItem, agreeOnItem, beginPlan } from '../../src/domain/plan/steps.ts';
import type { PointsLine } from '../../src/domain/points.ts';
import type { Taken } from '../../src/domain/step.ts';
import type { Write } from '../../src/ledger/entry.ts';
import { present, recordFields } from '../helpers/activities.ts';
import { aLeader, anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { granted } from '../helpers/pc.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';
import { aLine, aPeriod, aScheme } from '../helpers/points.ts';
import { aSharedDesk, notOwn, packets } from '../helpers/self-service.ts';

const group = anActiveGroup({ participants: ['p1', 'p2'].map((who) => aParticipant(who)), leaders: [{ ...aLeader, who: 'p1' }] });
const by = (who: string) => ({ on: '2026-11-12', by: who, role: 'participant' as const });
const writing = <T extends { readonly id: string }>(type: TypeName, body: T, base: string | null = null): Write => ({
  kind: TYPES[type].kind,
  type,
  id: body.id,
  class: TYPES[type].class,
  base,
  body: JSON.stringify(body),
});

/** Two points for an item that is accepted. */
const scheme = aScheme({ items: [{ ...aScheme().items[0]!, code: 'task', valueHundredths: 200, fact: 'task-accepted' }] });

/** p1 leads the group, p2 takes part and has handed in an item. */
async function aLedDesk({ leavesItOpen = false } = {}) {
  const shared = await aSharedDesk();
  const item = aPlanItem();
  const claim = aClaim('p2', { state: 'handed-in', result: '做完了', steps: [{ ...by('p2'), to: 'handed-in' }] });
  const [saved] = await granted(
    shared.desk.append([
      {
        id: 'given',
        verb: 'found-group',
        writes: [
          writing('autonomous-group', group),
          writing('plan-item', item),
          writing('claim', claim),
          writing('points-scheme', scheme),
          writing('points-period', aPeriod()),
        ],
      },
    ]),
  );
  if (!leavesItOpen) await shared.begin({ leads: [group.id] });
  const [, itemHash, claimHash] = saved!.hashes as [string, string, string];
  return { ...shared, item, claim, itemHash, claimHash };
}

test('a leader writes the monthly report of the group and hands it in; nobody else does, and nothing is changed after that', async () => {
  const { enter, write } = await aLedDesk();
  const about = { id: 'report', group, month: '2026-11', today: '2026-11-12' };
  const reported = (who: string) => {
    const written = writeGroupReport(undefined, { difficulties: '缺工装', nextMonth: '比武' }, { ...about, step: by(who) });
    if (!written.ok) throw new Error(written.refusal.code);
    return written.value;
  };
  const figures = { activities: 1, inside: 2, outside: 0, tasksDone: 0, tasksGoing: 1, ideas: 0 };
  await enter('p2');
  expect(await write('write-group-report', writing('group-report', reported('p2')))).toEqual(notOwn('write-group-report'));
  await enter('p1');
  expect(await write('write-group-report', writing('group-report', reported('p2')))).toEqual(notOwn('write-group-report'));
  const [draft] = await granted(write('write-group-report', writing('group-report', reported('p1'))));
  const handedIn = handInGroupReport(reported('p1'), figures, by('p1'));
  if (!handedIn.ok) throw new Error(handedIn.refusal.code);
  const [done] = await granted(write('hand-in-group-report', writing('group-report', handedIn.value, draft!.hashes[0]!)));
  const changed = { ...handedIn.value, difficulties: '没有' };
  expect(await write('write-group-report', writing('group-report', changed, done!.hashes[0]!))).toEqual(notOwn('write-group-report'));
});

test('a leader begins no second report of a month, neither beside the branch’s nor beside their own', async () => {
  const { desk, enter, write } = await aLedDesk({ leavesItOpen: true });
  const report = (id: string, month: string, step: Taken) => {
    const written = writeGroupReport(undefined, { difficulties: '', nextMonth: '比武' }, { id, group, month, today: '2026-11-12', step });
    if (!written.ok) throw new Error(written.refusal.code);
    return writing('group-report', written.value);
  };
  const begun = report('first', '2026-10', { on: '2026-11-02', by: 'profile-1', role: 'secretary' });
  const [saved] = await granted(desk.append([{ id: 'begun', verb: 'write-group-report', writes: [begun] }]));
  await granted(desk.beginSelfService(packets));
  await enter('p1');
  const no = notOwn('write-group-report');
  expect(await write('write-group-report', report('second', '2026-10', by('p1')))).toEqual(no);
  const goesOn = { ...JSON.parse(begun.body!), difficulties: '缺工装' };
  await granted(write('write-group-report', writing('group-report', goesOn, saved!.hashes[0]!)));
  expect(await write('write-group-report', report('third', '2026-11', by('p1')), report('twin', '2026-11', by('p1')))).toEqual(no);
  await granted(write('write-group-report', report('third', '2026-11', by('p1'))));
  expect(await write('write-group-report', report('fourth', '2026-11', by('p1')))).toEqual(no);
});

test('a leader writes down an activity of the group with its own people, and neither a meeting of the branch nor strangers', async () => {
  const { enter, write } = await aLedDesk();
  const recorded = (who: string, change: Parameters<typeof recordFields>[0] = {}): Activity => {
    const fields = recordFields({
      activityType: 'group-activity',
      title: '换型比武',
      groupId: group.id,
      attendance: [present('p2')],
      ...change,
    });
    const activity = recordActivity(undefined, fields, { id: 'a', step: by(who), kept: 'recorded', electionQuorum: 'at-least' });
    if (!activity.ok) throw new Error(activity.refusal.code);
    return activity.value;
  };
  const no = notOwn('record-activity');
  await enter('p2');
  expect(await write('record-activity', writing('activity', recorded('p2')))).toEqual(no);
  await enter('p1');
  expect(await write('record-activity', writing('activity', recorded('p1', { activityType: 'general-meeting' })))).toEqual(no);
  expect(await write('record-activity', writing('activity', recorded('p1', { attendance: [present('stranger')] })))).toEqual(no);
  expect(await write('record-activity', writing('activity', recorded('p1', { groupId: 'another' })))).toEqual(no);
  expect(await write('record-activity', writing('activity', { ...recorded('p1'), state: 'confirmed' }))).toEqual(no);
  await granted(write('record-activity', writing('activity', recorded('p1'))));
});

test('a leader accepts what another handed in, with the points that follow, or sends it back; nobody accepts their own', async () => {
  const { enter, write, item, claim, itemHash, claimHash } = await aLedDesk();
  const accepted = (who: string): readonly [PlanItem, Claim] => [
    {
      ...item,
      state: 'accepted',
      acceptance: { on: '2026-11-12', quality: 'done' },
      steps: [...item.steps, { ...by(who), to: 'accepted' }],
    },
    { ...claim, state: 'accepted', steps: [...claim.steps, { ...by(who), to: 'accepted' }] },
  ];
  const writes = (who: string) => {
    const [after, judged] = accepted(who);
    return [writing('plan-item', after, itemHash), writing('claim', judged, claimHash)] as const;
  };
  const reward = aLine({
    id: 'reward',
    personId: 'p2',
    item: 'task',
    hundredths: 200,
    on: '2026-11-12',
    reason: `小组项目“${item.title}”验收`,
    source: { fact: 'task-accepted', id: item.id },
    state: 'proposed',
    steps: [{ ...by('p1'), to: 'proposed' }],
  });
  const no = notOwn('accept-task');
  await enter('p2');
  expect(await write('accept-task', ...writes('p2'))).toEqual(no);
  await enter('p1');
  expect(await write('accept-task', writes('p1')[0])).toEqual(no); // without its claim
  expect(await write('accept-task', ...writes('p1'), writing('points-line', { ...reward, state: 'posted' }))).toEqual(no);
  const foreign = { ...reward, source: { fact: 'task-accepted', id: 'another' } };
  expect(await write('accept-task', ...writes('p1'), writing('points-line', foreign))).toEqual(no);
  expect(
    await write('accept-task', ...writes('p1'), writing('points-line', reward), writing('points-line', { ...reward, id: 'twice' })),
  ).toEqual(no);
  const wrong: readonly Partial<PointsLine>[] = [
    { personId: 'p1' },
    { personId: 'stranger' },
    { hundredths: 20_000 },
    { hundredths: 20_000, times: 100 },
    { hundredths: -200 },
    { hundredths: 0 },
    { item: 'session' },
    { schemeId: 'another' },
    { on: '2026-01-02' },
    { reason: '表现好' },
    { reverses: 'line' },
  ];
  for (const change of wrong)
    expect(await write('accept-task', ...writes('p1'), writing('points-line', { ...reward, ...change }))).toEqual(no);
  const [after, judged] = accepted('p1');
  const dated: PlanItem = { ...after, acceptance: { on: '2026-11-30', quality: 'done' } };
  expect(await write('accept-task', writing('plan-item', dated, itemHash), writing('claim', judged, claimHash))).toEqual(no);
  const back = (reason?: string): Claim => ({
    ...claim,
    state: 'returned',
    steps: [...claim.steps, { ...by('p1'), ...(reason && { reason }), to: 'returned' }],
  });
  expect(await write('return-task', writing('claim', back(), claimHash))).toEqual(notOwn('return-task'));
  await granted(write('accept-task', ...writes('p1'), writing('points-line', reward)));
});

test('what others write of a group its leader sees, who comes next, and nobody else does', async () => {
  const { enter, write } = await aLedDesk();
  const claimed = aClaim('p2', { id: 'new', claimedOn: '2026-11-12', steps: [{ ...by('p2'), to: 'claimed' }] });
  await enter('p2');
  await granted(write('claim-task', writing('claim', claimed)));
  expect((await enter('p1')).map(({ id }) => id)).toEqual(['new']);
  const activity = recordActivity(
    undefined,
    recordFields({ activityType: 'group-activity', groupId: group.id, attendance: [present('p1')] }),
    { id: 'a', step: by('p1'), kept: 'recorded', electionQuorum: 'at-least' },
  );
  await granted(write('record-activity', writing('activity', activity.ok ? activity.value : { id: '' })));
  expect((await enter('p2')).map(({ id }) => id)).toEqual(['new']);
});

test('who handed work in reads what the leader said to it, and hands in again on that version; what is accepted nobody claims', async () => {
  const { enter, write, item, claim, itemHash, claimHash } = await aLedDesk();
  const returned: Claim = { ...claim, state: 'returned', steps: [...claim.steps, { ...by('p1'), reason: '缺照片', to: 'returned' }] };
  await enter('p1');
  await granted(write('return-task', writing('claim', returned, claimHash)));
  const [back] = await enter('p2');
  expect(back).toMatchObject({ id: claim.id, body: JSON.stringify(returned) });
  const again: Claim = { ...returned, state: 'handed-in', steps: [...returned.steps, { ...by('p2'), to: 'handed-in' }] };
  const [saved] = await granted(write('hand-in-task', writing('claim', again, back!.hash)));
  await enter('p1');
  const done: PlanItem = {
    ...item,
    state: 'accepted',
    acceptance: { on: '2026-11-12', quality: 'done' },
    steps: [...item.steps, { ...by('p1'), to: 'accepted' }],
  };
  const judged: Claim = { ...again, state: 'accepted', steps: [...again.steps, { ...by('p1'), to: 'accepted' }] };
  await granted(write('accept-task', writing('plan-item', done, itemHash), writing('claim', judged, saved!.hashes[0]!)));
  await enter('p2');
  const second = aClaim('p2', { id: 'second', claimedOn: '2026-11-12', steps: [{ ...by('p2'), to: 'claimed' }] });
  expect(await write('claim-task', writing('claim', second))).toEqual(notOwn('claim-task'));
});

test('a leader writes down items of the group’s plan as their own, thought of or agreed on today, and begins the plan; nobody else does, and none is approved by that', async () => {
  const { enter, write } = await aLedDesk();
  const begun = (who: string, of = group) => {
    const plan = beginPlan('2026', { id: 'plan', group: of, step: by(who) });
    if (!plan.ok) throw new Error(plan.refusal.code);
    return plan.value;
  };
  const planned = (who: string, change: Partial<PlanItem> = {}) => {
    const fields = { title: '夜班送水', goal: 'wellbeing', due: '2026-12-20' } as const;
    const added = addPlanItem(fields, { id: 'new', plan: begun(who), isAgreed: true, step: by(who) });
    if (!added.ok) throw new Error(added.refusal.code);
    return { ...added.value, ...change };
  };
  const no = notOwn('add-plan-item');
  await enter('p2');
  expect(await write('add-plan-item', writing('group-plan', begun('p2')), writing('plan-item', planned('p2')))).toEqual(no);
  await enter('p1');
  for (const wrong of [
    planned('p2'),
    planned('p1', { state: 'approved' }),
    planned('p1', { groupId: 'another' }),
    planned('p1', { due: '2027-01-02' }),
  ])
    expect(await write('add-plan-item', writing('plan-item', wrong))).toEqual(no);
  expect(await write('add-plan-item', writing('group-plan', { ...begun('p1'), state: 'reviewed' }))).toEqual(no);
  const [saved] = await granted(write('add-plan-item', writing('group-plan', begun('p1')), writing('plan-item', planned('p1'))));
  const [planHash, itemHash] = saved!.hashes as [string, string];
  expect(await write('add-plan-item', writing('group-plan', begun('p1'), planHash))).toEqual(no);
  expect(await write('add-plan-item', writing('plan-item', planned('p1', { title: '改了' }), itemHash))).toEqual(no);
});

test('a leader says that the group agreed on an item that another wrote down; nobody else does, and nothing else is changed by that', async () => {
  const { desk, begin, enter, write } = await aLedDesk({ leavesItOpen: true });
  const idea = aPlanItem({ id: 'idea', state: 'idea', steps: [{ on: '2026-11-02', by: 'profile-1', role: 'secretary', to: 'idea' }] });
  const [saved] = await granted(desk.append([{ id: 'thought', verb: 'add-plan-item', writes: [writing('plan-item', idea)] }]));
  await begin({ leads: [group.id] });
  const base = saved!.hashes[0]!;
  const agreed = (who: string): PlanItem => {
    const outcome = agreeOnItem(idea, by(who));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  const no = notOwn('agree-plan-items');
  await enter('p2');
  expect(await write('agree-plan-items', writing('plan-item', agreed('p2'), base))).toEqual(no);
  await enter('p1');
  for (const change of [
    { title: '另一项' },
    { due: '2026-11-13' },
    { state: 'approved' },
    { steps: [{ ...by('p1'), to: 'agreed' }] },
    { steps: [...idea.steps, { ...by('p2'), to: 'agreed' }] },
    { steps: [...idea.steps, { ...by('p1'), on: '2026-11-11', to: 'agreed' }] },
  ] satisfies readonly Partial<PlanItem>[])
    expect(await write('agree-plan-items', writing('plan-item', { ...agreed('p1'), ...change }, base))).toEqual(no);
  const [done] = await granted(write('agree-plan-items', writing('plan-item', agreed('p1'), base)));
  expect(await write('agree-plan-items', writing('plan-item', agreed('p1'), done!.hashes[0]!))).toEqual(no);
});
