import { expect, test } from 'vitest';
import { usualTitle } from '../../app/screens/activities/activity-input.ts';

test('a meeting is named by its month, and one that was made up for by the period it belongs to', () => {
  const meeting = { activityType: 'committee-meeting', on: '2026-03-16', partyGroup: '' } as const;
  expect(usualTitle(meeting)).toBe('3 月支部委员会会议');
  expect(usualTitle({ ...meeting, makesUpFor: '' })).toBe('3 月支部委员会会议');
  expect(usualTitle({ ...meeting, makesUpFor: '2026-02' })).toBe('2026 年 2 月支部委员会会议（补开）');
  expect(usualTitle({ ...meeting, activityType: 'general-meeting', makesUpFor: '2025-Q4' })).toBe('2025 年第四季度支部党员大会（补开）');
});
