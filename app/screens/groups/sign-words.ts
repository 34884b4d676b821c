import type { CivilDate } from '../../../src/domain/civil-date.ts';
import type { GroupSign, Inactivity } from '../../../src/domain/group/signs.ts';
import { dayWord } from '../../words/dates.ts';
import type { Said } from '../../words/said.ts';
import type { ActKey } from './next-acts.ts';

/** 上次活动 03-12，扣除正当理由 1 个月：没有活动 4 个月，09-12 满 6 个月. */
export function inactivityText({ months, limit, lastOn, since, dueOn, justified }: Inactivity, today: CivilDate): string {
  const from = lastOn ? `上次活动 ${dayWord(lastOn, today)}` : `${dayWord(since, today)} 批准后还没有记过活动`;
  const excused = justified > 0 ? `，扣除正当理由 ${justified} 个月` : '';
  const due = dueOn && months < limit ? `，${dayWord(dueOn, today)} 满 ${limit} 个月` : '';
  return `${from}${excused}：没有活动 ${months} 个月${due}。`;
}

/** What is not right about a group, by rule and numbers, and the acts that mend it. */
export function saidOf(sign: GroupSign, today: CivilDate): Said & { readonly acts: readonly ActKey[] } {
  switch (sign.sign) {
    case 'no-activity':
      return {
        what: `连续 ${sign.months} 个月没有活动，可以提议撤销小组。`,
        rule: `${sign.source}。`,
        figures: inactivityText(sign, today),
        next: '有正当理由的先写明理由；没有的，提议撤销小组，由批准的党组织决定。',
        acts: ['justify-inactivity', 'propose-dissolution'],
      };
    case 'activity-warning':
      return {
        what: `已经 ${sign.months} 个月没有活动。`,
        rule: `${sign.source}。`,
        figures: inactivityText(sign, today),
        next: '开展一次活动并记下来；停产、旺季这样的正当理由可以写明。',
        acts: ['justify-inactivity'],
      };
    case 'too-few':
      return {
        what: `组员 ${sign.count} 人，少于 ${sign.least} 人。`,
        rule: `${sign.source}。`,
        next: '再邀请组员；补不上的，提议撤销小组。',
        acts: ['invite-participants', 'propose-dissolution'],
      };
    case 'at-least':
      return { what: `组员只有 ${sign.count} 人，再少一人就要提议撤销小组。`, rule: `${sign.source}。`, acts: ['invite-participants'] };
    case 'many':
      return {
        what: `组员 ${sign.count} 人，多于一般的 ${sign.most} 人。`,
        rule: `${sign.source}。`,
        next: '可以继续，也可以分成两个小组。',
        acts: [],
      };
    case 'no-leader':
      return { what: '现在没有组长。', rule: '组长由批准的党组织聘任。', next: '任命一名组长。', acts: ['appoint-leader'] };
    case 'reports-missing':
      return {
        what: `连续 ${sign.months.length} 个月没有交月汇报。`,
        rule: '自主党小组办法：一月一汇报。',
        figures: `没有交的：${sign.months.map((month) => `${Number(month.slice(5))} 月`).join('、')}。`,
        next: '点“月汇报”补上；补交的照样写明是补的。',
        acts: [],
      };
    case 'held-ahead':
      return { what: `有一次活动记在 ${sign.heldOn}，还没有到。`, next: '核对活动日期；现在按今天算。', acts: [] };
  }
}
