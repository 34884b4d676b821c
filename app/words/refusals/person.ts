import { assessmentConclusionNames, incidentStepNames } from '../../../src/domain/names/protection.ts';
import { consentScopeNames, noticeNames, presenceNames, standingNames } from '../../../src/domain/names.ts';
import type { PersonRefusal } from '../../../src/domain/refusals/person.ts';
import { fieldWord, wordIn } from '../names.ts';
import type { Words } from '../said.ts';

const standing = wordIn(standingNames);
const presence = wordIn(presenceNames);
const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join('、');

export const personWords: Words<PersonRefusal> = {
  'person-already-here': ({ name }) => ({
    what: `名册里已经有${name}。`,
    rule: '身份证号相同的是同一个人。',
    next: '打开名册里的这一条，在那里更正。',
  }),
  'person-looks-known': ({ name, ids, sharing }) => ({
    what: `名册里已经有叫${name}的人。`,
    rule: '同名的要先认清是不是同一个人。',
    figures: `${ids.length} 人同名，${{ phone: '电话也相同', birth: '出生年月也相同', name: '出生年月没有填全，分不清' }[sharing]}。`,
    next: '是同一个人就打开那一条；不是，选“另一个人”再保存。',
  }),
  'person-dates-disagree': ({ earlier, earlierDate, later, laterDate }) => ({
    what: `“${fieldWord(later)}”早于“${fieldWord(earlier)}”。`,
    figures: `${fieldWord(earlier)} ${earlierDate}，${fieldWord(later)} ${laterDate}。`,
    next: '对照档案改正其中一个。',
  }),
  'person-date-not-for-standing': ({ field, date, standing: found }) => ({
    what: `${standing(found)}不填“${fieldWord(field)}”。`,
    figures: `填的是 ${date}。`,
    next: '改人员类别，或去掉这个日期。',
  }),
  'person-standing-not-next': ({ from, to, possible }) => ({
    what: `不能从${standing(from)}改为${standing(to)}。`,
    rule: '按入党步骤逐步变更：职工、入党申请人、入党积极分子、预备党员、正式党员。',
    figures: `现在是${standing(from)}，下一步是${list(possible.map(standing))}。`,
    next: '原来登记错了的，用“更正”。',
  }),
  'person-presence-not-next': ({ from, to, possible }) => ({
    what: `不能从“${presence(from)}”改为“${presence(to)}”。`,
    figures: possible.length > 0 ? `可以改为${list(possible.map(presence))}。` : `已登记为${presence(from)}，不再变动。`,
    next: '刚登记错的，用“撤销”。',
  }),
  'person-reason-needed': ({ to }) => ({ what: `改为${standing(to)}要写明理由。`, rule: '离开入党步骤或党员队伍是一项决定，要有依据。' }),
  'person-not-kept-longer': ({ notice }) => ({
    what: notice === 'withdrawn' ? '本人撤回了同意，不能再留。' : '人还在，不用再留。',
    rule: '离开、转出以后保存期满的才可以再留一段，要写明理由（个人信息保护法第 19 条、第 47 条）。',
  }),
  'person-unchanged': () => ({ what: '和名册里的一样，没有要保存的。' }),
  'person-not-mobile': ({ presence: found }) => ({
    what: '只给流动党员记联系日期。',
    figures: `现在登记为“${presence(found)}”。`,
    next: '先登记为流动，再记联系。',
  }),
  'notice-not-given': ({ name, notice }) => ({
    what: `${name}的姓名还不能公开或上报。`,
    rule: '个人信息处理告知书（F-59）告知以后才能使用；个人信息保护法第 17 条。',
    figures: `现在是“${wordIn(noticeNames)(notice)}”。`,
    next: '先告知，登记告知日期。',
  }),
  'consent-missing': ({ name, scope, on }) => ({
    what: `${name}没有同意“${wordIn(consentScopeNames)(scope)}”。`,
    rule: '公开和提供个人信息要单独同意；个人信息保护法第 23 条、第 25 条。',
    figures: `${on} 没有有效的同意。`,
    next: '本人同意后登记同意，再办。',
  }),
  'consent-ends-before': ({ until, givenOn }) => ({ what: '同意的截止日期早于同意日期。', figures: `${givenOn} 同意，截止 ${until}。` }),
  'assessment-without-occasion': () => ({ what: '还没有选为什么评估。', rule: '个人信息保护法第 55 条列了要评估的情形。' }),
  'assessment-contradicts': ({ conclusion, because }) => ({
    what: `结论“${wordIn(assessmentConclusionNames)(conclusion)}”和上面的判断对不上。`,
    rule: '目的、方式要合法、正当、必要，保护措施要与风险相适应；个人信息保护法第 56 条。',
    figures: because === 'not-necessary' ? '上面判断不必要。' : '上面判断措施还不够。',
    next: because === 'not-necessary' ? '结论改为“不做”，或者写明为什么必要。' : '结论改为“先补措施”，写明补什么。',
  }),
  'incident-step-ticked': ({ step, on, at }) => ({
    what: `“${wordIn(incidentStepNames)(step)}”已经记过了。`,
    rule: '处置清单一步只记一次，记了不改。',
    figures: `${on} ${at} 记的。`,
    next: '刚记错的，用“撤销”；后来又做了什么，写在“整改”里。',
  }),
  'incident-step-needed': ({ step }) => ({
    what: `“${wordIn(incidentStepNames)(step)}”不能免。`,
    rule: '只有补救措施能有效避免危害的，才可以不告诉本人；个人信息保护法第 57 条。',
  }),
  'incident-found-before': ({ happenedOn, foundOn }) => ({
    what: '发生的日期晚于发现的日期。',
    figures: `${happenedOn} 发生，${foundOn} 发现。`,
    next: '改正其中一个；不知道哪天发生的，就不填。',
  }),
  'unmask-text-needed': () => ({ what: '选了“其他”，要写明看的用途。', rule: '每次查看都记下用途，本人可以查到。' }),
  'unmask-nothing-there': ({ name }) => ({ what: `${name}没有登记这几项，没有可看的。` }),
};
