import { expect, test } from 'vitest';
import type { Activity, ActivityType } from '../../src/domain/activity/activity.ts';
import { amountText } from '../../src/domain/amount-text.ts';
import type { GroupReport } from '../../src/domain/group/report.ts';
import type { Idea } from '../../src/domain/idea.ts';
import type { ReportFacts } from '../../src/domain/report/line.ts';
import type { LineNumber } from '../../src/domain/report/monthly-report.ts';
import { reportView } from '../../src/domain/report/view.ts';
import { absent, anActivity, present } from '../helpers/activities.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aPerson } from '../helpers/people.ts';
import { anImportedPost, aPaperCount, aPledgeOf, aReport, count, facts } from '../helpers/reports.ts';
import { aStep } from '../helpers/steps.ts';

const lineIn = (given: Partial<ReportFacts>, line: LineNumber, { month = '2026-11', today = '2026-12-02', reports = [] as never[] } = {}) =>
  reportView(facts(given), month, today, { report: undefined, reports }).lines[line - 1]!;
const figure = (given: Partial<ReportFacts>, line: LineNumber, key: string) => lineIn(given, line).figures.find((it) => it.key === key)!;
const ids = (given: Partial<ReportFacts>, line: LineNumber, key: string) => figure(given, line, key).records.map(({ id }) => id);

test('① counts who was a member on the last day, whatever happened afterwards', () => {
  const people = [
    aPerson({ id: 'full', fullMemberOn: '2010-05-01', joinedOn: '2009-05-01' }),
    aPerson({ id: 'probationary', standing: 'probationary', joinedOn: '2026-11-30' }),
    aPerson({ id: 'next-month', standing: 'probationary', joinedOn: '2026-12-01' }),
    aPerson({ id: 'month-only', standing: 'probationary', joinedOn: '2026-11' }),
    aPerson({ id: 'mobile', presence: 'mobile', presenceOn: '2026-11-03' }),
    aPerson({ id: 'left-later', presence: 'left', presenceOn: '2026-12-01' }),
    aPerson({ id: 'gone', presence: 'transferred', presenceOn: '2026-11-30' }),
    aPerson({ id: 'gone-before', presence: 'died', presenceOn: '2026-10-02' }),
    aPerson({ id: 'arrived', joinedOn: '2001-07-01', arrivedOn: '2026-11-15' }),
    aPerson({ id: 'arrives', joinedOn: '2001-07-01', arrivedOn: '2026-12-01' }),
    aPerson({ id: 'employee', standing: 'employee' }),
  ];
  expect(ids({ people }, 1, 'members')).toEqual(['full', 'probationary', 'month-only', 'mobile', 'left-later', 'arrived']);
  expect(ids({ people }, 1, 'probationary')).toEqual(['probationary', 'month-only']);
  expect(ids({ people }, 1, 'joined')).toEqual(['probationary', 'month-only']);
  expect(ids({ people }, 1, 'arrived')).toEqual(['arrived']);
  expect(ids({ people }, 1, 'gone')).toEqual(['gone']);
  expect(lineIn({ people }, 1).text).toBe('党员 6 人（正式 4 人、预备 2 人），流动 1 人，转入 1 人，新接收 2 人，减少 1 人');
});

test('somebody converted after the month still counts as probationary in it', () => {
  const people = [aPerson({ joinedOn: '2025-11-20', fullMemberOn: '2026-12-01' })];
  expect(ids({ people }, 1, 'probationary')).toEqual(['person-1']);
  expect(lineIn({ people }, 1, { month: '2026-12' }).text).toBe('党员 1 人（正式 1 人、预备 0 人）');
});

test('② takes people from the roster and development targets from paper', () => {
  const people = [
    aPerson({ id: 'a', standing: 'activist', activistOn: '2026-03-01' }),
    aPerson({ id: 'b', standing: 'applicant' }),
    aPerson({ id: 'c', joinedOn: '2025-11-20', fullMemberOn: '2026-11-20' }),
  ];
  expect(lineIn({ people }, 2).text).toBe('申请人 1 人，积极分子 1 人，接收 0 人，转正 1 人');
  const paperCounts = [aPaperCount({ line: 2, figure: 'targets', amount: count(1, '人') })];
  expect(lineIn({ people, paperCounts }, 2).text).toBe('申请人 1 人，积极分子 1 人，发展对象 1 人，接收 0 人，转正 1 人');
});

test('③ attendance is computed from its two counts, each opened by its paper', () => {
  const paper = (figure: string, value: number, id = figure) =>
    aPaperCount({ id, figure, amount: count(value, figure === 'present' ? '人次' : '次') });
  const paperCounts = [paper('required', 3), paper('held', 2), paper('expected', 62), paper('present', 58), paper('present', 0, 'more')];
  expect(lineIn({ paperCounts }, 3)).toMatchObject({ state: 'complete', text: '应开 3 次，已开 2 次，出席 93.5 %' });
  expect(ids({ paperCounts }, 3, 'attendance')).toEqual(['expected', 'present', 'more']);
});

test('③ from the records: what was to be held, what was, who came; a month that has records leaves its paper alone', () => {
  const people = [aPerson({ id: 'person-1', partyGroup: '一组' }), aPerson({ id: 'person-2' })];
  const held = (id: string, activityType: ActivityType, heldOn: string, change: Partial<Activity> = {}) =>
    anActivity({ id, activityType, heldOn, recordedOn: heldOn, attendance: [present('person-1'), absent('person-2')], ...change });
  const activities = [
    held('group', 'group-meeting', '2026-11-06', { partyGroup: '一组', attendance: [present('person-1')] }),
    held('general', 'general-meeting', '2026-11-12'),
    held('late', 'party-lesson', '2026-11-13', { makesUpFor: '2026-Q3' }),
    held('theme', 'theme-day', '2026-11-20'),
    held('not-written', 'general-meeting', '2026-11-25', { state: 'held' }),
    held('before', 'general-meeting', '2026-10-12'),
  ];
  const paperCounts = [aPaperCount({ figure: 'held', amount: count(9) })];
  const line = lineIn({ people, activities, paperCounts }, 3);
  // The general meeting of the quarter was held in October already, its lesson may still be in December.
  expect(line).toMatchObject({ state: 'complete', text: '应开 1 次，已开 3 次，出席 60.0 %，主题党日 1 次，规定动作按期 2/2' });
  expect(line.figures[1]?.rule).toContain('补开 1 次');
  expect(ids({ people, activities, paperCounts }, 3, 'held')).toEqual(['late', 'general', 'group']);
  expect(lineIn({ people }, 3)).toMatchObject({ state: 'check', text: '应开 1 次，已开 0 次，主题党日 0 次，规定动作按期 0/2' });
  // Of October, which stands on paper, nobody knows from here whether the quarter's meeting was held in it.
  const october = [aPaperCount({ figure: 'held', amount: count(2), month: '2026-10' })];
  const year = activities.filter(({ id }) => id !== 'before' && id !== 'general');
  const december = { month: '2026-12', today: '2027-01-03' };
  expect(figure({ people, activities: year, paperCounts: october }, 3, 'duties').amount).toEqual({ is: 'share', part: 2, whole: 2 });
  expect(lineIn({ people, activities: year }, 3, december).text).toContain('规定动作按期 0/5');
  expect(lineIn({ people, activities: year, paperCounts: october }, 3, december).text).toContain('规定动作按期 0/2');
  // Of a month that goes on nothing is missing yet.
  expect(lineIn({ people }, 3, { today: '2026-11-10' }).text).not.toContain('规定动作按期');
  // The quarter ends with December: its two duties are owed then, and the lesson that was made up late is none of them.
  expect(figure({ people, activities }, 3, 'duties').records.map(({ id }) => id)).toEqual(['group', 'theme']);
  expect(lineIn({ people, activities }, 3, { month: '2026-12', today: '2027-01-03' }).text).toContain('规定动作按期 1/5');
});

test('paper counts of a month add up, those that say a state take the latest, withdrawn and other months count nothing', () => {
  const paperCounts = [
    aPaperCount({ id: 'a', line: 5, figure: 'open', amount: count(5, '项'), on: '2026-11-28' }),
    aPaperCount({ id: 'b', line: 5, figure: 'open', amount: count(6, '项'), on: '2026-11-30' }),
    aPaperCount({ id: 'c', line: 5, figure: 'done', amount: count(4, '项') }),
    aPaperCount({ id: 'd', line: 5, figure: 'done', amount: count(5, '项') }),
    aPaperCount({ id: 'e', line: 5, figure: 'done', amount: count(90, '项'), state: 'withdrawn' }),
    aPaperCount({ id: 'f', line: 5, figure: 'done', amount: count(70, '项'), month: '2026-10' }),
  ];
  expect(lineIn({ paperCounts }, 5).text).toBe('完成 9 项，在办 6 项');
  expect(ids({ paperCounts }, 5, 'done')).toEqual(['c', 'd']);
});

test('④ counts groups as they stood, whom they hold, and what was dissolved by ground; activities still come from paper', () => {
  const people = [
    aPerson({ id: 'person-1' }),
    aPerson({ id: 'person-2', standing: 'probationary' }),
    aPerson({ id: 'person-3', standing: 'activist' }),
  ];
  const confirmed = [{ to: 'confirmed', on: '2026-03-05', by: 'p', role: 'secretary' }] as const;
  const participants = ['person-1', 'person-2', 'person-3'].map((who) => ({ who, state: 'filed' as const, steps: confirmed }));
  const idle = {
    dissolutions: [
      { ground: 'no-activity', proposedOn: '2026-11-02', participants: 4, months: 6, outcome: 'confirmed', decidedOn: '2026-11-09' },
    ] as const,
    steps: [...anActiveGroup().steps, { ...aStep({ on: '2026-11-09' }), to: 'dissolved' as const }],
  };
  const groups = [
    anActiveGroup({ id: 'a', participants }),
    anActiveGroup({ id: 'b', participants: participants.slice(0, 2) }),
    anActiveGroup({ id: 'c', state: 'dissolved', ...idle }),
  ];
  const paperCounts = [aPaperCount({ line: 4, figure: 'activities', amount: count(6) })];
  expect(lineIn({ people, groups, paperCounts }, 4)).toMatchObject({
    state: 'complete',
    text: '在册 2 个，撤销 1 个（无正当理由连续不开展活动 1 个），党员 2 人，非党员 1 人，活动 6 次，小组汇报按期 0/3',
  });
  expect(ids({ people, groups }, 4, 'active')).toEqual(['a', 'b']);
  expect(lineIn({ people, groups }, 4, { month: '2026-03' }).text).toBe('在册 3 个，新建 3 个，党员 2 人，非党员 1 人');
  const told = (id: string, groupId: string, on: string): GroupReport => ({
    ...{ v: 1, id, groupId, month: '2026-10', difficulties: '', nextMonth: '', state: 'handed-in' },
    steps: [{ ...aStep({ on }), to: 'handed-in' }],
  });
  const groupReports = [told('r-a', 'a', '2026-11-02'), told('r-b', 'b', '2026-11-28')];
  // The one that came after its day counts as owed and not as in time; c, dissolved after it, owed it too.
  expect(lineIn({ people, groups, groupReports }, 4).text).toContain('小组汇报按期 1/3');
  expect(lineIn({ people, groups, since: '2026-10-20' }, 4).text).not.toContain('小组汇报');
  const early = anActiveGroup({ id: 'd', state: 'dissolved', dissolutions: [{ ...idle.dissolutions[0], decidedOn: '2026-11-03' }] });
  expect(figure({ people, groups: [early] }, 4, 'reports').amount).toEqual({ is: 'none' });
  expect(lineIn({}, 4).text).toBe('在册 0 个');
});

test('⑧ ⑪ ⑫ take dates, names, hours and money from paper', () => {
  const paperCounts = [
    aPaperCount({ id: 'a', line: 8, figure: 'secretaries-meeting', amount: { is: 'date', on: '2026-11-12' } }),
    aPaperCount({ id: 'b', line: 8, figure: 'red-flag', amount: { is: 'name', name: '鸿泰模具' } }),
    aPaperCount({ id: 'c', line: 11, figure: 'hours', amount: { is: 'hours', tenths: 125 } }),
    aPaperCount({ id: 'd', line: 11, figure: 'hours', amount: { is: 'hours', tenths: 295 } }),
    aPaperCount({ id: 'e', line: 12, figure: 'dues', amount: { is: 'money', fen: 86_050 } }),
  ];
  expect(lineIn({ paperCounts }, 8).text).toBe('书记例会 2026-11-12，流动红旗 鸿泰模具');
  expect(lineIn({ paperCounts }, 11).text).toBe('时长 42 小时');
  expect(lineIn({ paperCounts }, 12).text).toBe('党费返还 860.50 元');
});

test('⑥ counts posts and pledges as they stood on the last day', () => {
  const by = { by: 'p', role: 'secretary' } as const;
  const posts = [
    anImportedPost({ id: 'old' }),
    anImportedPost({
      id: 'new',
      state: 'on-duty',
      steps: [
        { to: 'nominated', on: '2026-11-01', ...by },
        { to: 'named', on: '2026-11-18', ...by },
        { to: 'on-duty', on: '2026-12-01', ...by },
      ],
    }),
    anImportedPost({
      id: 'revoked-later',
      state: 'revoked',
      steps: [
        { to: 'on-duty', on: '2026-01-01', ...by },
        { to: 'revoked', on: '2026-12-01', ...by },
      ],
    }),
    anImportedPost({ id: 'still-hanging', state: 'publicity', steps: [{ to: 'publicity', on: '2026-11-25', ...by }] }),
  ];
  const pledges = [
    aPledgeOf({ id: 'this-year' }),
    aPledgeOf({
      id: 'last-year',
      from: '2025-01-01',
      until: '2025-12-31',
      state: 'evaluated',
      evaluation: { on: '2026-11-05', result: 'fulfilled' },
    }),
    aPledgeOf({ id: 'draft', state: 'draft' }),
  ];
  expect(lineIn({ posts, pledges }, 6).text).toBe('先锋岗 3 个，新命名 1 个，承诺 1 份，评诺 1 份（兑现 1 份）');
  expect(ids({ posts }, 6, 'posts')).toEqual(['old', 'new', 'revoked-later']);
});

test('⑦ counts by the days of proposing, adopting, implementing and verifying, and says how many were merged', () => {
  const step = (act: Idea['steps'][number]['act'], to: Idea['state'], on: string) => ({ act, to, on, by: 'p', role: 'secretary' }) as const;
  const ideas = [
    anIdea({ id: 'a', proposedOn: '2026-11-17' }),
    anIdea({ id: 'b', proposedOn: '2026-11-18', state: 'merged' }),
    anIdea({
      id: 'c',
      proposedOn: '2026-10-01',
      state: 'implemented',
      steps: [step('adopted', 'adopted', '2026-11-02'), step('implemented', 'implemented', '2026-11-28')],
    }),
    anIdea({
      id: 'd',
      proposedOn: '2026-08-01',
      state: 'verified',
      steps: [step('verified', 'verified', '2026-11-20')],
      actual: {
        costBeforeFen: 6_400_000,
        costAfterFen: 0,
        volumeMilli: 1000,
        unit: '年',
        oneOffFen: 0,
        measuredMonths: 12,
        verifiedBy: '财务部',
        verifiedOn: '2026-11-20',
      },
    }),
  ];
  expect(lineIn({ ideas }, 7).text).toBe('提出 1 条，采纳 1 条，实施 1 条，验证年效益 6.4 万元');
  expect(figure({ ideas }, 7, 'proposed').rule).toBe('提出日期在 2026-11-01 至 2026-11-30 的金点子；合并的 1 条不重复计');
  expect(ids({ ideas }, 7, 'benefit')).toEqual(['d']);
});

test('the running month counts until today', () => {
  const ideas = [anIdea({ proposedOn: '2026-11-19' }), anIdea({ id: 'later', proposedOn: '2026-11-20' })];
  expect(lineIn({ ideas }, 7, { today: '2026-11-19' }).text).toContain('提出 1 条');
});

test('a line is compared with what was reported last month, else with what last month comes to', () => {
  const people = [aPerson({ id: 'a' }), aPerson({ id: 'b', joinedOn: '2026-11-20', standing: 'probationary' })];
  expect(lineIn({ people }, 1).change).toBe('党员 +1 人');
  expect(lineIn({ people: people.slice(0, 1) }, 1).change).toBe('持平');
  const figures = [{ line: 1, key: 'members', amount: count(4, '人'), records: [] }] as const;
  const reported = aReport({
    month: '2026-10',
    state: 'accepted',
    versions: [{ version: 1, submissionId: 's', on: '2026-11-02', by: 'p', paragraph: '', figures }],
  });
  const view = reportView(facts({ people }), '2026-11', '2026-12-02', { report: undefined, reports: [reported] });
  expect(view.lines[0]!.change).toBe('党员 −2 人');
});

test('where last month has no paper there is nothing to compare with', () => {
  const paperCounts = [aPaperCount({ line: 9, figure: 'raised', amount: count(1, '件') })];
  expect(lineIn({ paperCounts }, 9).change).toBe('—');
  const both = [...paperCounts, aPaperCount({ id: 'o', line: 9, figure: 'raised', amount: count(3, '件'), month: '2026-10' })];
  expect(lineIn({ paperCounts: both }, 9).change).toBe('提出 −2 件');
});

test('a line on paper wants a record or the word that nothing changed, and a record wins over the word', () => {
  const state = (report: Parameters<typeof reportView>[3]['report'], paperCounts: ReportFacts['paperCounts'] = []) => {
    const { lines } = reportView(facts({ paperCounts }), '2026-11', '2026-12-02', { report, reports: [] });
    return lines.map((it) => it.state);
  };
  const open = [3, 5, 8, 9, 10, 11, 12, 13];
  expect(state(undefined).flatMap((it, at) => (it === 'check' ? [at + 1] : []))).toEqual(open);
  expect(state(aReport({ unchangedLines: [3, 10] }))[9]).toBe('unchanged');
  expect(state(aReport({ unchangedLines: [3] }), [aPaperCount()])[2]).toBe('complete');
  expect(state(aReport({ paragraph: '本月完成设备联保。' }))[12]).toBe('complete');
});

test('two ideas of the month with one number want a look, whatever was declared', () => {
  const ideas = [
    anIdea({ id: 'a', number: '046', proposedOn: '2026-11-02' }),
    anIdea({ id: 'b', number: '046', proposedOn: '2026-11-03' }),
  ];
  const view = reportView(facts({ ideas }), '2026-11', '2026-12-02', { report: aReport({ unchangedLines: [7] }), reports: [] });
  expect(view.lines[6]).toMatchObject({ state: 'check', checks: [{ check: 'numbers-twice', numbers: ['046'] }] });
});

test('every figure of every line says its rule and can be written down', () => {
  const { lines } = reportView(facts(), '2026-11', '2026-12-02', { report: undefined, reports: [] });
  for (const { figures } of lines)
    for (const { rule, title, amount } of figures) {
      expect(rule.length).toBeGreaterThan(4);
      expect(title).not.toBe('');
      expect(amountText(amount)).not.toBe('');
    }
});
