import { expect, test } from 'vitest';
import { announceActivity } from '../../src/commands/announce-activity.ts';
import { cancelActivity } from '../../src/commands/cancel-activity.ts';
import { confirmActivity } from '../../src/commands/confirm-activity.ts';
import { correctActivity } from '../../src/commands/correct-activity.ts';
import { logIdeas } from '../../src/commands/log-ideas.ts';
import { planActivity } from '../../src/commands/plan-activity.ts';
import { postponeActivity } from '../../src/commands/postpone-activity.ts';
import { planPurge } from '../../src/commands/purge-person.ts';
import { recordActivity } from '../../src/commands/record-activity.ts';
import type { PlanFields } from '../../src/domain/activity/fields.ts';
import { anActivity, present, recordFields } from '../helpers/activities.ts';
import { aDesk } from '../helpers/desk.ts';
import { aPerson } from '../helpers/people.ts';

const plan: PlanFields = { activityType: 'theme-day', title: '主题党日', isOpen: true, plannedOn: '2026-11-20', place: '三楼会议室' };

test('an activity goes from its plan over a postponement to the confirmed record, one entry per act', async () => {
  const desk = aDesk();
  const planned = await planActivity(desk.context, plan);
  const id = planned.ok ? planned.value.id : '';
  await announceActivity(desk.context, id);
  expect(await postponeActivity(desk.context, id, ' ')).toMatchObject({ refusal: { code: 'activity-reason-needed', step: 'postponed' } });
  await postponeActivity(desk.context, id, '停电检修');
  await planActivity(desk.context, { ...plan, plannedOn: '2026-11-25' }, id);
  const later = desk.as({ today: '2026-12-02' });
  const fields = recordFields({ ...plan, heldOn: '2026-11-25' });
  await recordActivity(later, fields, { plannedId: id, kept: 'held' });
  await recordActivity(later, { ...fields, outcome: '议定三件事' }, { plannedId: id });
  await confirmActivity(later, id);
  expect(desk.sees('activity', id)).toMatchObject({
    state: 'confirmed',
    plannedOn: '2026-11-25',
    heldOn: '2026-11-25',
    recordedOn: '2026-12-02',
  });
  expect(desk.sees('activity', id)?.steps.map(({ to }) => to)).toEqual([
    'planned',
    'announced',
    'postponed',
    'planned',
    'held',
    'recorded',
    'confirmed',
  ]);
  expect(desk.acts.every(({ writes }) => writes.length === 1)).toBe(true);
});

test('a meeting of last month is written down in one go, and a confirmed record is corrected with its reason', async () => {
  const desk = aDesk();
  const recorded = await recordActivity(desk.context, recordFields());
  const id = recorded.ok ? recorded.value.id : '';
  expect(desk.acts).toHaveLength(1);
  await confirmActivity(desk.context, id);
  const right = recordFields({ attendance: [present('person-1'), present('person-2')] });
  expect(await correctActivity(desk.context, id, right)).toMatchObject({ refusal: { code: 'activity-reason-needed' } });
  expect(await correctActivity(desk.context, id, right, '签到表补了一人')).toMatchObject({ ok: true, value: { state: 'recorded' } });
  expect(desk.sees('activity', id)?.steps.at(-1)).toMatchObject({ to: 'recorded', reason: '签到表补了一人' });
});

test('commissioners record, the secretary confirms', async () => {
  const desk = aDesk();
  desk.given('activity', anActivity());
  const commissioner = desk.as({ actor: { role: 'organisation' } });
  expect((await recordActivity(commissioner, recordFields())).ok).toBe(true);
  expect(await confirmActivity(commissioner, 'activity-1')).toMatchObject({ refusal: { code: 'role-may-not', verb: 'confirm-activity' } });
  expect(await cancelActivity(desk.context, 'activity-1', '没有开成')).toMatchObject({
    refusal: { code: 'wrong-state', state: 'recorded' },
  });
});

test('the branch’s own rule of the day decides whether an election was valid', async () => {
  const desk = aDesk();
  const vote = { is: 'election', expected: 10, present: 8, ayes: 6, nays: 1, abstained: 1 } as const;
  const fields = recordFields({ decisions: [{ text: '选举支部委员', adopted: true, vote }] });
  expect((await recordActivity(desk.context, fields)).ok).toBe(true);
  desk.given('parameter', {
    v: 1,
    id: 'own',
    key: 'party-election-quorum',
    value: 'more-than',
    unit: 'none',
    source: '支部党员大会',
    validFrom: '2026-09-01',
    setOn: '2026-09-01',
    setBy: 'profile-secretary',
  });
  expect(await recordActivity(desk.context, fields)).toMatchObject({
    refusal: { code: 'vote-without-quorum', is: 'election', expected: 10, present: 8, quorum: 9 },
  });
});

test('ideas that came up at an activity know it', async () => {
  const desk = aDesk();
  desk.given('activity', anActivity());
  const row = { title: '料架改成树枝形', category: 'logistics', proposerIds: [], anonymous: true } as const;
  await logIdeas(desk.context, { occasion: '榕树下聚会', on: '2026-09-18', activityId: 'activity-1' }, [row]);
  expect(desk.seesAll('golden-idea')).toMatchObject([{ occasion: '榕树下聚会', activityId: 'activity-1', source: 'meeting' }]);
});

test('a purge takes a name out of minutes and guests, and leaves alone the meetings that somebody only attended', async () => {
  const desk = aDesk();
  desk.given('person', aPerson({ id: 'person-1', name: '林晓舟' }));
  desk.given('activity', anActivity({ id: 'only-there' }));
  desk.given('activity', anActivity({ id: 'named', agenda: ['林晓舟汇报安全检查'], guests: ['林晓舟的师傅'] }));
  const planned = await planPurge(desk.context, { pages: async function* () {} }, { personId: 'person-1' });
  expect(planned).toMatchObject({
    ok: true,
    value: {
      copies: [{ of: 'named', body: { agenda: ['某某某汇报安全检查'], guests: ['某某某的师傅'] } }],
      stays: [{ type: 'activity', count: 2 }],
    },
  });
});
