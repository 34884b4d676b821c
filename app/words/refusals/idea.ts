import { moneyText } from '../../../src/domain/amount-text.ts';
import type { IdeaState } from '../../../src/domain/idea.ts';
import { ideaStateNames } from '../../../src/domain/names/idea.ts';
import type { IdeaRefusal } from '../../../src/domain/refusals/idea.ts';
import type { Words } from '../said.ts';

const percent = (rate: string) => `${Number((Number(rate) * 100).toFixed(4))} %`;
const steps: Record<string, string> = {
  returned: '退回补充',
  deferred: '暂缓',
  declined: '不采纳',
  appealed: '申请复议',
  'trial-failed': '判定试行不成',
  'found-without-effect': '判定未见效',
  closed: '不再奖励就办结',
  'decision-corrected': '更正决定',
};

export const ideaWords: Words<IdeaRefusal> = {
  'idea-proposer-missing': () => ({
    what: '还没有写是谁提的。',
    rule: '一条金点子要有建议人，或写明匿名。',
    next: '选建议人；不愿署名的，选“匿名”。',
  }),
  'idea-reason-needed': ({ step }) => ({
    what: `${steps[step] ?? '这一步'}要写明理由。`,
    rule: '理由印在回执上，交给建议人。',
    next: '写一两句，说清差在哪里。',
  }),
  'idea-scorer-is-proposer': () => ({ what: '自己提的金点子不能自己评分。', rule: '评审时建议人回避。', next: '请其他评审人评分。' }),
  'idea-marks-over': ({ criterion, points, most }) => ({
    what: `“${criterion}”的分数超出了评分表。`,
    rule: most === 0 ? '评分表里没有这一项。' : `这一项 0 到 ${most} 分。`,
    figures: `填的是 ${points} 分。`,
  }),
  'idea-already-answered': ({ answeredOn }) => ({
    what: '这条已经答复过。',
    figures: `${answeredOn} 答复。`,
    next: '建议人不服的，可以申请一次复议。',
  }),
  'idea-not-answered': ({ decidedOn }) => ({
    what: '还没有把回执交给建议人，不能办结。',
    rule: '采纳与否都要答复建议人。',
    ...(decidedOn ? { figures: `${decidedOn} 作出决定，至今没有答复。` } : {}),
    next: '先记答复，再办结。',
  }),
  'idea-verifier-is-proposer': ({ name }) => ({
    what: '验证人不能是建议人。',
    rule: '效益由建议人以外的人验证。',
    figures: `${name}是这条的建议人。`,
    next: '请财务或车间的其他人验证。',
  }),
  'idea-months-outside': ({ months }) => ({
    what: '实测的月数不对。',
    rule: '实测 1 到 12 个月，再折成全年。',
    figures: `填的是 ${months} 个月。`,
  }),
  'idea-appeal-used': ({ appealedOn }) => ({
    what: '这条已经复议过一次。',
    rule: '每条金点子可以申请一次复议。',
    figures: `${appealedOn} 申请过复议。`,
    next: '情况变了的，作为新的金点子再提。',
  }),
  'idea-merge-into-itself': () => ({ what: '不能并入自己。', next: '选先提出的那一条。' }),
  'idea-merge-target': ({ number, state }) => ({
    what: `不能并入 ${number || '这一条'}。`,
    rule: '只能并入已经提出、还作数的金点子。',
    figures: `${number || '它'}现在是“${ideaStateNames[state as IdeaState]}”。`,
    next: '选另一条，或单独评审。',
  }),
  'idea-no-benefit': ({ netFen }) => ({
    what: '算下来没有净效益，不评等，也不提奖励。',
    rule: '年净效益＝（原成本－现成本）× 年用量－一次性投入。',
    figures: `这条是 ${moneyText(netFen)}。`,
    next: '可以直接办结。',
  }),
  'idea-reward-outside': ({ fen, grade, leastFen, mostFen, source }) => ({
    what: `金额不在 ${grade} 等奖的范围里。`,
    rule: source,
    figures: `${grade} 等奖 ${moneyText(leastFen)}至${moneyText(mostFen)}，填的是 ${moneyText(fen)}。`,
  }),
  'idea-reward-rate-over': ({ rate, limit, source }) => ({
    what: '提成比例高了。',
    rule: source,
    figures: `最高 ${percent(limit)}，填的是 ${percent(rate)}。`,
    next: '改低比例；本单位另有规定的，先到“设置 › 规则”里改。',
  }),
  'idea-reward-over-cap': ({ fen, capFen, source }) => ({
    what: '算出来的奖励超过上限。',
    rule: source,
    figures: `上限 ${moneyText(capFen)}，算出来是 ${moneyText(fen)}。`,
    next: '改低比例，或按等次提。',
  }),
  'idea-proposer-known': () => ({ what: '这条的建议人已经确认过。' }),
  'idea-already-promoted': ({ unit }) => ({ what: `已经推广到“${unit}”。`, next: '写另一个单位。' }),
};
