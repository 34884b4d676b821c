import { pledgeResultNames, presenceNames } from '../../../src/domain/names.ts';
import type { PostRefusal } from '../../../src/domain/refusals/post.ts';
import { wordIn } from '../names.ts';
import type { Words } from '../said.ts';

const publicityRule = '先锋岗公示期按工作日计算，最后一天计入，期满次日起可以命名。';
const opinionBoxes: Record<string, string> = { lead: '牵头群团', superior: '上级' };
const postSteps: Record<string, string> = {
  rejected: '不同意推荐',
  objection: '处理异议',
  suspended: '暂停',
  restored: '恢复',
};

export const postWords: Words<PostRefusal> = {
  'post-holder-missing': ({ post }) => ({ what: `“${post}”还没有定党员。`, rule: '公示要写明岗位和党员。', next: '先定党员，再公示。' }),
  'post-holder-gone': ({ name, presence, since }) => ({
    what: `${name}已经不在本单位，不能设在这个岗上。`,
    figures: `${since ? `${since} 起` : '现在'}登记为“${wordIn(presenceNames)(presence)}”。`,
    next: '另选一名党员。',
  }),
  'post-holder-set': ({ post }) => ({
    what: `“${post}”已经定了党员。`,
    rule: '一条记录只记一名党员在岗的经过。',
    next: '换人时先结束这个岗，再为下一名党员另设。',
  }),
  'post-without-standards': ({ post }) => ({
    what: `“${post}”还没有写岗位标准。`,
    rule: '先定岗位和标准，再公示。',
    next: '写上至少一条标准。',
  }),
  'post-publicity-runs': ({ until, workingDays, on }) => ({
    what: '公示期还没有满，不能命名。',
    rule: publicityRule,
    figures: `公示 ${workingDays} 个工作日，到 ${until} 止；填的日期是 ${on}。`,
    next: `${until} 过后再命名。`,
  }),
  'post-publicity-over': ({ until, on }) => ({
    what: '公示期已满，不再登记异议。',
    rule: publicityRule,
    figures: `公示到 ${until} 止，异议日期 ${on}。`,
    next: '公示期内提出的，按提出的日期登记。',
  }),
  'post-objection-open': ({ count, since }) => ({
    what: '还有异议没有处理，不能命名。',
    rule: '公示期内的异议要先查清、答复。',
    figures: `${count} 条，最早的 ${since} 提出。`,
    next: '先处理异议。',
  }),
  'post-objection-decided': ({ outcome, decidedOn }) => ({
    what: '这条异议已经处理过。',
    figures: `${decidedOn} ${outcome === 'upheld' ? '认定成立' : '认定不成立'}。`,
  }),
  'post-reason-needed': ({ step }) => ({ what: `${postSteps[step] ?? '这一步'}要写明理由。` }),
  'post-plate-missing': ({ post }) => ({ what: `“${post}”还没有牌号。`, next: '写上牌号再授牌。' }),
  'post-plate-taken': ({ plate, post }) => ({
    what: `牌号 ${plate} 正在用。`,
    rule: '牌号不重复；上一个岗结束后可以再用。',
    figures: `在“${post}”。`,
    next: '换一个牌号。',
  }),
  'post-ground-unknown': ({ grounds }) => ({
    what: '撤销命名要选定一条理由。',
    rule: '理由由本单位在“设置 › 规则”里定，只记理由，不记经过。',
    figures: `现有 ${grounds.length} 条理由。`,
    next: '从中选一条。',
  }),
  'post-weak-continued': () => ({ what: '考评较差还续岗，要写明理由。', rule: '续岗、暂停由人决定，决定要有依据。' }),
  'post-figure-missing': ({ post }) => ({ what: `“${post}”还没有挂生产指标。`, next: '先写指标名称、单位和目标，再记每月数值。' }),
  'area-lead-outside': () => ({ what: '责任区的负责人要在责任区的党员里。', next: '把负责人也选进党员。' }),
  'area-ended': ({ endedOn }) => ({ what: '这个责任区已经结束。', figures: `${endedOn} 结束。`, next: '另设一个责任区。' }),
  'honour-without-deeds': () => ({ what: '还没有写主要事迹。', rule: '“双岗双号”申报表（F-17）要有主要事迹。' }),
  'honour-paper-needed': ({ level }) => ({
    what: `${opinionBoxes[level] ?? '外单位'}的意见按纸质文件补录。`,
    rule: '支部以外的意见以盖章的申报表为准。',
    next: '写上文号、日期和签字人。',
  }),
  'pledge-items': ({ found, least, most }) => ({
    what: found < least ? '承诺的条数不够。' : '承诺的条数太多。',
    rule: `每人 ${least} 至 ${most} 条，要具体、能检查。`,
    figures: `现在 ${found} 条。`,
  }),
  'pledge-item-empty': ({ item }) => ({ what: `第 ${item} 条承诺没有写。` }),
  'pledge-period': ({ from, until }) => ({ what: '承诺的截止日期早于开始日期。', figures: `${from} 至 ${until}。` }),
  'pledge-reason-needed': ({ step }) => ({
    what: step === 'returned' ? '退回承诺要说明哪里不具体。' : `评为“${wordIn(pledgeResultNames)(step)}”要写明理由。`,
    rule: step === 'returned' ? '审诺退回要让本人知道怎样改。' : '没有兑现、客观原因免评、没有自评的，都要写明理由。',
  }),
  'pledge-not-published': () => ({ what: '这份承诺没有在公示。' }),
  'pledge-results': ({ found, items }) => ({ what: '自评要逐条写。', figures: `承诺 ${items} 条，自评 ${found} 条。` }),
  'pledge-own-evaluation': () => ({
    what: '不能给自己评诺。',
    rule: '评诺由本人以外的人办，或按会议的纸质记录补录。',
    next: '请另一名支委办理，或写上会议记录的文号、日期和签字人。',
  }),
};
