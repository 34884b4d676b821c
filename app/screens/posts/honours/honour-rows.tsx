import type { Doc } from '../../../../src/data/document.ts';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import type { HonourType, HonourUnit, HonourUnitState, OpinionLevel } from '../../../../src/domain/honour-unit.ts';
import { honourTypeNames, honourUnitStateNames, leadOrganisationNames } from '../../../../src/domain/names.ts';
import type { Column } from '../../../parts/columns.ts';
import type { Step } from '../../../parts/Facts.tsx';
import { HowFar } from '../../../parts/HowFar.tsx';
import type { SelectFilter, StateTab } from '../../../parts/list.ts';
import { State, type StateKind } from '../../../parts/State.tsx';
import { dayWord } from '../../../words/dates.ts';
import { byName } from '../../../words/order.ts';

/** One line of the list: the application or the honour. */
export type HonourRow = {
  readonly id: string;
  readonly unit: HonourUnit;
  readonly contact: string | undefined;
  readonly today: CivilDate;
  readonly savedAt: string;
};

export const rowOf = (
  { id, body: unit, at }: Doc<'honour-unit'>,
  nameOf: (id: string) => string | undefined,
  today: CivilDate,
): HonourRow => ({ id, unit, contact: unit.contactId && (nameOf(unit.contactId) ?? '（已清除）'), today, savedAt: at });

/** The three boxes of F-17; the second is the leading organisation's. */
export const boxName = (level: OpinionLevel, { leadOrganisation }: HonourUnit): string =>
  level === 'branch' ? '支部' : level === 'lead' ? leadOrganisationNames[leadOrganisation] : '上级';

const kinds: Readonly<Record<HonourUnitState, StateKind>> = {
  draft: 'draft',
  'branch-agreed': 'waiting',
  'lead-agreed': 'waiting',
  awarded: 'done',
  declined: 'ended',
  ended: 'ended',
};
export const HonourStateMark = ({ row: { unit }, soft = false }: { readonly row: HonourRow; readonly soft?: boolean }) => (
  <State is={kinds[unit.state]} word={honourUnitStateNames[unit.state]} soft={soft} />
);

const reached: Readonly<Record<HonourUnitState, number>> = {
  draft: 0,
  'branch-agreed': 1,
  'lead-agreed': 2,
  awarded: 4,
  declined: 0,
  ended: 4,
};
/** Four stages; where it was declined it stays at the box that did. */
export function stagesOf(unit: HonourUnit): readonly Step[] {
  const now = unit.state === 'declined' ? Math.max(0, unit.opinions.length - 1) : reached[unit.state];
  return ['支部意见', `${leadOrganisationNames[unit.leadOrganisation]}意见`, '上级意见', '命名'].map((word, index) => ({
    key: word,
    word,
    at: index < now ? 'done' : index === now ? 'now' : 'ahead',
  }));
}

export const honourColumns: readonly Column<HonourRow>[] = [
  {
    key: 'name',
    title: '集体（个人）',
    width: 160,
    rank: 1,
    grows: true,
    text: ({ unit }) => unit.unitName,
    compare: (a, b) => byName(a.unit.unitName, b.unit.unitName),
  },
  { key: 'honour', title: '申报', width: 110, rank: 1, text: ({ unit }) => honourTypeNames[unit.honour] },
  { key: 'lead', title: '牵头', width: 76, rank: 3, text: ({ unit }) => leadOrganisationNames[unit.leadOrganisation] },
  { key: 'people', title: '人数', width: 66, rank: 4, align: 'right', text: ({ unit }) => `${unit.people} 人` },
  {
    key: 'applied',
    title: '申报日期',
    width: 96,
    rank: 2,
    text: ({ unit }) => unit.appliedOn,
    cell: ({ unit, today }) => dayWord(unit.appliedOn, today),
  },
  {
    key: 'state',
    title: '状态',
    width: 136,
    rank: 1,
    text: ({ unit }) => honourUnitStateNames[unit.state],
    cell: (row) => <HonourStateMark row={row} />,
  },
  { key: 'pips', title: '流转', width: 76, rank: 1, cell: (row) => <HowFar id={row.id} inList /> },
];

export const honourTabs: readonly StateTab<HonourRow>[] = [
  { key: 'applying', word: '申报中', has: ({ unit }) => ['draft', 'branch-agreed', 'lead-agreed'].includes(unit.state) },
  { key: 'awarded', word: '已命名', has: ({ unit }) => unit.state === 'awarded' },
  { key: 'over', word: '已结', has: ({ unit }) => unit.state === 'declined' || unit.state === 'ended' },
];
export const honourSelects: readonly SelectFilter<HonourRow>[] = [
  {
    key: 'honour',
    any: '类型不限',
    options: Object.entries(honourTypeNames).map(([value, word]) => ({ value, word })),
    has: ({ unit }, value) => unit.honour === (value as HonourType),
  },
];
