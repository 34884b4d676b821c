import type { Doc } from '../../../src/data/document.ts';
import type { Activity } from '../../../src/domain/activity/activity.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { pointsLineStateNames } from '../../../src/domain/names/points.ts';
import { type PointsLine, type PointsLineState, type PointsPeriod, type PointsScheme, pointsText } from '../../../src/domain/points.ts';
import type { Column } from '../../parts/columns.ts';
import type { SelectFilter, StateTab } from '../../parts/list.ts';
import { State, type StateKind } from '../../parts/State.tsx';
import { dayWord } from '../../words/dates.ts';
import { byName } from '../../words/order.ts';

export type LineRow = {
  readonly id: string;
  readonly line: PointsLine;
  readonly name: string;
  readonly item: string;
  readonly scheme: PointsScheme | undefined;
  readonly period: PointsPeriod | undefined;
  readonly today: CivilDate;
  readonly savedAt: string;
  /** What the line gave points for being at, although its record says otherwise now. */
  readonly absentFrom: Activity | undefined;
};

type Around = {
  readonly nameOf: (id: string) => string | undefined;
  readonly schemes: ReadonlyMap<string, PointsScheme>;
  readonly periods: ReadonlyMap<string, PointsPeriod>;
  readonly absent: ReadonlyMap<string, Activity>;
  readonly today: CivilDate;
};

export function rowOf({ id, body: line, at }: Doc<'points-line'>, { nameOf, schemes, periods, absent, today }: Around): LineRow {
  const scheme = schemes.get(line.schemeId);
  return {
    id,
    line,
    name: nameOf(line.personId) ?? '（已清除）',
    item: scheme?.items.find(({ code }) => code === line.item)?.name ?? line.item,
    scheme,
    period: periods.get(line.periodId),
    today,
    savedAt: at,
    absentFrom: absent.get(id),
  };
}

const kinds: Readonly<Record<PointsLineState, StateKind>> = {
  proposed: 'soon',
  declined: 'ended',
  verified: 'soon',
  posted: 'waiting',
  objected: 'late',
  confirmed: 'done',
  reversed: 'ended',
};
export const LineStateMark = ({ line, soft = false }: { readonly line: PointsLine; readonly soft?: boolean }) => (
  <State is={kinds[line.state]} word={pointsLineStateNames[line.state]} soft={soft} />
);

/** No column sorts by points: a person's balance is on the person's page, and nowhere else. */
export const lineColumns: readonly Column<LineRow>[] = [
  {
    key: 'on',
    title: '日期',
    width: 88,
    rank: 1,
    text: ({ line }) => line.on,
    cell: ({ line, today }) => dayWord(line.on, today),
    compare: (a, b) => byName(a.line.on, b.line.on),
  },
  { key: 'name', title: '姓名', width: 88, rank: 1, text: ({ name }) => name, compare: (a, b) => byName(a.name, b.name) },
  {
    key: 'item',
    title: '项目',
    width: 150,
    rank: 1,
    grows: true,
    text: ({ item }) => item,
    compare: (a, b) => byName(a.item, b.item),
  },
  {
    key: 'points',
    title: '分值',
    width: 64,
    rank: 1,
    align: 'right',
    text: ({ line }) => line.hundredths / 100,
    cell: ({ line }) => pointsText(line.hundredths),
  },
  { key: 'reason', title: '事由', width: 150, rank: 3, grows: true, text: ({ line }) => line.reason },
  {
    key: 'state',
    title: '状态',
    width: 100,
    rank: 1,
    text: ({ line }) => pointsLineStateNames[line.state],
    cell: ({ line }) => <LineStateMark line={line} />,
  },
];

const among =
  (...states: readonly PointsLineState[]) =>
  ({ line }: LineRow): boolean =>
    states.includes(line.state);
export const lineTabs: readonly StateTab<LineRow>[] = [
  { key: 'proposed', word: '待核实', has: among('proposed') },
  { key: 'verified', word: '待记入', has: among('verified') },
  { key: 'objected', word: '有异议', has: among('objected') },
  { key: 'posted', word: '已记入', has: among('posted') },
  { key: 'done', word: '已结', has: among('confirmed', 'declined', 'reversed') },
];

/** Only there where there are such lines: nobody should look for them. */
export const absentTab: StateTab<LineRow> = { key: 'absent', word: '没有到', has: ({ absentFrom }) => absentFrom !== undefined };

export const periodSelect = (periods: readonly PointsPeriod[]): SelectFilter<LineRow> => ({
  key: 'period',
  any: '周期不限',
  options: periods.map(({ id, name }) => ({ value: id, word: name })),
  has: ({ line }, value) => line.periodId === value,
});
export const itemSelect = (rows: readonly LineRow[]): SelectFilter<LineRow> => ({
  key: 'item',
  any: '项目不限',
  options: [...new Map(rows.map(({ line, item }) => [line.item, item]))].map(([value, word]) => ({ value, word })),
  has: ({ line }, value) => line.item === value,
});
