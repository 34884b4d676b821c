import type { Amount } from '../../src/domain/amount.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Pledge } from '../../src/domain/pledge.ts';
import type { Post } from '../../src/domain/post.ts';
import type { ReportFacts } from '../../src/domain/report/line.ts';
import type { MonthlyReport } from '../../src/domain/report/monthly-report.ts';
import type { PaperCount } from '../../src/domain/report/paper-count.ts';
import type { ReportTaking } from '../../src/domain/report/steps.ts';

export const count = (value: number, unit = '次'): Amount => ({ is: 'count', value, unit });

export const aPaperCount = (change: Partial<PaperCount> = {}): PaperCount => ({
  v: 1,
  id: 'paper-1',
  month: '2026-11',
  line: 3,
  figure: 'held',
  amount: count(2),
  on: '2026-11-12',
  source: '三会一课记录本第 12 页',
  recordedBy: 'profile-secretary',
  state: 'recorded',
  ...change,
});

export const aReport = (change: Partial<MonthlyReport> = {}): MonthlyReport => ({
  v: 1,
  id: 'report-1',
  month: '2026-11',
  state: 'draft',
  paragraph: '',
  unchangedLines: [],
  versions: [],
  steps: [{ act: 'begun', to: 'draft', on: '2026-11-30', by: 'profile-secretary', role: 'secretary' }],
  ...change,
});

export const facts = (change: Partial<ReportFacts> = {}): ReportFacts => ({
  people: [],
  posts: [],
  pledges: [],
  ideas: [],
  groups: [],
  groupReports: [],
  activities: [],
  planItems: [],
  claims: [],
  paperCounts: [],
  parameters: [],
  ...change,
});

export const aBranch = (change: Partial<Organisation> = {}): Organisation => ({
  v: 1,
  id: 'branch',
  name: '恒川精密机械党支部',
  organisationType: 'branch',
  enterprise: '恒川精密机械有限公司',
  region: '云岭县',
  superiorName: '县两新工委',
  employees: 124,
  ...change,
});

export const reporting = (change: Partial<ReportTaking> = {}): ReportTaking => ({
  by: 'profile-secretary',
  role: 'secretary',
  on: '2026-12-02',
  today: '2026-12-02',
  ...change,
});

export const anImportedPost = (change: Partial<Post> = {}): Post => ({
  v: 1,
  id: 'post-1',
  name: '装配二线先锋岗',
  state: 'on-duty',
  standards: ['当班无返工'],
  nominatedOn: '2025-01-10',
  objections: [],
  reviews: [],
  source: 'import',
  steps: [],
  ...change,
});

export const aPledgeOf = (change: Partial<Pledge> = {}): Pledge => ({
  v: 1,
  id: 'pledge-1',
  personId: 'person-1',
  from: '2026-01-01',
  until: '2026-12-31',
  items: [{ text: '带一名徒弟出师' }],
  state: 'performing',
  steps: [],
  ...change,
});
