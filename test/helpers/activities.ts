import type { Activity, AttendanceLine } from '../../src/domain/activity/activity.ts';
import { nothingRecorded, type RecordFields } from '../../src/domain/activity/fields.ts';

/** A general meeting of the branch that was written down on its day; a test names only what matters. */
export const anActivity = (change: Partial<Activity> = {}): Activity => ({
  v: 1,
  id: 'activity-1',
  activityType: 'general-meeting',
  title: '三季度支部党员大会',
  state: 'recorded',
  isOpen: false,
  heldOn: '2026-09-18',
  recordedOn: '2026-09-18',
  ...nothingRecorded,
  attendance: [present('person-1')],
  steps: [],
  ...change,
});

export const present = (who: string): AttendanceLine => ({ who, mark: 'present' });
export const absent = (who: string): AttendanceLine => ({ who, mark: 'absent', absence: 'on-duty' });

/** What the form holds when a meeting is written down. */
export const recordFields = (change: Partial<RecordFields> = {}): RecordFields => ({
  activityType: 'general-meeting',
  title: '三季度支部党员大会',
  isOpen: false,
  heldOn: '2026-09-18',
  ...nothingRecorded,
  attendance: [present('person-1'), absent('person-2')],
  ...change,
});
