import { MASKED_ID_TAIL, maskedBirth, maskedPhone } from '../../src/domain/mask.ts';
import { noticeNames, presenceNames, standingNames } from '../../src/domain/names.ts';
import type { Standing } from '../../src/domain/person.ts';
import { ROSTER_FIELDS, type RosterField } from '../../src/exchange/import/roster/fields.ts';
import type { FieldChange, SkipReason } from '../../src/exchange/import/roster/preview.ts';
import type { LeftOut, RowNote } from '../../src/exchange/import/roster/row.ts';
import type { NoRecord } from '../../src/exchange/import/table/row-kind.ts';
import type { ValueProblem } from '../../src/exchange/import/values/problems.ts';
import { fieldWord } from './names.ts';
import type { AnyRefusal } from './refusals.ts';
import { say } from './refusals.ts';

export type Sentences<T, K extends keyof T & string> = {
  readonly [C in T[K] & string]: (it: Extract<T, Readonly<Record<K, C>>>) => string;
};

const problems: Sentences<ValueProblem, 'code'> = {
  'cell-error': ({ found }) => `格子里是错误值 ${found}`,
  'too-long': ({ length, limit }) => `太长：${length} 个字，最多 ${limit} 个`,
  'date-unreadable': ({ found }) => `“${found}”看不出是哪一天`,
  'date-two-digit-year': ({ found }) => `“${found}”的年份只有两位，不猜是哪一年`,
  'date-impossible': ({ found }) => `“${found}”没有这一天`,
  'date-year-only': ({ found }) => `“${found}”只有年份，至少要到月`,
  'date-without-day': ({ found }) => `${found} 没有写到哪一天`,
  'date-without-year': ({ found }) => `“${found}”没有年份`,
  'date-month-ambiguous': ({ found, year }) => `“${found}”可能是 ${year} 年 1 月，也可能是 10 月（表格会去掉末尾的 0）`,
  'date-too-early': ({ found }) => `${found} 太早，早于 1900 年`,
  'date-in-future': ({ found, today }) => `${found} 还没有到（今天 ${today}）`,
  'id-ruined': ({ found }) => `“${found}”已被表格改成数字，后几位丢了，找原件补`,
  'id-masked': () => '身份证号打了星号',
  'id-old': () => '是 15 位旧号，换成 18 位再导',
  'id-length': ({ length }) => `身份证号应是 18 位，这里 ${length} 位`,
  'id-date-impossible': ({ found }) => `身份证号里的出生日期 ${found} 没有这一天`,
  'id-checksum': ({ expected, found }) => `身份证号校验不过：末位应是 ${expected}，这里是 ${found}，前面可能抄错一位`,
  'phone-unreadable': ({ found }) => `“${found}”不像电话号码`,
  'phone-several': ({ found }) => `“${found}”不止一个号码，留一个`,
  'phone-ruined': ({ found }) => `“${found}”已被表格改成数字，号码丢了`,
  'choice-unknown': ({ found, known }) => `“${found}”不在 ${known.join('、')} 里`,
  'number-unreadable': ({ found }) => `“${found}”不是数`,
  'name-damaged': ({ found }) => `“${found}”有字丢了或被遮住`,
  'name-unlikely': ({ found }) => `“${found}”不像姓名`,
};
export const sayProblem = (problem: ValueProblem): string => (problems[problem.code] as (it: ValueProblem) => string)(problem);

export const rosterFieldWord = (field: RosterField): string => ROSTER_FIELDS.fields[field].label;
/** 出生年月：“85.7”的年份只有两位，不猜是哪一年 */
export const sayLeftOut = ({ field, problem }: LeftOut): string => `${rosterFieldWord(field)}：${sayProblem(problem)}`;

export const noRecordWords: Readonly<Record<NoRecord, string>> = {
  blank: '空行',
  'total-or-note': '合计、说明或签字行',
  'repeated-head': '重复的表头',
  'group-heading': '分组标题',
};
const reasons: Sentences<SkipReason, 'code'> = {
  'no-record': ({ kind }) => noRecordWords[kind],
  'hidden-left-out': () => '表里隐藏的行，选了不导',
  'name-missing': () => '没有姓名',
  'name-unusable': ({ problem }) => `姓名：${sayProblem(problem)}`,
  'standing-missing': () => '没有人员类别，不知道按党员还是职工登记',
  'twice-in-file': ({ number, sheet }) => `和“${sheet}”第 ${number} 行是同一个人`,
  'no-longer-here': ({ presence, on }) => `名册里登记为“${presenceNames[presence]}”${on ? `（${on}）` : ''}，旧表不能把人加回来`,
  'notice-withdrawn': ({ on }) => `本人${noticeNames.withdrawn}了同意${on ? `（${on}）` : ''}，不再登记`,
  rule: ({ refusal }) => refusalSentence(refusal),
  'answered-leave-out': () => '选了不导',
};
export const saySkip = (reason: SkipReason): string => (reasons[reason.code] as (it: SkipReason) => string)(reason);

export const refusalSentence = (refusal: AnyRefusal): string => {
  const { what, figures } = say(refusal);
  return figures ? `${what}${figures}` : what;
};

const standing = (value: string): string => standingNames[value as Standing] ?? value;
const notes: Sentences<RowNote, 'note'> = {
  formula: ({ fields }) => `${fields.map(rosterFieldWord).join('、')}是公式，用的是文件保存时算好的值`,
  'hidden-row': () => '表里隐藏的行',
  'private-character': () => '姓名里有造字，每台电脑显示可能不同，对照原件看一眼',
  'standing-for-all': () => '人员类别按统一选的登记',
  'id-disagrees-birth': ({ birth, fromId }) => `出生年月写的是 ${birth}，身份证号里是 ${fromId.slice(0, birth.length)}`,
  'id-disagrees-gender': () => '性别和身份证号对不上',
  namesake: ({ where }) => (where === 'roster' ? '名册里另有同名的人' : '表里另有同名的人'),
  'standing-goes-back': ({ from, to }) => `从${standing(from)}改回${standing(to)}，确认不是旧表`,
};
export const sayNote = (note: RowNote): string => (notes[note.note] as (it: RowNote) => string)(note);

/** 人员类别：预备党员 → 正式党员. What is masked everywhere is masked here too; the mark of an ID number says nothing to anybody. */
export function sayChange({ field, from, to }: FieldChange): string | undefined {
  if (field === 'idMark') return undefined;
  const [before, after] = [changedValue(field, from), changedValue(field, to)];
  return `${changedField(field)}：${before === after ? '有改动' : `${before} → ${after}`}`;
}

function changedValue(field: string, value: string | undefined): string {
  if (value === undefined) return '（空）';
  if (field === 'standing') return standing(value);
  if (field === 'gender') return value === 'male' ? '男' : '女';
  if (field === 'phone') return maskedPhone(value);
  if (field === 'birth') return maskedBirth(value);
  return field === 'idTail' ? MASKED_ID_TAIL : value;
}

function changedField(field: string): string {
  if (field === 'idTail') return rosterFieldWord('idNumber');
  return Object.hasOwn(ROSTER_FIELDS.fields, field) ? rosterFieldWord(field as RosterField) : fieldWord(field);
}
