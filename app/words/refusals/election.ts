import type { Quorum } from '../../../src/domain/election/round.ts';
import { electionStateNames, standingNames } from '../../../src/domain/names.ts';
import type { ElectionRefusal } from '../../../src/domain/refusals/election.ts';
import { wordIn } from '../names.ts';
import type { Words } from '../said.ts';

/** The numbers of the count sheet (F-09) as it calls them. */
const counts: Record<string, string> = {
  expected: '应到',
  present: '实到',
  ballotsOut: '发出选票',
  ballotsIn: '收回选票',
  invalid: '无效票',
  abstained: '弃权',
  votes: '得票',
};
/** How many must have come, as refusals and the next step say it. */
export const quorumWords: Readonly<Record<Quorum, string>> = {
  'over-half': '实到要超过应到的一半',
  'at-least-four-fifths': '实到不少于应到的五分之四',
  'over-four-fifths': '实到要超过应到的五分之四',
};
const steps: Record<string, string> = { 'not-confirmed': '不予聘任', ended: '结束任期', annulled: '宣布无效' };
const nameOf = wordIn(counts);

export const electionWords: Words<ElectionRefusal> = {
  'election-not-member': ({ name, standing }) => ({
    what: `${name}不能参选。`,
    rule: '参加竞聘的必须是正式党员；预备党员能否参选由本单位定。',
    figures: `现在登记为“${wordIn(standingNames)(standing)}”。`,
    next: '登记有误的，先到名册里更正。',
  }),
  'election-runs-already': ({ group }) => ({ what: `“${group}”的竞聘正在办。`, next: '接着办那一次；要重来，先宣布它无效。' }),
  'election-not-over': ({ group, state }) => ({
    what: `“${group}”的竞聘正在办，不能直接任命。`,
    rule: '组长一般公开竞聘；没有人报名，或者选出来没有聘任，才直接任命。',
    figures: `竞聘现在是“${wordIn(electionStateNames)(state)}”。`,
    next: '把竞聘办完；不办了的，先宣布它无效。',
  }),
  'election-stands-already': ({ name }) => ({ what: `${name}已经报过名。`, next: '要改方案或承诺，打开原来的报名。' }),
  'election-order-drawn': () => ({
    what: '演说次序已经抽过签。',
    rule: '次序只抽一次，抽第二次就成了挑选。',
    next: '按抽到的次序演说。',
  }),
  'election-order-missing': () => ({ what: '还没有抽签定演说次序。', next: '先抽签，再登记演说。' }),
  'election-number': ({ field, value }) => ({
    what: `“${nameOf(field)}”不是一个数。`,
    figures: `填的是 ${value}。`,
    next: '填 0 或者正整数。',
  }),
  'election-not-standing': () => ({ what: '得票的人里有不在这一轮候选名单上的。', next: '对照计票单，只填候选人的得票。' }),
  'election-counted': ({ before, found }) => ({
    what: '这次投票没有再记：台账里已经记了这一轮。',
    figures: `投票开始时记着 ${before} 轮，现在记着 ${found} 轮。`,
    next: '回到竞聘看结果；没有选出的，再推选一轮。',
  }),
  'election-others-stand': ({ found, standing }) => ({
    what: '这一轮的候选名单对不上。',
    figures: `应当是 ${standing} 人，填的是 ${found} 人。`,
    next: '重新打开计票，按现在的名单填。',
  }),
  'election-more-than': ({ field, value, limitField, limit }) => ({
    what: `“${nameOf(field)}”比“${nameOf(limitField)}”多。`,
    figures: `${nameOf(field)} ${value}，${nameOf(limitField)} ${limit}。`,
    next: '对照计票单改过来。',
  }),
  'election-sum': ({ counted, valid, ballotsIn, invalid }) => ({
    what: '票数加不拢。',
    rule: '各人得票加弃权，等于有效票；有效票等于收回减无效。',
    figures: `得票和弃权共 ${counted} 票；收回 ${ballotsIn}，无效 ${invalid}，有效 ${valid} 票。`,
    next: '再数一遍，改好再保存。',
  }),
  'election-no-quorum': ({ present, expected, quorum }) => ({
    what: '到会人数不够，这次推选不算数。',
    rule: `${wordIn(quorumWords)(quorum)}，才能推选。`,
    figures: `应到 ${expected} 人，实到 ${present} 人。`,
    next: '另定日期，人到齐了再推选。',
  }),
  'election-term': ({ from, until }) => ({
    what: '聘期的结束早于开始。',
    figures: `填的是 ${from} 至 ${until}。`,
    next: '改好日期再聘任。',
  }),
  'election-reason-needed': ({ step }) => ({ what: `${wordIn(steps)(step)}要写明理由。`, next: '写上理由再保存。' }),
};
