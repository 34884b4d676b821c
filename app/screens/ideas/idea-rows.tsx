import type { Doc } from '../../../src/data/document.ts';
import { yuanText } from '../../../src/domain/amount-text.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { daysBetween } from '../../../src/domain/civil-date.ts';
import { answerLimit } from '../../../src/domain/idea/answer-limit.ts';
import { forecastNetFen, verifiedNetFen } from '../../../src/domain/idea/benefit.ts';
import type { Idea, IdeaCategory, IdeaState } from '../../../src/domain/idea.ts';
import { ideaCategoryNames, ideaStateNames } from '../../../src/domain/names/idea.ts';
import type { RuleSetting } from '../../../src/domain/parameters.ts';
import type { Column } from '../../parts/columns.ts';
import { HowFar } from '../../parts/HowFar.tsx';
import type { SelectFilter, StateTab } from '../../parts/list.ts';
import { State, type StateKind } from '../../parts/State.tsx';
import { dayWord } from '../../words/dates.ts';
import { byName } from '../../words/order.ts';

/** One line of the list: the idea with what is computed beside it. */
export type IdeaRow = {
  readonly id: string;
  readonly idea: Idea;
  readonly proposers: string;
  /** In which it was proposed. */
  readonly year: string;
  readonly today: CivilDate;
  readonly dueOn: CivilDate;
  /** Days left to answer; `undefined` once it was answered or nobody waits. */
  readonly daysLeft: number | undefined;
  readonly netFen: number | undefined;
  readonly savedAt: string;
};

const unanswerable: readonly IdeaState[] = ['draft', 'returned-incomplete', 'withdrawn'];

export function rowOf(
  { id, body: idea, at }: Doc<'golden-idea'>,
  parameters: readonly RuleSetting[],
  nameOf: (id: string) => string | undefined,
  today: CivilDate,
): IdeaRow {
  const { dueOn } = answerLimit(idea, parameters);
  const isOwed = !idea.answeredOn && !unanswerable.includes(idea.state) && idea.source !== 'import';
  return {
    id,
    idea,
    proposers: proposersText(idea, nameOf),
    year: idea.proposedOn.slice(0, 4),
    today,
    dueOn,
    daysLeft: isOwed ? daysBetween(today, dueOn) : undefined,
    netFen: verifiedNetFen(idea) ?? forecastNetFen(idea),
    savedAt: at,
  };
}

export function proposersText(idea: Idea, nameOf: (id: string) => string | undefined): string {
  if (idea.claimedName) return `${idea.claimedName}（未核实）`;
  if (idea.anonymous) return '匿名';
  return idea.proposerIds.map((id) => nameOf(id) ?? '（已清除）').join('、');
}

const kinds: Readonly<Record<IdeaState, StateKind>> = {
  draft: 'draft',
  submitted: 'draft',
  'returned-incomplete': 'returned',
  'under-review': 'waiting',
  adopted: 'done',
  'adopted-trial': 'running',
  deferred: 'ended',
  declined: 'ended',
  merged: 'ended',
  implementing: 'running',
  implemented: 'running',
  verifying: 'soon',
  verified: 'done',
  'not-effective': 'ended',
  'reward-proposed': 'waiting',
  rewarded: 'done',
  closed: 'done',
  promoted: 'done',
  withdrawn: 'ended',
};

/** Decided and not yet told: what matters then is the answer. */
export const isToAnswer = ({ idea, daysLeft }: IdeaRow): boolean => daysLeft !== undefined && idea.decidedOn !== undefined;

const stateWord = (row: IdeaRow): string => (isToAnswer(row) ? '待答复' : ideaStateNames[row.idea.state]);
export const IdeaStateMark = ({ row, soft = false }: { readonly row: IdeaRow; readonly soft?: boolean }) => (
  <State is={isToAnswer(row) ? (row.daysLeft! < 0 ? 'late' : 'soon') : kinds[row.idea.state]} word={stateWord(row)} soft={soft} />
);

function AnswerLimit({ row }: { readonly row: IdeaRow }) {
  const { idea, daysLeft, dueOn, today } = row;
  if (idea.answeredOn) return <span className="tone-quiet">{dayWord(idea.answeredOn, today)} 已答复</span>;
  if (daysLeft === undefined) return '—';
  if (daysLeft < 0) return <span className="tone-late">逾期 {-daysLeft} 天</span>;
  return daysLeft === 0 ? <span className="tone-soon">今天</span> : dayWord(dueOn, today);
}

const answerText = ({ idea, daysLeft, dueOn }: IdeaRow): string =>
  idea.answeredOn ? `${idea.answeredOn} 已答复` : daysLeft === undefined ? '' : dueOn;

/** 31.0 万, 0.3 万: what fits into a column. */
/** Rounded, for a column: in 万 where it is one. */
export function shortMoney(fen: number | undefined): string {
  if (fen === undefined) return '—';
  return Math.abs(fen) < 1_000_000 ? `${yuanText(Math.round(fen / 100) * 100)} 元` : `${(fen / 1_000_000).toFixed(1)} 万元`;
}

export const ideaColumns: readonly Column<IdeaRow>[] = [
  {
    key: 'number',
    title: '编号',
    width: 62,
    rank: 1,
    text: ({ idea }) => idea.number,
    cell: ({ idea }) => idea.number || '—',
    compare: (a, b) => byName(a.idea.number, b.idea.number),
  },
  {
    key: 'title',
    title: '名称',
    width: 170,
    rank: 1,
    grows: true,
    text: ({ idea }) => idea.title,
    compare: (a, b) => byName(a.idea.title, b.idea.title),
  },
  {
    key: 'proposers',
    title: '建议人',
    width: 96,
    rank: 2,
    text: ({ proposers }) => proposers,
    names: ({ idea }) => (idea.anonymous ? [] : idea.proposerIds),
  },
  { key: 'category', title: '类别', width: 60, rank: 4, text: ({ idea }) => ideaCategoryNames[idea.category] },
  { key: 'state', title: '状态', width: 96, rank: 1, text: stateWord, cell: (row) => <IdeaStateMark row={row} /> },
  {
    key: 'answer',
    title: '答复期限',
    width: 112,
    rank: 3,
    text: answerText,
    cell: (row) => <AnswerLimit row={row} />,
    compare: (a, b) => byName(a.dueOn, b.dueOn),
  },
  {
    key: 'net',
    title: '年效益',
    width: 88,
    rank: 2,
    align: 'right',
    text: ({ netFen }) => (netFen === undefined ? '' : shortMoney(netFen)),
    cell: ({ netFen }) => shortMoney(netFen),
    compare: (a, b) => (a.netFen ?? 0) - (b.netFen ?? 0),
  },
  { key: 'pips', title: '流转', width: 76, rank: 1, cell: (row) => <HowFar id={row.id} inList /> },
];

const among =
  (...states: readonly IdeaState[]) =>
  ({ idea }: IdeaRow) =>
    states.includes(idea.state);

export const ideaTabs: readonly StateTab<IdeaRow>[] = [
  { key: 'to-review', word: '待评审', has: among('submitted', 'under-review', 'returned-incomplete') },
  { key: 'to-answer', word: '待答复', has: isToAnswer },
  { key: 'implementing', word: '实施中', has: among('adopted', 'adopted-trial', 'implementing') },
  { key: 'verifying', word: '待验证', has: among('implemented', 'verifying') },
  {
    key: 'ended',
    word: '已结',
    has: among(
      'verified',
      'reward-proposed',
      'rewarded',
      'closed',
      'promoted',
      'declined',
      'deferred',
      'merged',
      'not-effective',
      'withdrawn',
    ),
  },
];

export const categorySelect: SelectFilter<IdeaRow> = {
  key: 'category',
  any: '类别不限',
  options: Object.entries(ideaCategoryNames).map(([value, word]) => ({ value, word })),
  has: ({ idea }, value) => idea.category === (value as IdeaCategory),
};
/** `years` are those of the rows, the oldest first, with blanks between them. */
export const yearSelect = (years: string): SelectFilter<IdeaRow> => ({
  key: 'year',
  any: '年份不限',
  options: years
    .split(' ')
    .filter(Boolean)
    .reverse()
    .map((year) => ({ value: year, word: `${year} 年` })),
  has: (row, value) => row.year === value,
});
