import { groupStateNames } from '../../../src/domain/names.ts';
import type { GroupInvitationRefusal, GroupMembershipRefusal } from '../../../src/domain/refusals/group-enterprises.ts';
import { wordIn } from '../names.ts';
import { dateTime, type Said, type Words } from '../said.ts';

export const groupInvitationWords: Words<GroupInvitationRefusal> = {
  'group-invitation-unknown': () => ({
    what: '没有这份小组邀请。',
    figures: '邀请码可能有误，或者邀请已经收回。',
    next: '和发邀请的企业核对邀请码，或者请他们再发一份。',
  }),
  'group-invitation-over': ({ until }) => ({
    what: '这份小组邀请已经过期。',
    figures: `有效到 ${dateTime(until)}。`,
    rule: '邀请发出后 72 小时内有效。',
    next: '请发邀请的企业再发一份。',
  }),
  'group-invitation-used': ({ organisation }) => ({
    what: '这份小组邀请已经用过。',
    figures: `用它加入的是“${organisation}”。`,
    rule: '一份邀请只能用一次。',
    next: '请发邀请的企业再发一份。',
  }),
};

export const groupEnterpriseWords: Words<GroupMembershipRefusal> = {
  ...groupInvitationWords,
  'group-over': ({ group, state }) => ({ what: `“${group}”${wordIn(groupStateNames)(state)}，不能再邀请企业。` }),
  'group-member-already': ({ organisation }) => ({
    what: `“${organisation}”已经参加了这个小组。`,
    next: '不用再加入；等下一次收发，小组就会显示出来。',
  }),
  'group-member-left': ({ organisation, on }) => ({
    what: `“${organisation}”已经不在这个小组里。`,
    figures: `${on} 退出。`,
    next: '要再参加，请发起的企业再发一份邀请。',
  }),
  'group-not-the-owner': () => ({
    what: '只有发起小组的企业能办这一步。',
    rule: '跨企业的小组由发起的企业邀请、移出企业。',
    next: '请发起的企业办。',
  }),
  'group-decided-by-founder': ({ founder }) => ({
    what: '这一步由发起小组的企业办。',
    ...(founder && { figures: `发起的企业：${founder}。` }),
    rule: '参加的企业可以看小组、记活动、申领和交项目、邀请和确认自己的人；送审、批复、任命、考评、撤销由发起的企业办。',
    next: '请发起的企业办。',
  }),
  'group-of-another': () => ({ what: '这份和这个小组对不上，没有收。', next: '请先收发一次，再办这一步。' }),
  'group-box-unproven': ({ organisation }) => ({
    what: `“${organisation}”的钥匙对不上，没有发给它小组的新钥匙。`,
    next: '把它移出小组，再邀请一次。',
  }),
  'group-generation': ({ found, expected }) => ({
    what: '小组的钥匙已经在别的电脑上换过。',
    figures: `这里是第 ${found} 次，应该是第 ${expected} 次。`,
    next: '先收发一次，还需要时再换。',
  }),
};

/** What the county says of a group instead of taking or giving anything; the reason of a refused entry is a rule's, with its numbers. */
export function groupLineWords(refusal: { readonly code: string; readonly [number: string]: unknown }): Said | undefined {
  if (refusal.code === 'group-not-yours')
    return {
      what: '县级没有交出这个小组的记录。',
      rule: '只有参加小组的企业能收发它的记录。',
      next: '问发起的企业：可能已经移出，或者要重新邀请。',
    };
  if (refusal.code === 'group-left-behind')
    return {
      what: `有 ${Number(refusal.records)} 件没有送进这个小组。`,
      rule: '本企业已经不在这个小组里，县级不再收它的记录。',
      next: '记录还在这台电脑上；小组里要用的，请告诉发起的企业。',
    };
  if (refusal.code === 'group-entry-refused') {
    const reason = reasonIn(refusal.reason);
    return {
      what: '县级没有收下这个小组的记录。',
      figures: [reason?.what, reason?.figures].filter(Boolean).join(''),
      next: reason?.next ?? '请发起的企业再发一份邀请，用新的邀请码再加入一次。',
    };
  }
  return saidOf(refusal);
}

const saidOf = (refusal: { readonly code: string }): Said | undefined =>
  Object.hasOwn(groupEnterpriseWords, refusal.code)
    ? (groupEnterpriseWords[refusal.code as GroupMembershipRefusal['code']] as (refusal: unknown) => Said)(refusal)
    : undefined;
const reasonIn = (reason: unknown): Said | undefined => {
  const { rule, code } = (reason ?? {}) as { readonly rule?: { readonly code: string }; readonly code?: string };
  return rule ? saidOf(rule) : code ? saidOf({ ...(reason as object), code }) : undefined;
};
