import type { Role } from '../../../src/domain/actor.ts';
import { roleNames } from '../../../src/domain/names.ts';
import type { CommonRefusal } from '../../../src/domain/refusals/common.ts';
import { fieldWord, stateWord, typeWord, verbWord } from '../names.ts';
import type { Words } from '../said.ts';

const roleWord = (role: string) => (Object.hasOwn(roleNames, role) ? roleNames[role as Role] : role);

const waysBack = {
  'take-back': { rule: '已经交出去的，用“撤回”。', next: '打开这条记录，按“撤回”。' },
  correct: { rule: '已经定下来的用“更正”，新旧都留着。', next: '打开这条记录，按“更正”，写明理由。' },
  'counter-entry': { rule: '积分和金额用“冲销”，新旧都留着。', next: '打开这条记录，按“冲销”。' },
  none: { rule: '这一步已经生效，收不回来。' },
} as const;

export const commonWords: Words<CommonRefusal> = {
  'not-found': ({ type }) => ({ what: `找不到这条${typeWord(type)}记录。`, next: '可能刚被撤销，回到列表看看。' }),
  'role-may-not': ({ role, verb }) => ({
    what: `${roleWord(role)}不能${verbWord(verb)}。`,
    rule: '按本单位的分工。',
    next: '请书记或分管委员办理。',
  }),
  'field-missing': ({ field }) => ({ what: `“${fieldWord(field)}”还没有填。` }),
  'field-too-long': ({ field, length, limit }) => ({
    what: `“${fieldWord(field)}”太长。`,
    figures: `最多 ${limit} 个字，现在 ${length} 个。`,
  }),
  'field-invalid': ({ field, found }) => ({ what: `“${fieldWord(field)}”看不懂。`, figures: `填的是“${found}”。` }),
  'wrong-state': ({ type, state, expected }) => ({
    what: `这条${typeWord(type)}记录现在不能这样办。`,
    figures: `现在是“${stateWord(type, state)}”；${expected.map((it) => `“${stateWord(type, it)}”`).join('、')}的才可以。`,
    next: '看一下经过，再决定下一步。',
  }),
  'step-before-last': ({ on, last }) => ({
    what: '日期早于上一步。',
    figures: `上一步 ${last}，这一步 ${on}。`,
    next: '核对两个日期；上一步记错的，用“撤销”。',
  }),
  'profile-not-linked': () => ({
    what: '还不知道是名册里的谁在办，不能办这一步。',
    rule: '这一步由本人以外的人办；这个用户还没有对上名册里的人。',
    next: '到 设置 › 用户 对上名册里的人，再回来办；也可以按纸质材料补录。',
  }),
  'nothing-chosen': () => ({ what: '还没有选。', next: '先勾选要办的，再办。' }),
  'date-in-future': ({ field, date, today }) => ({ what: `“${fieldWord(field)}”还没有到。`, figures: `填的是 ${date}，今天 ${today}。` }),
  'undo-nothing': () => ({ what: '没有可以撤销的。', rule: '能撤销的是这次开锁以来、还没有定下来的办理。' }),
  'undo-not-for': ({ verb, way }) => ({ what: `“${verbWord(verb)}”不能撤销。`, ...waysBack[way] }),
  'changed-since-read': ({ type }) => ({
    what: `这条${typeWord(type)}刚刚又有改动，还没有保存。`,
    next: '再看一遍新的，重新选过再保存。',
  }),
  'merge-unsound': ({ type, field }) => ({
    what: `这样选，${typeWord(type)}的内容对不上，没有保存。`,
    figures: field && fieldWord(field),
    next: '相互有关的几项选同一边的。',
  }),
  'undo-changed-since': ({ type }) => ({
    what: `这条${typeWord(type)}记录后来又改过，不能直接撤销。`,
    rule: '撤销从最近一步往回走。',
    next: '打开记录看一下经过，再决定。',
  }),
};
