import type { Doc } from '../../../../src/data/document.ts';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import { areaCategoryNames } from '../../../../src/domain/names.ts';
import type { Post } from '../../../../src/domain/post.ts';
import { isOver } from '../../../../src/domain/post.ts';
import type { AreaCategory, ResponsibilityArea } from '../../../../src/domain/responsibility-area.ts';
import type { Column } from '../../../parts/columns.ts';
import { HowFar } from '../../../parts/HowFar.tsx';
import type { SelectFilter, StateTab } from '../../../parts/list.ts';
import { State } from '../../../parts/State.tsx';
import { byName } from '../../../words/order.ts';

/** One line of the list: the area with its people and the posts that lie in it. */
export type AreaRow = {
  readonly id: string;
  readonly area: ResponsibilityArea;
  readonly lead: string | undefined;
  readonly members: readonly string[];
  /** Posts in it that are still open. */
  readonly posts: readonly Post[];
  readonly today: CivilDate;
  readonly savedAt: string;
};

type Beside = {
  readonly posts: readonly Post[];
  readonly nameOf: (id: string) => string | undefined;
  readonly today: CivilDate;
};

export function rowOf({ id, body: area, at }: Doc<'responsibility-area'>, { posts, nameOf, today }: Beside): AreaRow {
  const named = (personId: string) => nameOf(personId) ?? '（已清除）';
  return {
    id,
    area,
    lead: area.leadId && named(area.leadId),
    members: area.memberIds.map(named),
    posts: posts.filter((post) => post.areaId === id && !isOver(post)),
    today,
    savedAt: at,
  };
}

const stateWord = ({ area }: AreaRow): string => (area.state === 'active' ? '在册' : '已结束');
export const AreaStateMark = ({ row, soft = false }: { readonly row: AreaRow; readonly soft?: boolean }) => (
  <State is={row.area.state === 'active' ? 'running' : 'ended'} word={stateWord(row)} soft={soft} />
);

export const areaColumns: readonly Column<AreaRow>[] = [
  {
    key: 'name',
    title: '责任区',
    width: 160,
    rank: 1,
    grows: true,
    text: ({ area }) => area.name,
    compare: (a, b) => byName(a.area.name, b.area.name),
  },
  { key: 'category', title: '类别', width: 86, rank: 2, text: ({ area }) => areaCategoryNames[area.category] },
  {
    key: 'lead',
    title: '负责人',
    width: 86,
    rank: 1,
    text: ({ lead }) => lead ?? '未定',
    names: ({ area }) => (area.leadId ? [area.leadId] : []),
  },
  { key: 'members', title: '党员', width: 66, rank: 2, align: 'right', text: ({ members }) => `${members.length} 人` },
  { key: 'posts', title: '先锋岗', width: 72, rank: 3, align: 'right', text: ({ posts }) => `${posts.length} 个` },
  { key: 'place', title: '位置', width: 110, rank: 4, text: ({ area }) => area.place ?? '', cell: ({ area }) => area.place ?? '—' },
  { key: 'state', title: '状态', width: 92, rank: 1, text: stateWord, cell: (row) => <AreaStateMark row={row} /> },
  { key: 'pips', title: '流转', width: 76, rank: 1, cell: (row) => <HowFar id={row.id} inList /> },
];

export const areaTabs: readonly StateTab<AreaRow>[] = [
  { key: 'active', word: '在册', has: ({ area }) => area.state === 'active' },
  { key: 'ended', word: '已结束', has: ({ area }) => area.state === 'ended' },
];
export const areaSelects: readonly SelectFilter<AreaRow>[] = [
  {
    key: 'category',
    any: '类别不限',
    options: Object.entries(areaCategoryNames).map(([value, word]) => ({ value, word })),
    has: ({ area }, value) => area.category === (value as AreaCategory),
  },
];
