import type { AnswerVerdict } from '../../src/domain/answer.ts';
import type { CivilDate } from '../../src/domain/civil-date.ts';
import type { InboxItem } from '../../src/domain/inbox.ts';
import type { ArrivedWord, GroupMatter } from '../../src/domain/inbox-of-groups.ts';
import { monthWord } from './dates.ts';

type Item = InboxItem['item'];
type Of<C> = Item extends infer I ? (I extends { readonly code: infer Codes } ? (C extends Codes ? I : never) : never) : never;
type InboxSaid = { readonly what: string; readonly why: string; readonly verb: string };
const words: { readonly [C in Item['code']]: (item: Of<C>, today: CivilDate) => InboxSaid } = {
  slip: ({ number, title }) => ({ what: `投递单“${title}”`, why: `投递号 ${number}`, verb: '处理' }),
  'self-service-idea': ({ title }) => ({ what: `自助提出的金点子“${title}”`, why: '还没有编号，受理时编', verb: '受理' }),
  'self-service-task': ({ title, result }) => ({ what: `自助交出的小组项目“${title}”`, why: result, verb: '验收' }),
  'self-service-activity': ({ title }) => ({ what: `组长自助记的活动“${title}”`, why: '核对后确认', verb: '确认' }),
  appeal: ({ title }) => ({ what: `金点子“${title}”申请复议`, why: '每条可以复议一次', verb: '评审' }),
  'report-answered': ({ month, answer }, today) => ({
    what: `${monthWord(month, today)}月报上级${answer === 'accepted' ? '收下了' : '评价了'}`,
    why: '看过后归档',
    verb: '归档',
  }),
  'answer-arrived': ({ month, ...word }, today) => ({
    what: `${word.issuer}${said[word.verdict]}${monthWord(month, today)}月报`,
    why: detailsOf(word) || '从县里送来的，记到月报里',
    verb: word.verdict === 'returned' ? '看退回的' : '记下',
  }),
  'group-answered': ({ group, matter, ...word }) => ({
    what: `${word.issuer}${answerWords[matter][word.verdict] ?? said[word.verdict]}小组“${group}”`,
    why: detailsOf(word) || '从县里送来的，记到小组里',
    verb: endsGroup(matter, word.verdict) ? '看批复' : word.verdict === 'returned' ? '看退回的' : '记下',
  }),
  'election-answered': ({ group, verdict, issuer, ...word }) => ({
    what: `${issuer}${answerWords.leader[verdict] ?? said[verdict]}小组“${group}”的组长`,
    why: detailsOf(word) || '从县里送来的，记到竞聘里',
    verb: '记下',
  }),
  'plan-answered': ({ group, year, leftOut, verdict, issuer, ...word }) => ({
    what: `${issuer}${answerWords.plan[verdict] ?? said[verdict]}小组“${group}”${year} 年的计划${leftOut > 0 ? `，其中 ${leftOut} 项没有批准` : ''}`,
    why: detailsOf(word) || '从县里送来的，记到计划里',
    verb: verdict === 'returned' ? '看退回的' : '记下',
  }),
  'group-report-returned': ({ group, month, issuer, ...word }, today) => ({
    what: `${issuer}退回了小组“${group}”${monthWord(month, today)}的汇报`,
    why: detailsOf(word),
    verb: '看退回的',
  }),
  'report-returned': ({ month, opinion }, today) => ({ what: `${monthWord(month, today)}月报退回来了`, why: opinion, verb: '改月报' }),
};

const detailsOf = ({
  documentNumber,
  registerNumber,
  opinion,
}: Pick<ArrivedWord, 'documentNumber' | 'registerNumber' | 'opinion'>): string =>
  [documentNumber, registerNumber && `登记号 ${registerNumber}`, opinion].filter(Boolean).join('　');

const said: Readonly<Record<AnswerVerdict, string>> = {
  received: '收到了',
  returned: '退回了',
  refused: '没有批准',
  filed: '备案了',
  approved: '批准了',
  accepted: '收下了',
};

/** What of a group a word is about: its founding, its end, its leader, its plan. */
export type AnsweredMatter = GroupMatter | 'leader' | 'plan';
/** The word by what it answers: 批准 of a group's end is no 批准 of the group. */
export const answerWords: Readonly<Record<AnsweredMatter, { readonly [V in AnswerVerdict]?: string }>> = {
  founding: {},
  dissolution: { approved: '同意撤销', refused: '决定保留' },
  leader: { approved: '同意聘任', refused: '没有同意聘任' },
  plan: {},
};

/** Taken, it cannot be gone back on and the group is over: asked once more. */
export const endsGroup = (matter: AnsweredMatter, verdict: AnswerVerdict): boolean => matter === 'dissolution' && verdict === 'approved';

/** A row of 收件. */
export const sayInboxItem = ({ item }: InboxItem, today: CivilDate): InboxSaid =>
  (words[item.code] as (item: Item, today: CivilDate) => InboxSaid)(item, today);
