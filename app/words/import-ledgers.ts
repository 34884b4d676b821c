import type { NameQuestion } from '../../src/exchange/import/ledgers/people.ts';
import type { LedgerNote, LedgerSkip, LeftOutValue } from '../../src/exchange/import/ledgers/row.ts';
import { noRecordWords, refusalSentence, type Sentences, sayProblem } from './import-rows.ts';

const reasons: Sentences<LedgerSkip, 'code'> = {
  'no-record': ({ kind }) => noRecordWords[kind],
  'hidden-left-out': () => '表里隐藏的行，选了不导',
  'value-missing': ({ field }) => `没有写${field}`,
  'value-unusable': ({ field, problem }) => `${field}：${sayProblem(problem)}`,
  'holders-several': ({ names }) => `一个岗一名党员，这里写了${names.join('、')}：分成几行，一人一个岗`,
  'person-unknown': ({ names }) => (names.length > 0 ? `名册里没有${names.join('、')}，先登记再导` : '没有写是谁'),
  'twice-in-file': ({ number, sheet }) => `和“${sheet}”第 ${number} 行重复`,
  'no-open-period': ({ on }) => `${on} 不在进行中的积分周期里`,
  rule: ({ refusal }) => refusalSentence(refusal),
  'answered-leave-out': () => '选了不导',
};
export const isLedgerSkip = ({ code }: { readonly code: string }): boolean => Object.hasOwn(reasons, code);
export const sayLedgerSkip = (reason: LedgerSkip): string => (reasons[reason.code] as (it: LedgerSkip) => string)(reason);

const notes: Sentences<LedgerNote, 'note'> = {
  'hidden-row': () => '表里隐藏的行',
  'day-added': ({ field, on }) => `${field}只写到月，按 ${on} 记`,
  'category-other': () => '没写类别或类别对不上，先记为其他',
  'benefit-not-verified': () => '效益没有验证日期，记为预计效益，不进已验证年效益',
  'item-not-in-scheme': ({ item }) => `积分办法里没有“${item}”，照原话记，不设上限`,
};
export const sayLedgerNote = (note: LedgerNote): string => (notes[note.note] as (it: LedgerNote) => string)(note);

export const sayLeftOutValue = ({ field, problem }: LeftOutValue): string => `没导${field}：${sayProblem(problem)}`;
export const sayQuestion = ({ name, department, candidates }: NameQuestion): string =>
  `${name}${department ? `（${department}）` : ''}：名册里有 ${candidates.length} 位`;
