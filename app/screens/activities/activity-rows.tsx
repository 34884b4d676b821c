import type { Doc } from '../../../src/data/document.ts';
import { type Activity, type ActivityState, type ActivityType, dayOf } from '../../../src/domain/activity/activity.ts';
import { type AttendanceCounts, attendanceCounts } from '../../../src/domain/activity/attendance.ts';
import { isRecordedLate } from '../../../src/domain/activity/steps.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { activityStateNames, activityTypeNames } from '../../../src/domain/names/activity.ts';
import { parameterAt, type RuleSetting } from '../../../src/domain/parameters.ts';
import type { Column } from '../../parts/columns.ts';
import { HowFar } from '../../parts/HowFar.tsx';
import type { SelectFilter, StateTab } from '../../parts/list.ts';
import { State, type StateKind } from '../../parts/State.tsx';
import { dayWord } from '../../words/dates.ts';
import { byName } from '../../words/order.ts';

/** By which the list is told what to show. */
export const ACTIVITIES_LIST = 'activities';

/** One line of the list: the activity with what is computed beside it. */
export type ActivityRow = {
  readonly id: string;
  readonly activity: Activity;
  readonly on: CivilDate;
  readonly counts: AttendanceCounts;
  /** 补记: written down later than the rule's days, or 补开 for an earlier period. */
  readonly late: string | undefined;
  /** Its day is over and nothing is recorded. */
  readonly isWaiting: boolean;
  readonly today: CivilDate;
  readonly savedAt: string;
};

export function rowOf({ id, body: activity, at }: Doc<'activity'>, parameters: readonly RuleSetting[], today: CivilDate): ActivityRow {
  const on = dayOf(activity);
  const days = parameterAt(parameters, 'activity-record-days', activity.heldOn ?? today).value;
  const isPlanned = activity.state === 'planned' || activity.state === 'announced';
  return {
    id,
    activity,
    on,
    counts: attendanceCounts(activity),
    late: activity.makesUpFor ? '补开' : isRecordedLate(activity, days) ? '补记' : undefined,
    isWaiting: activity.state === 'held' || (isPlanned && on < today),
    today,
    savedAt: at,
  };
}

const kinds: Readonly<Record<ActivityState, StateKind>> = {
  planned: 'ahead',
  announced: 'ahead',
  held: 'soon',
  recorded: 'waiting',
  confirmed: 'done',
  postponed: 'ended',
  cancelled: 'ended',
};
const stateText = ({ activity, isWaiting }: ActivityRow): string =>
  isWaiting && activity.state !== 'held' ? '日子过了，待记录' : activityStateNames[activity.state];
export const ActivityStateMark = ({ row, soft = false }: { readonly row: ActivityRow; readonly soft?: boolean }) => (
  <State is={row.isWaiting ? 'soon' : kinds[row.activity.state]} word={stateText(row)} soft={soft} />
);

/** 实到 29／应到 31; what nobody was expected at says only how many came. */
export const attendanceText = ({ counts: { expected, present }, activity }: ActivityRow): string => {
  if (activity.heldOn === undefined) return '';
  return expected > 0 ? `${present}/${expected}` : '';
};
const outsidersText = ({ counts: { observers, guests } }: ActivityRow): string => (observers + guests > 0 ? `${observers + guests}` : '');

export const activityColumns: readonly Column<ActivityRow>[] = [
  {
    key: 'on',
    title: '日期',
    width: 92,
    rank: 1,
    text: ({ on }) => on,
    cell: ({ on, today }) => dayWord(on, today),
    compare: (a, b) => byName(a.on, b.on),
  },
  {
    key: 'title',
    title: '名称',
    width: 170,
    rank: 1,
    grows: true,
    text: ({ activity }) => activity.title,
    compare: (a, b) => byName(a.activity.title, b.activity.title),
  },
  { key: 'type', title: '类型', width: 122, rank: 2, text: ({ activity }) => activityTypeNames[activity.activityType] },
  { key: 'series', title: '系列', width: 130, rank: 6, text: ({ activity }) => activity.seriesName ?? '' },
  { key: 'place', title: '地点', width: 120, rank: 5, text: ({ activity }) => activity.place ?? '' },
  { key: 'attendance', title: '实到/应到', width: 92, rank: 2, align: 'right', text: attendanceText },
  { key: 'outsiders', title: '列席来宾', width: 84, rank: 4, align: 'right', text: outsidersText },
  {
    key: 'late',
    title: '补',
    width: 56,
    rank: 3,
    text: ({ late }) => late ?? '',
    cell: ({ late }) => late && <span className="tone-soon">{late}</span>,
  },
  { key: 'state', title: '状态', width: 142, rank: 1, text: stateText, cell: (row) => <ActivityStateMark row={row} /> },
  { key: 'pips', title: '流转', width: 64, rank: 1, cell: (row) => <HowFar id={row.id} inList /> },
];

export const activityTabs: readonly StateTab<ActivityRow>[] = [
  { key: 'ahead', word: '已安排', has: ({ activity, isWaiting }) => !isWaiting && ['planned', 'announced'].includes(activity.state) },
  { key: 'to-record', word: '待记录', has: ({ isWaiting }) => isWaiting },
  { key: 'to-confirm', word: '待确认', has: ({ activity }) => activity.state === 'recorded' },
  { key: 'confirmed', word: '已确认', has: ({ activity }) => activity.state === 'confirmed' },
  { key: 'off', word: '延期取消', has: ({ activity }) => ['postponed', 'cancelled'].includes(activity.state) },
];

export const typeSelect: SelectFilter<ActivityRow> = {
  key: 'type',
  any: '类型不限',
  options: Object.entries(activityTypeNames).map(([value, word]) => ({ value, word })),
  has: ({ activity }, value) => activity.activityType === (value as ActivityType),
};
/** `years` are those of the rows, the oldest first, with blanks between them. */
export const yearSelect = (years: string): SelectFilter<ActivityRow> => ({
  key: 'year',
  any: '年份不限',
  options: years
    .split(' ')
    .filter(Boolean)
    .reverse()
    .map((year) => ({ value: year, word: `${year} 年` })),
  has: ({ on }, value) => on.startsWith(value),
});
