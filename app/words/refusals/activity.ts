import { activityStateNames } from '../../../src/domain/names/activity.ts';
import type { ActivityRefusal } from '../../../src/domain/refusals/activity.ts';
import { wordIn } from '../names.ts';
import { periodWord } from '../periods.ts';
import type { Words } from '../said.ts';

const halfRule = '有表决权的党员过半数到会才能开会；赞成人数超过应到人数的半数为通过（《中国共产党支部工作条例（试行）》第十一条）。';
const electionRule = '党内选举，到会人数达到应到会人数的五分之四方可进行（规则“党内选举到会人数”）。';

export const activityWords: Words<ActivityRefusal> = {
  'activity-reason-needed': ({ step }) => ({
    what: step === 'recorded' ? '更正已确认的记录要写明理由。' : `${wordIn(activityStateNames)(step)}要写明理由。`,
  }),
  'activity-attendance-open': ({ count, expected }) => ({
    what: '还有人没有记到没到。',
    figures: `名单上 ${expected} 人，${count} 人还是“应到”。`,
    next: '逐个点名字，或按“其余都到了”；也可以先存出席，以后再补。',
  }),
  'activity-nobody-there': ({ expected }) => ({
    what: '没有一个人到场，不能记为开过。',
    figures: `名单上 ${expected} 人，实到 0 人，来宾 0 人。`,
    next: '没有开成的，用“延期”或“取消活动”。',
  }),
  'activity-makes-up-later': ({ period, ended, heldOn }) => ({
    what: '补开的只能是以前的一期。',
    figures: `选的是${periodWord(period)}，到 ${ended} 止；活动在 ${heldOn}，还在这一期里，或更早。`,
    next: '在期内开的不用选补开。',
  }),
  'vote-numbers': ({ decision, expected, present, cast }) => ({
    what: `“${decision}”的票数对不上。`,
    rule: '应到不少于 1 人，到会不多于应到，赞成、反对、弃权合计不多于到会。',
    figures: `应到 ${expected} 人，到会 ${present} 人，三项合计 ${cast} 票。`,
  }),
  'vote-without-quorum': ({ decision, is, expected, present, quorum }) => ({
    what: `到会人数不够，“${decision}”不能通过。`,
    rule: is === 'election' ? electionRule : halfRule,
    figures: `应到 ${expected} 人，到会 ${present} 人，至少要 ${quorum} 人。`,
    next: '改为“没有通过”，或另行召开。',
  }),
  'vote-not-carried': ({ decision, expected, ayes, needed }) => ({
    what: `赞成票不够，“${decision}”没有通过。`,
    rule: halfRule,
    figures: `应到 ${expected} 人，赞成 ${ayes} 票，至少要 ${needed} 票。`,
    next: '改为“没有通过”；票数记错了就改票数。',
  }),
};
