import type { Doc } from '../../../src/data/document.ts';
import type { CivilDate, Month } from '../../../src/domain/civil-date.ts';
import {
  type AutonomousGroup,
  countedParticipants,
  groupOn,
  isStanding,
  leaderOf,
  leavingAfter,
  openDissolution,
} from '../../../src/domain/group/group.ts';
import { type GroupSign, groupSigns, type HeldDays, type Inactivity, inactivityOf, isWarned } from '../../../src/domain/group/signs.ts';
import { groupStateNames } from '../../../src/domain/names.ts';
import { parameterAt, type RuleSetting } from '../../../src/domain/parameters.ts';
import type { Column } from '../../parts/columns.ts';
import { HowFar } from '../../parts/HowFar.tsx';
import type { SelectFilter, StateTab } from '../../parts/list.ts';
import { State, type StateKind } from '../../parts/State.tsx';
import { dayWord } from '../../words/dates.ts';
import { byName } from '../../words/order.ts';

/** One line of the list: the group with what is computed beside it. */
export type GroupRow = {
  readonly id: string;
  /** As it is today. */
  readonly group: AutonomousGroup;
  readonly count: number;
  /** Who is not on the list that holds later, with the last day of each. */
  readonly leaving: ReadonlyMap<string, CivilDate>;
  readonly leader: string;
  readonly signs: readonly GroupSign[];
  readonly inactivity: Inactivity | undefined;
  readonly held: HeldDays;
  /** Days within which an activity is written down; later it is 补记. */
  readonly recordDays: number;
  readonly today: CivilDate;
  readonly savedAt: string;
};

type Beside = {
  readonly settings: readonly RuleSetting[];
  readonly heldDays: ReadonlyMap<string, HeldDays>;
  readonly nameOf: (id: string) => string | undefined;
  readonly missedOf: (group: AutonomousGroup) => readonly Month[];
  readonly today: CivilDate;
};

export function rowOf({ id, body, at }: Doc<'autonomous-group'>, { settings, heldDays, nameOf, missedOf, today }: Beside): GroupRow {
  const group = groupOn(body, today);
  const held = heldDays.get(id) ?? [];
  const leader = leaderOf(group);
  return {
    id,
    group,
    count: countedParticipants(group).length,
    leaving: leavingAfter(body, today),
    leader: leader ? (nameOf(leader.who) ?? '（已清除）') : '',
    signs: groupSigns(group, { held, settings, today, missed: missedOf(group) }),
    inactivity: isStanding(group) ? inactivityOf(group, { held, settings, today }) : undefined,
    held,
    recordDays: parameterAt(settings, 'activity-record-days', today).value,
    today,
    savedAt: at,
  };
}

type Shown = keyof typeof groupStateNames;
const shownState = ({ group, signs }: GroupRow): Shown => (isWarned(group, signs) ? 'warning' : group.state);

const kinds: Readonly<Record<Shown, StateKind>> = {
  draft: 'draft',
  submitted: 'soon',
  returned: 'returned',
  approved: 'running',
  filed: 'running',
  active: 'done',
  warning: 'soon',
  'dissolution-proposed': 'soon',
  dissolved: 'ended',
  rejected: 'ended',
  withdrawn: 'ended',
};
const stateText = (row: GroupRow): string => groupStateNames[shownState(row)];
export const GroupStateMark = ({ row, soft = false }: { readonly row: GroupRow; readonly soft?: boolean }) => (
  <State is={kinds[shownState(row)]} word={stateText(row)} soft={soft} />
);

const leadersOf = (group: AutonomousGroup): readonly string[] => {
  const leader = leaderOf(group);
  return leader ? [leader.who] : [];
};

const toneOf = ({ inactivity }: GroupRow): string => {
  if (!inactivity || inactivity.months < inactivity.warnFrom) return '';
  return inactivity.months >= inactivity.limit ? 'tone-late' : 'tone-soon';
};
const monthsText = ({ inactivity }: GroupRow): string => (inactivity ? `${inactivity.months} 个月` : '');
const dueText = ({ inactivity, today }: GroupRow): string => (inactivity?.dueOn ? dayWord(inactivity.dueOn, today) : '');

export const groupColumns: readonly Column<GroupRow>[] = [
  {
    key: 'name',
    title: '名称',
    width: 150,
    rank: 1,
    grows: true,
    text: ({ group }) => group.name,
    compare: (a, b) => byName(a.group.name, b.group.name),
  },
  { key: 'state', title: '状态', width: 132, rank: 1, text: stateText, cell: (row) => <GroupStateMark row={row} /> },
  {
    key: 'count',
    title: '组员',
    width: 60,
    rank: 1,
    align: 'right',
    text: ({ count }) => count,
    compare: (a, b) => a.count - b.count,
  },
  {
    key: 'leader',
    title: '组长',
    width: 86,
    rank: 2,
    text: ({ leader }) => leader,
    cell: ({ leader }) => leader || '—',
    names: ({ group }) => leadersOf(group),
    compare: (a, b) => byName(a.leader, b.leader),
  },
  {
    key: 'months',
    title: '没有活动',
    width: 84,
    rank: 2,
    text: monthsText,
    cell: (row) => <span className={toneOf(row)}>{monthsText(row) || '—'}</span>,
    compare: (a, b) => (a.inactivity?.months ?? -1) - (b.inactivity?.months ?? -1),
  },
  {
    key: 'due',
    title: '满期',
    width: 96,
    rank: 3,
    text: ({ inactivity }) => inactivity?.dueOn ?? '',
    cell: (row) => <span className={toneOf(row)}>{dueText(row) || '—'}</span>,
    compare: (a, b) => byName(a.inactivity?.dueOn ?? '9', b.inactivity?.dueOn ?? '9'),
  },
  {
    key: 'number',
    title: '批准文号',
    width: 190,
    rank: 4,
    text: ({ group }) => group.approval?.number ?? '',
    cell: ({ group }) => group.approval?.number ?? '—',
  },
  {
    key: 'on',
    title: '批准日期',
    width: 92,
    rank: 5,
    text: ({ group }) => group.approval?.on ?? '',
    cell: ({ group, today }) => (group.approval ? dayWord(group.approval.on, today) : '—'),
    compare: (a, b) => byName(a.group.approval?.on ?? '', b.group.approval?.on ?? ''),
  },
  { key: 'pips', title: '流转', width: 76, rank: 1, cell: (row) => <HowFar id={row.id} inList /> },
];

const among =
  (...states: readonly AutonomousGroup['state'][]) =>
  ({ group }: GroupRow) =>
    states.includes(group.state);

export const groupTabs: readonly StateTab<GroupRow>[] = [
  { key: 'standing', word: '在册', has: ({ group }) => isStanding(group) },
  { key: 'applying', word: '申请中', has: among('draft', 'submitted', 'returned') },
  { key: 'dissolved', word: '已撤销', has: among('dissolved') },
  { key: 'declined', word: '没有成立', has: among('rejected', 'withdrawn') },
];

export const needsSelect: SelectFilter<GroupRow> = {
  key: 'needs',
  any: '事项不限',
  options: [
    { value: 'decide', word: '待批准' },
    { value: 'sign', word: '要核对' },
  ],
  has: (row, value) =>
    value === 'decide' ? row.group.state === 'submitted' || openDissolution(row.group) !== undefined : row.signs.length > 0,
};
