import { expect, test } from 'vitest';
import { handInGroupReport, reopenGroupReport, writeGroupReport } from '../../src/commands/report-group.ts';
import { anActivity } from '../helpers/activities.ts';
import { aDesk } from '../helpers/desk.ts';
import { anActiveGroup } from '../helpers/groups.ts';

test('a group’s month is written, handed in with what the records say, and opened again with a reason', async () => {
  const desk = aDesk();
  const { context } = desk;
  const texts = { difficulties: '缺场地', nextMonth: '质量小课' };
  expect(await writeGroupReport(context, 'nobody', '2026-10', texts)).toMatchObject({ refusal: { code: 'not-found' } });
  desk.given('autonomous-group', anActiveGroup());
  desk.given(
    'activity',
    anActivity({ activityType: 'group-activity', groupId: 'group-1', state: 'recorded', heldOn: '2026-10-20', guestCount: 5 }),
  );
  const written = await writeGroupReport(context, 'group-1', '2026-10', texts);
  const id = written.ok ? written.value.id : '';
  expect(await writeGroupReport(context, 'group-1', '2026-10', { ...texts, nextMonth: '两次质量小课' })).toMatchObject({ value: { id } });
  expect(await handInGroupReport(context, id)).toMatchObject({ value: { state: 'handed-in', figures: { activities: 1 } } });
  expect(await writeGroupReport(context, 'group-1', '2026-10', texts)).toMatchObject({ refusal: { code: 'wrong-state' } });
  expect(await reopenGroupReport(context, id)).toMatchObject({ refusal: { code: 'group-reason-needed' } });
  expect(await reopenGroupReport(context, id, { reason: '漏了一次活动' })).toMatchObject({ value: { state: 'draft' } });
  expect(desk.seesAll('group-report')).toHaveLength(1);
});
