import type { Doc } from '../../../src/data/document.ts';
import { addDays, type CivilDate, daysBetween } from '../../../src/domain/civil-date.ts';
import { postStateNames, reviewResultNames } from '../../../src/domain/names.ts';
import { parameterAt, type RuleSetting } from '../../../src/domain/parameters.ts';
import { holdsPost, isServing, type Post, type PostState, reviewDueOn, reviewRhythm } from '../../../src/domain/post.ts';
import type { PostFlag } from '../../../src/domain/post-flags.ts';
import type { Column } from '../../parts/columns.ts';
import { HowFar } from '../../parts/HowFar.tsx';
import type { SelectFilter, StateTab } from '../../parts/list.ts';
import { State, type StateKind } from '../../parts/State.tsx';
import { dayWord } from '../../words/dates.ts';
import { byName } from '../../words/order.ts';

/** One line of the list: the post with what is computed beside it. */
export type PostRow = {
  readonly id: string;
  readonly post: Post;
  readonly holder: string;
  readonly flags: readonly PostFlag[];
  readonly today: CivilDate;
  readonly reviewMonths: number;
  readonly reviewDue: CivilDate | undefined;
  /** The review is due within the days that count as soon. */
  readonly isReviewSoon: boolean;
  readonly savedAt: string;
};

type Beside = {
  readonly parameters: readonly RuleSetting[];
  readonly flags: ReadonlyMap<string, readonly PostFlag[]>;
  readonly nameOf: (id: string) => string | undefined;
  readonly today: CivilDate;
};

export function rowOf({ id, body: post, at }: Doc<'pioneer-post'>, { parameters, flags, nameOf, today }: Beside): PostRow {
  const reviewMonths = reviewRhythm(post, parameters, today).value;
  const reviewDue = reviewDueOn(post, reviewMonths);
  const soon = addDays(today, parameterAt(parameters, 'soon-days', today).value);
  return {
    id,
    post,
    holder: post.holderId ? (nameOf(post.holderId) ?? '（已清除）') : '未定',
    flags: flags.get(id) ?? [],
    today,
    reviewMonths,
    reviewDue,
    isReviewSoon: reviewDue !== undefined && reviewDue <= soon,
    savedAt: at,
  };
}

/** The publicity has ended and nobody's objection is open: the naming is possible. */
export const mayBeNamed = ({ post, today }: PostRow): boolean =>
  post.state === 'publicity' && post.publicity !== undefined && post.publicity.until < today && openObjections(post).length === 0;
export const openObjections = ({ objections }: Post) => objections.filter(({ outcome }) => !outcome);

const kinds: Readonly<Record<PostState, StateKind>> = {
  nominated: 'draft',
  'branch-reviewed': 'draft',
  publicity: 'waiting',
  rejected: 'ended',
  named: 'soon',
  'on-duty': 'done',
  continued: 'done',
  suspended: 'soon',
  restored: 'done',
  revoked: 'ended',
  ended: 'ended',
};

const isObjected = ({ post }: PostRow): boolean => post.state === 'publicity' && openObjections(post).length > 0;
function stateWord(row: PostRow): string {
  if (isObjected(row)) return '有异议';
  if (mayBeNamed(row)) return '待命名';
  return row.post.state === 'named' ? '待授牌' : postStateNames[row.post.state];
}
export const PostStateMark = ({ row, soft = false }: { readonly row: PostRow; readonly soft?: boolean }) => (
  <State is={isObjected(row) || mayBeNamed(row) ? 'soon' : kinds[row.post.state]} word={stateWord(row)} soft={soft} />
);

function Limit({ row }: { readonly row: PostRow }) {
  const { post, reviewDue, today, isReviewSoon } = row;
  if (post.state === 'publicity' && post.publicity) return <span>公示到 {dayWord(post.publicity.until, today)}</span>;
  if (!reviewDue) return post.endedOn ? <span className="tone-quiet">{dayWord(post.endedOn, today)} 止</span> : '—';
  const late = daysBetween(reviewDue, today);
  if (late > 0) return <span className="tone-late">考评逾期 {late} 天</span>;
  return <span className={isReviewSoon ? 'tone-soon' : ''}>考评 {dayWord(reviewDue, today)}</span>;
}

function limitText({ post, reviewDue }: PostRow): string {
  if (post.state === 'publicity' && post.publicity) return `公示到 ${post.publicity.until}`;
  if (reviewDue) return `考评 ${reviewDue}`;
  return post.endedOn ? `${post.endedOn} 止` : '';
}
const lastReview = ({ post }: PostRow): string => {
  const last = post.reviews.at(-1);
  return last ? reviewResultNames[last.result] : '';
};

export const postColumns: readonly Column<PostRow>[] = [
  {
    key: 'plate',
    title: '牌号',
    width: 70,
    rank: 2,
    text: ({ post }) => post.plate ?? '',
    cell: ({ post }) => post.plate ?? '—',
    compare: (a, b) => byName(a.post.plate ?? '', b.post.plate ?? ''),
  },
  {
    key: 'name',
    title: '岗位',
    width: 140,
    rank: 1,
    grows: true,
    text: ({ post }) => post.name,
    compare: (a, b) => byName(a.post.name, b.post.name),
  },
  {
    key: 'holder',
    title: '党员',
    width: 86,
    rank: 1,
    text: ({ holder }) => holder,
    names: ({ post }) => (post.holderId ? [post.holderId] : []),
    compare: (a, b) => byName(a.holder, b.holder),
  },
  { key: 'place', title: '位置', width: 110, rank: 5, text: ({ post }) => post.place ?? '', cell: ({ post }) => post.place ?? '—' },
  { key: 'state', title: '状态', width: 104, rank: 1, text: stateWord, cell: (row) => <PostStateMark row={row} /> },
  {
    key: 'limit',
    title: '期限',
    width: 118,
    rank: 2,
    text: limitText,
    cell: (row) => <Limit row={row} />,
    compare: (a, b) => byName(limitOf(a), limitOf(b)),
  },
  {
    key: 'review',
    title: '上次考评',
    width: 80,
    rank: 4,
    text: lastReview,
    cell: (row) => lastReview(row) || '—',
  },
  { key: 'pips', title: '流转', width: 76, rank: 1, cell: (row) => <HowFar id={row.id} inList /> },
];
const limitOf = ({ post, reviewDue }: PostRow): string => (post.state === 'publicity' ? post.publicity?.until : reviewDue) ?? '9999';

const among =
  (...states: readonly PostState[]) =>
  ({ post }: PostRow) =>
    states.includes(post.state);

export const postTabs: readonly StateTab<PostRow>[] = [
  { key: 'nominated', word: '待公示', has: among('nominated', 'branch-reviewed') },
  { key: 'publicity', word: '公示中', has: among('publicity') },
  { key: 'named', word: '待授牌', has: among('named') },
  { key: 'serving', word: '在岗', has: ({ post }) => isServing(post) },
  { key: 'suspended', word: '暂停', has: among('suspended') },
  { key: 'over', word: '已结', has: among('rejected', 'revoked', 'ended') },
];

/** What needs a hand, across the states. */
export const needsSelect: SelectFilter<PostRow> = {
  key: 'needs',
  any: '事项不限',
  options: [
    { value: 'review', word: '考评到期' },
    { value: 'flag', word: '要核对' },
    { value: 'figure', word: '挂了生产指标' },
  ],
  has: (row, value) =>
    value === 'review' ? row.isReviewSoon : value === 'flag' ? row.flags.length > 0 : row.post.figure !== undefined && holdsPost(row.post),
};
