import type { ReportFacts } from './line.ts';

/** Which records each of a report's facts is read from, for the screen that shows a month and the command that hands it in. */
export const REPORT_RECORDS = {
  people: 'person',
  posts: 'pioneer-post',
  pledges: 'pledge',
  ideas: 'golden-idea',
  groups: 'autonomous-group',
  groupReports: 'group-report',
  activities: 'activity',
  planItems: 'plan-item',
  claims: 'claim',
  paperCounts: 'paper-count',
} as const satisfies Readonly<Record<Exclude<keyof ReportFacts, 'since' | 'parameters'>, string>>;
