import type { Doc } from '../../../src/data/document.ts';
import { isToldOtherwise } from '../../../src/domain/consent.ts';
import { maskedPhone } from '../../../src/domain/mask.ts';
import { noticeNames, presenceNames, standingNames } from '../../../src/domain/names.ts';
import type { Person, Presence, Standing } from '../../../src/domain/person.ts';
import type { Column } from '../../parts/columns.ts';
import type { SelectFilter, StateTab } from '../../parts/list.ts';
import { State, type StateKind } from '../../parts/State.tsx';
import { byName } from '../../words/order.ts';

export type PersonRow = { readonly id: string; readonly person: Person; readonly savedAt: string };

export const rowOf = ({ id, body, at }: Doc<'person'>): PersonRow => ({ id, person: body, savedAt: at });

const gone: readonly Presence[] = ['left', 'transferred', 'died'];
export const isHere = ({ person }: PersonRow): boolean => !gone.includes(person.presence);
const standing =
  (...some: readonly Standing[]) =>
  (row: PersonRow): boolean =>
    isHere(row) && some.includes(row.person.standing);

export const rosterTabs: readonly StateTab<PersonRow>[] = [
  { key: 'members', word: '党员', has: standing('full', 'probationary') },
  { key: 'activists', word: '积极分子', has: standing('activist') },
  { key: 'applicants', word: '申请人', has: standing('applicant') },
  { key: 'employees', word: '职工', has: standing('employee') },
  { key: 'mobile', word: '流动', has: ({ person }) => person.presence === 'mobile' },
  { key: 'gone', word: '已转出', has: (row) => !isHere(row) },
];

/** `older`: told by words that were changed since. */
export const noticeSelect = (version: string): SelectFilter<PersonRow> => ({
  key: 'notice',
  any: '告知不限',
  options: [...Object.entries(noticeNames).map(([value, word]) => ({ value, word })), { value: 'older', word: '旧版告知' }],
  has: ({ person }, value) => (value === 'older' ? isToldOtherwise(person, version) : person.notice === value),
});
export const departmentSelect = (rows: readonly PersonRow[]): SelectFilter<PersonRow> => ({
  key: 'department',
  any: '部门不限',
  options: [...new Set(rows.flatMap(({ person }) => (person.department ? [person.department] : [])))]
    .toSorted((one, other) => byName(one, other))
    .map((department) => ({ value: department, word: department })),
  has: ({ person }, value) => person.department === value,
});

const noticeKinds: Readonly<Record<Person['notice'], StateKind>> = { awaiting: 'soon', given: 'done', withdrawn: 'ended' };
export const NoticeMark = ({ person }: { readonly person: Person }) => (
  <State is={noticeKinds[person.notice]} word={noticeNames[person.notice]} />
);

const presenceKinds: Readonly<Record<Presence, StateKind>> = {
  here: 'done',
  mobile: 'running',
  left: 'ended',
  transferred: 'ended',
  died: 'ended',
};
export const PresenceMark = ({ person, soft = false }: { readonly person: Person; readonly soft?: boolean }) => (
  <State is={presenceKinds[person.presence]} word={presenceNames[person.presence]} soft={soft} />
);

/** MEM-02: of somebody away, when the branch was last in touch. Nothing is said of those who are here. */
export function whereabouts({ presence, contactedOn = [] }: Pick<Person, 'presence' | 'contactedOn'>): string {
  if (presence === 'here') return '';
  if (presence !== 'mobile') return presenceNames[presence];
  const last = contactedOn.at(-1);
  return last ? `流动，${last} 联系` : '流动，还没有联系';
}

const byText = (one: string | undefined, other: string | undefined): number => byName(one ?? '', other ?? '');

export const rosterColumns: readonly Column<PersonRow>[] = [
  {
    key: 'name',
    title: '姓名',
    width: 96,
    rank: 1,
    grows: true,
    cell: ({ person }) => <b className="name">{person.name}</b>,
    text: ({ person }) => person.name,
    compare: (a, b) => byText(a.person.name, b.person.name),
  },
  { key: 'standing', title: '人员类别', width: 106, rank: 1, text: ({ person }) => standingNames[person.standing] },
  {
    key: 'department',
    title: '部门',
    width: 120,
    rank: 2,
    text: ({ person }) => person.department ?? '',
    compare: (a, b) => byText(a.person.department, b.person.department),
  },
  {
    key: 'job',
    title: '岗位',
    width: 110,
    rank: 3,
    text: ({ person }) => person.jobTitle ?? '',
  },
  {
    key: 'group',
    title: '党小组',
    width: 110,
    rank: 4,
    text: ({ person }) => person.partyGroup ?? '',
  },
  {
    key: 'joined',
    title: '入党时间',
    width: 100,
    rank: 3,
    text: ({ person }) => person.joinedOn ?? '',
    compare: (a, b) => byText(a.person.joinedOn, b.person.joinedOn),
  },
  { key: 'phone', title: '电话', width: 112, rank: 5, text: ({ person }) => (person.phone ? maskedPhone(person.phone) : ''), masked: true },
  {
    key: 'presence',
    title: '去向',
    width: 150,
    rank: 6,
    text: ({ person }) => whereabouts(person),
    compare: (a, b) => byText(whereabouts(a.person), whereabouts(b.person)),
  },
  {
    key: 'notice',
    title: '告知',
    width: 86,
    rank: 2,
    text: ({ person }) => noticeNames[person.notice],
    cell: ({ person }) => <NoticeMark person={person} />,
  },
];
