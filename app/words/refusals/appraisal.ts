import { indicatorNames, respondentKindNames, satisfactionNames } from '../../../src/domain/names.ts';
import type { AppraisalRefusal } from '../../../src/domain/refusals/appraisal.ts';
import { wordIn } from '../names.ts';
import type { Words } from '../said.ts';

const steps: Record<string, string> = {
  otherwise: '评定和算出来的不一样，',
  reopened: '重新评定',
  cancelled: '取消年度考评',
  leader: '组长的考核结果和小组的不一样，或小组没有考评，',
  'leader-withdrawn': '撤回组长考核',
  'reserve-ended': '移出后备人选',
};

export const appraisalWords: Words<AppraisalRefusal> = {
  'appraisal-too-early': ({ group, year, opens, on }) => ({
    what: `还不能考评“${group}”的 ${year} 年。`,
    rule: '年度考评在年末进行（本单位自定）。',
    figures: `${opens} 起可以做，填的是 ${on}。`,
    next: `到 ${opens} 再做，或在“设置 › 规则”里改。`,
  }),
  'appraisal-not-there': ({ group, year }) => ({
    what: `“${group}”在 ${year} 年还没有批准组建。`,
    next: '换一个年度。',
  }),
  'appraisal-exists': ({ group, year }) => ({
    what: `“${group}”${year} 年的考评已经有了。`,
    rule: '一年一考评。',
    next: '接着做，或先取消原来的。',
  }),
  'appraisal-outdone': ({ group, year }) => ({
    what: `不能按这一份定“${group}”下一年的名单：${year} 年考评在另一台电脑也做了一份，那一份算数。`,
    rule: '一年一考评；做得更前的一份算数。',
    next: '在小组的“考评”里取消这一份。',
  }),
  'appraisal-nobody': ({ group, year }) => ({
    what: `“${group}”${year} 年没有可以征求意愿的组员。`,
    rule: '续组率按年末在组、没有离开企业的组员算。',
    next: '核对组员名单。',
  }),
  'appraisal-not-asked': () => ({ what: '这个人不在征求续组意愿的名单里。', next: '核对名单。' }),
  'appraisal-number': ({ kind, answer, value }) => ({
    what: `${wordIn(respondentKindNames)(kind)}“${wordIn(satisfactionNames)(answer)}”的票数不对。`,
    figures: `填的是 ${value}。`,
    next: '填不小于 0 的整数。',
  }),
  'appraisal-few-slips': ({ kind, slips, least }) => ({
    what: `${wordIn(respondentKindNames)(kind)}的测评票太少，不能记。`,
    rule: `少于 ${least} 张看得出谁怎样评的，不计分，也不保存。`,
    figures: `填的是 ${slips} 张。`,
    next: '再征求几个人，或把这一类清空。',
  }),
  'appraisal-kind-twice': ({ kind }) => ({ what: `${wordIn(respondentKindNames)(kind)}的测评票记了两次。`, next: '合成一行。' }),
  'appraisal-unmeasured': ({ group, indicator }) => ({
    what: `还算不出“${group}”的考评结果。`,
    rule: '主要看次年续组人数、活动成效和受欢迎程度。',
    figures: `“${wordIn(indicatorNames)(indicator)}”一项还没有数。`,
    next: '至少记一类测评票。',
  }),
  'appraisal-reason-needed': ({ step }) => ({ what: `${steps[step] ?? '这一步'}要写明理由。` }),
  'leader-not-in-office': ({ group, year }) => ({
    what: `这个人 ${year} 年没有担任“${group}”的组长。`,
    next: '核对聘任记录。',
  }),
  'leader-appraised-already': ({ name, year }) => ({
    what: `${name} ${year} 年已经考核过。`,
    rule: '一年考核一次。',
    next: '记错了的，先撤回，再考核。',
  }),
  'leader-year-runs': ({ year, ends, on }) => ({
    what: `${year} 年还没有过完，小组也还没有考评。`,
    rule: '组长考核和小组年度考评连在一起。',
    figures: `年度到 ${ends}，填的是 ${on}。`,
    next: '先做小组年度考评，或到年末以后再考核。',
  }),
  'reserve-listed-already': ({ name }) => ({ what: `${name}已经在后备人选名单里。` }),
  'reserve-no-evidence': ({ name }) => ({
    what: `还不能把${name}列入后备人选。`,
    rule: '活动成效好、作用发挥大、组员反响好的组长，列为所在支部书记后备人选。',
    figures: '还没有考核合格的年度。',
    next: '先做组长年度考核。',
  }),
};
