import type { Doc } from '../../../src/data/document.ts';
import { addDays, type CivilDate, daysBetween } from '../../../src/domain/civil-date.ts';
import { pledgeResultNames, pledgeStateNames } from '../../../src/domain/names.ts';
import { parameterAt, type RuleSetting } from '../../../src/domain/parameters.ts';
import { mayBeNamedPublicly, type Person } from '../../../src/domain/person.ts';
import type { Pledge, PledgeState } from '../../../src/domain/pledge.ts';
import type { Column } from '../../parts/columns.ts';
import type { Step } from '../../parts/Facts.tsx';
import { HowFar } from '../../parts/HowFar.tsx';
import type { SelectFilter, StateTab } from '../../parts/list.ts';
import { State, type StateKind } from '../../parts/State.tsx';
import { dayWord } from '../../words/dates.ts';
import { byName } from '../../words/order.ts';

/** One line of the list: the pledge with its person and what is computed beside it. */
export type PledgeRow = {
  readonly id: string;
  readonly pledge: Pledge;
  readonly name: string;
  /** `undefined` once the person was purged. */
  readonly person: Person | undefined;
  readonly today: CivilDate;
  readonly least: number;
  readonly most: number;
  /** The time has run out and nobody has evaluated it. */
  readonly isOverdue: boolean;
  /** It ends within the days that count as soon. */
  readonly isSoon: boolean;
  /** It hangs on the wall although the person no longer allows it. */
  readonly hangsWithoutConsent: boolean;
  readonly savedAt: string;
};

const unevaluated: readonly PledgeState[] = ['performing', 'self-reviewed'];

export function rowOf(
  { id, body: pledge, at }: Doc<'pledge'>,
  { people, parameters, today }: { people: ReadonlyMap<string, Person>; parameters: readonly RuleSetting[]; today: CivilDate },
): PledgeRow {
  const person = people.get(pledge.personId);
  const isOpen = unevaluated.includes(pledge.state);
  const soon = addDays(today, parameterAt(parameters, 'soon-days', today).value);
  const hangs = pledge.published !== undefined && !pledge.published.takenDownOn;
  return {
    id,
    pledge,
    name: person?.name ?? '（已清除）',
    person,
    today,
    least: parameterAt(parameters, 'pledge-items-least', today).value,
    most: parameterAt(parameters, 'pledge-items-most', today).value,
    isOverdue: isOpen && pledge.until < today,
    isSoon: isOpen && pledge.until >= today && pledge.until <= soon,
    hangsWithoutConsent: hangs && !(person && mayBeNamedPublicly(person, today)),
    savedAt: at,
  };
}

const kinds: Readonly<Record<PledgeState, StateKind>> = {
  draft: 'draft',
  declared: 'soon',
  returned: 'returned',
  reviewed: 'waiting',
  published: 'waiting',
  performing: 'running',
  'self-reviewed': 'running',
  evaluated: 'done',
  archived: 'ended',
};

function stateWord({ pledge, isOverdue }: PledgeRow): string {
  if (isOverdue) return '到期待评';
  return pledge.state === 'declared' ? '待审诺' : pledgeStateNames[pledge.state];
}
export const PledgeStateMark = ({ row, soft = false }: { readonly row: PledgeRow; readonly soft?: boolean }) => (
  <State is={row.isOverdue ? 'late' : kinds[row.pledge.state]} word={stateWord(row)} soft={soft} />
);

function Until({ row: { pledge, isOverdue, isSoon, today } }: { readonly row: PledgeRow }) {
  if (isOverdue) return <span className="tone-late">已过 {daysBetween(pledge.until, today)} 天</span>;
  return <span className={isSoon ? 'tone-soon' : ''}>{dayWord(pledge.until, today)}</span>;
}

const stages: readonly { readonly word: string; readonly from: readonly PledgeState[] }[] = [
  { word: '写诺', from: ['draft', 'returned'] },
  { word: '审诺', from: ['declared'] },
  { word: '公示', from: ['reviewed', 'published'] },
  { word: '践诺', from: ['performing'] },
  { word: '评诺', from: ['self-reviewed'] },
];
const passed: readonly PledgeState[] = ['performing', 'self-reviewed', 'evaluated', 'archived'];
/** Five stages, four where it went without publicity; evaluated and archived, all of them are done. */
export function stagesOf({ state, published }: Pledge): readonly Step[] {
  const isSkipped = !published && passed.includes(state);
  const shown = isSkipped ? stages.filter(({ word }) => word !== '公示') : stages;
  const now = state === 'evaluated' || state === 'archived' ? shown.length : shown.findIndex(({ from }) => from.includes(state));
  return shown.map(({ word }, index) => ({ key: word, word, at: index < now ? 'done' : index === now ? 'now' : 'ahead' }));
}

const publishedWord = ({ pledge: { published } }: PledgeRow): string => (published ? (published.takenDownOn ? '已撤下' : '公示着') : '');
const resultWord = ({ pledge }: PledgeRow): string => (pledge.evaluation ? pledgeResultNames[pledge.evaluation.result] : '');

export const pledgeColumns: readonly Column<PledgeRow>[] = [
  {
    key: 'name',
    title: '姓名',
    width: 90,
    rank: 1,
    text: ({ name }) => name,
    compare: (a, b) => byName(a.name, b.name),
  },
  {
    key: 'items',
    title: '承诺',
    width: 200,
    rank: 1,
    grows: true,
    text: ({ pledge }) => pledge.items.map(({ text }) => text).join('；'),
  },
  { key: 'count', title: '条数', width: 62, rank: 3, align: 'right', text: ({ pledge }) => `${pledge.items.length} 条` },
  {
    key: 'until',
    title: '到期',
    width: 104,
    rank: 2,
    text: ({ pledge }) => pledge.until,
    cell: (row) => <Until row={row} />,
    compare: (a, b) => a.pledge.until.localeCompare(b.pledge.until),
  },
  {
    key: 'published',
    title: '公示',
    width: 72,
    rank: 4,
    text: publishedWord,
    cell: (row) => publishedWord(row) || '—',
  },
  { key: 'state', title: '状态', width: 104, rank: 1, text: stateWord, cell: (row) => <PledgeStateMark row={row} /> },
  {
    key: 'result',
    title: '评诺',
    width: 96,
    rank: 3,
    text: resultWord,
    cell: (row) => resultWord(row) || '—',
  },
  { key: 'pips', title: '流转', width: 76, rank: 1, cell: (row) => <HowFar id={row.id} inList /> },
];

const among =
  (...states: readonly PledgeState[]) =>
  ({ pledge }: PledgeRow) =>
    states.includes(pledge.state);

export const pledgeTabs: readonly StateTab<PledgeRow>[] = [
  { key: 'draft', word: '草稿', has: among('draft', 'returned') },
  { key: 'declared', word: '待审', has: among('declared') },
  { key: 'reviewed', word: '待践', has: among('reviewed', 'published') },
  { key: 'performing', word: '践诺中', has: among('performing', 'self-reviewed') },
  { key: 'evaluated', word: '已评', has: among('evaluated') },
  { key: 'archived', word: '归档', has: among('archived') },
];

/** A pledge belongs to each year that it is to be kept in. */
export const isInYear = ({ from, until }: Pledge, year: string): boolean => from.slice(0, 4) <= year && year <= until.slice(0, 4);

export const needsSelect: SelectFilter<PledgeRow> = {
  key: 'needs',
  any: '事项不限',
  options: [
    { value: 'due', word: '到期待评' },
    { value: 'consent', word: '公示要核对' },
  ],
  has: (row, value) => (value === 'due' ? row.isOverdue || row.isSoon : row.hangsWithoutConsent),
};
export const yearSelect = (rows: readonly PledgeRow[]): SelectFilter<PledgeRow> => ({
  key: 'year',
  any: '年份不限',
  options: [...new Set(rows.flatMap(({ pledge }) => [pledge.from.slice(0, 4), pledge.until.slice(0, 4)]))]
    .toSorted()
    .reverse()
    .map((year) => ({ value: year, word: `${year} 年` })),
  has: ({ pledge }, value) => isInYear(pledge, value),
});
