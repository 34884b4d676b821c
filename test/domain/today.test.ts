import { expect, test } from 'vitest';
import { sayMatter, sayWaiting } from '../../app/words/matters.ts';
import type { Activity } from '../../src/domain/activity/activity.ts';
import type { TodayFacts } from '../../src/domain/matters/matter.ts';
import { reportDueOn } from '../../src/domain/matters/report.ts';
import type { MonthlyReport } from '../../src/domain/report/monthly-report.ts';
import { openMatters, waitingMatters } from '../../src/domain/today.ts';
import { anActivity } from '../helpers/activities.ts';
import { anIdea } from '../helpers/ideas.ts';
import { todayFacts } from '../helpers/today.ts';

const handedIn = (on: string) => [{ act: 'handed-in', to: 'submitted', on, by: 'p', role: 'secretary' }] as const;
const aReport = (change: Partial<MonthlyReport>): MonthlyReport => ({
  v: 1,
  id: 'r1',
  month: '2026-11',
  state: 'draft',
  paragraph: '',
  unchangedLines: [],
  versions: [],
  steps: [],
  ...change,
});
/** Without the meetings that every branch owes. */
const noDuties = (given: Partial<TodayFacts>, today: string) =>
  openMatters(todayFacts(given), today).filter((it) => !it.id.startsWith('do-duty:'));
const rows = (given: Partial<TodayFacts>, today: string) => noDuties(given, today).filter((it) => !it.id.includes('-report:'));

test('an idea is due on the fourteenth day after it was handed in, late a day after', () => {
  const ideas = [anIdea({ id: 'i1', number: '041', title: '夜班叉车道加反光标', proposedOn: '2026-11-05', steps: handedIn('2026-11-05') })];
  expect(rows({ ideas }, '2026-11-18')).toMatchObject([{ due: 'later', days: 1, dueOn: '2026-11-19', recordId: 'i1' }]);
  expect(rows({ ideas }, '2026-11-19')).toMatchObject([{ due: 'today', days: 0 }]);
  expect(rows({ ideas }, '2026-11-20')).toMatchObject([{ due: 'late', days: 1 }]);
  expect(sayMatter(rows({ ideas }, '2026-11-19')[0]!.matter, '2026-11-19')).toEqual({
    what: '评审金点子 041“夜班叉车道加反光标”',
    why: '14 天内答复：11-05 提出，今天是第 14 天',
    verb: '评审',
  });
});

test('a decision does not end it, the answer does; an appeal begins the days anew', () => {
  const idea = anIdea({ proposedOn: '2026-11-05', steps: handedIn('2026-11-05'), state: 'declined', decidedOn: '2026-11-08' });
  expect(rows({ ideas: [idea] }, '2026-11-10')).toMatchObject([{ matter: { code: 'answer-idea' } }]);
  expect(rows({ ideas: [{ ...idea, answeredOn: '2026-11-09' }] }, '2026-11-10')).toEqual([]);
  const appealed = {
    ...idea,
    state: 'under-review',
    appealedOn: '2026-11-10',
    steps: [...idea.steps, { ...handedIn('2026-11-10')[0], act: 'appealed', to: 'under-review' }],
  } as const;
  expect(rows({ ideas: [appealed] }, '2026-11-10')).toMatchObject([{ dueOn: '2026-11-24', matter: { code: 'decide-idea' } }]);
});

test("what waits for its proposer, is taken back or was decided in an old ledger is nobody's matter", () => {
  const ideas = [
    anIdea({ state: 'returned-incomplete' }),
    anIdea({ state: 'withdrawn' }),
    anIdea({ state: 'draft' }),
    anIdea({ state: 'implemented', source: 'import' }),
  ];
  expect(rows({ ideas }, '2026-11-19')).toEqual([]);
});

test('a verification is somebody else’s turn until its limit, and then ours', () => {
  const idea = anIdea({
    number: '033',
    state: 'verifying',
    answeredOn: '2026-10-12',
    verification: { askedOf: '财务部', askedOn: '2026-11-11' },
  });
  const of = todayFacts({ ideas: [idea] });
  expect(waitingMatters(of, '2026-11-19')).toMatchObject([{ days: 8, reached: 'saved', matter: { askedOf: '财务部' } }]);
  expect(sayWaiting(waitingMatters(of, '2026-11-19')[0]!.matter, '2026-11-19')).toEqual({
    what: '金点子 033“注塑余料回用”效益验证',
    who: '财务部',
  });
  expect(waitingMatters(of, '2026-12-11')).toEqual([]);
  expect(rows({ ideas: [idea] }, '2026-12-11')).toMatchObject([{ due: 'today', matter: { code: 'verify-idea' } }]);
});

test('slips in the box are opened today, opened ones sorted within the answer limit of the oldest', () => {
  const slip = { v: 1, number: '1', openedOn: '2026-11-10', state: 'opened', title: '灯' } as const;
  const slips = [
    { ...slip, id: 'b', droppedOn: '2026-11-09' },
    { ...slip, id: 'a', droppedOn: '2026-11-08' },
  ];
  expect(rows({ slips, slipsInBox: 3 }, '2026-11-10')).toMatchObject([
    { due: 'today', matter: { code: 'open-slips', count: 3 } },
    { dueOn: '2026-11-22', matter: { code: 'sort-slips', count: 2, oldest: '2026-11-08' } },
  ]);
});

test('the name on a slip that was set aside is due to go after the retention, that of one that became an idea is not', () => {
  const slip = { v: 1, number: '1', droppedOn: '2025-10-30', openedOn: '2025-11-03', title: '灯', name: '王小明' } as const;
  const slips = [
    { ...slip, id: 'a', state: 'set-aside' },
    { ...slip, id: 'b', state: 'taken' },
    { ...slip, id: 'c', state: 'set-aside', openedOn: '2025-11-04' },
  ] as const;
  const due = (today: string) => rows({ slips }, today).filter(({ matter }) => matter.code === 'clear-signatures');
  expect(due('2026-11-02')).toEqual([]);
  expect(due('2026-11-03')).toMatchObject([{ due: 'today', dueOn: '2026-11-03', matter: { count: 1, months: 12 } }]);
  expect(due('2026-11-05')).toMatchObject([{ due: 'late', dueOn: '2026-11-03', matter: { count: 2 } }]);
});

test('where the county revoked a PC, its branch renews the keys on that day', () => {
  expect(rows({ revokedPcs: ['2026-11-10', '2026-11-08'] }, '2026-11-10')).toMatchObject([
    { due: 'late', days: 2, matter: { code: 'renew-keys', count: 2, since: '2026-11-08' } },
  ]);
  expect(rows({ revokedPcs: ['2026-11-10'] }, '2026-11-10')).toMatchObject([{ due: 'today', matter: { code: 'renew-keys' } }]);
});

test('a report is owed for every month since the ledger began, and for none before', () => {
  const months = (today: string, reports: readonly MonthlyReport[] = []) =>
    noDuties({ reports }, today).map((it) => [it.id, it.due, it.dueOn]);
  expect(months('2026-11-19')).toEqual([['hand-in-report:2026-11', 'later', '2026-12-05']]);
  expect(months('2026-12-06')).toEqual([
    ['hand-in-report:2026-11', 'late', '2026-12-05'],
    ['hand-in-report:2026-12', 'later', '2027-01-05'],
  ]);
  expect(months('2026-12-06', [aReport({ state: 'accepted' })])).toEqual([['hand-in-report:2026-12', 'later', '2027-01-05']]);
});

test('a report that came back is mended today; one handed over waits for the receiver', () => {
  const returned = { act: 'returned', to: 'returned', on: '2026-12-08', by: 'p', role: 'secretary' } as const;
  const matters = noDuties({ reports: [aReport({ state: 'returned', steps: [returned] })] }, '2026-12-09');
  expect(matters[0]).toMatchObject({ due: 'today', matter: { code: 'mend-report', returnedOn: '2026-12-08' }, recordId: 'r1' });
  const received = todayFacts({ reports: [aReport({ state: 'received', handedOverOn: '2026-12-04' })] });
  expect(waitingMatters(received, '2026-12-09')).toMatchObject([{ days: 5, reached: 'delivered', matter: { receiver: '县两新工委' } }]);
});

test('an amendment is handed over like the report itself', () => {
  const version = { version: 2, submissionId: 's', on: '2026-12-10', by: 'p', paragraph: '', figures: [] };
  const [first] = noDuties({ reports: [aReport({ state: 'amended', versions: [version] })] }, '2026-12-11');
  expect(first).toMatchObject({ due: 'today', matter: { code: 'hand-over-amendment', version: 2 } });
  expect(sayMatter(first!.matter, '2026-12-11').what).toBe('11 月月报的补报更正还没有送到上级');
});

test('the due day of a short month is its last', () => {
  const late = {
    v: 1,
    id: 'p',
    key: 'report-due-day',
    value: 31,
    unit: 'day-of-month',
    source: '县级',
    validFrom: '2026-01-01',
    setOn: '2026-01-01',
    setBy: 'x',
  } as const;
  expect(reportDueOn('2026-01', [late]).on).toBe('2026-02-28');
  expect(reportDueOn('2026-12', []).on).toBe('2027-01-05');
});

test('a meeting that is due has a row with its days; what is planned for it takes its place, and what was held and not written down is asked for', () => {
  const duties = (given: Partial<TodayFacts>, today: string) =>
    openMatters(todayFacts({ since: '2026-10-01', ...given }), today).filter(({ id }) => id.startsWith('do-duty:theme-day'));
  expect(duties({}, '2026-11-24').map(({ due, days, dueOn }) => [due, days, dueOn])).toEqual([
    ['late', 24, '2026-10-31'],
    ['later', 6, '2026-11-30'],
  ]);
  expect(sayMatter(duties({}, '2026-11-24')[0]!.matter, '2026-11-24')).toMatchObject({ what: '2026 年 10 月主题党日', verb: '记补开' });
  const { heldOn: _held, recordedOn: _recorded, ...unheld } = anActivity({ activityType: 'theme-day', state: 'planned', attendance: [] });
  const planned: Activity = { ...unheld, plannedOn: '2026-11-27' };
  expect(duties({ activities: [planned] }, '2026-11-24')).toHaveLength(1);
  expect(rows({ activities: [planned] }, '2026-11-24')).toMatchObject([
    { due: 'later', days: 3, matter: { code: 'hold-activity', isAnnounced: false } },
  ]);
  expect(rows({ activities: [planned] }, '2026-11-30')).toMatchObject([
    { dueOn: '2026-12-04', matter: { code: 'write-activity-down', limitDays: 7 } },
  ]);
});

test('records that wait for the secretary are one row, a made-up meeting none', () => {
  const written = (id: string, change: Partial<Activity> = {}) =>
    anActivity({
      id,
      activityType: 'theme-day',
      heldOn: '2026-11-20',
      steps: [{ to: 'recorded', on: '2026-11-21', by: 'p', role: 'secretary' }],
      ...change,
    });
  expect(rows({ activities: [written('a'), written('b')] }, '2026-11-24')).toMatchObject([
    { dueOn: '2026-11-28', matter: { code: 'confirm-activities', count: 2, since: '2026-11-21' } },
  ]);
  const madeUp = written('a', { state: 'confirmed', makesUpFor: '2026-10' });
  const open = openMatters(todayFacts({ since: '2026-10-01', activities: [madeUp] }), '2026-11-24').map(({ id }) => id);
  expect(open.filter((id) => id.includes('theme-day'))).toEqual(['do-duty:theme-day::2026-11']);
});
