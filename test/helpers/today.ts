import type { TodayFacts } from '../../src/domain/matters/matter.ts';
import { aPerson } from './people.ts';

/** A branch in which nothing is owed; a test names only what matters. */
export const todayFacts = (change: Partial<TodayFacts> = {}): TodayFacts => ({
  ideas: [],
  slips: [],
  slipsInBox: 0,
  revokedPcs: [],
  clockOffMinutes: 0,
  reports: [],
  people: [aPerson()],
  posts: [],
  pledges: [],
  pointsLines: [],
  pointsPeriods: [],
  groups: [],
  elections: [],
  candidacies: [],
  plans: [],
  planItems: [],
  claims: [],
  appraisals: [],
  groupReports: [],
  answers: [],
  incidents: [],
  activities: [],
  heldDays: new Map(),
  parameters: [],
  since: '2026-11-01',
  noticeVersion: '2026 第 2 版',
  receiver: '县两新工委',
  ...change,
});
