import { daysBetween } from '../../../src/domain/civil-date.ts';
import { lackingOf } from '../../../src/domain/group/active.ts';
import { openDissolution } from '../../../src/domain/group/group.ts';
import { dissolutionGroundNames } from '../../../src/domain/names.ts';
import { parameterAt, type RuleSetting } from '../../../src/domain/parameters.ts';
import { dayWord } from '../../words/dates.ts';
import type { GroupRow } from './group-rows.tsx';
import { inactivityText } from './sign-words.ts';

/** The rule behind the next step with this group's numbers. */
export function whyNext({ group, count, inactivity, signs, today }: GroupRow, settings: readonly RuleSetting[]): string | undefined {
  const least = parameterAt(settings, 'group-size-least', today);
  const most = parameterAt(settings, 'group-size-most', today).value;
  const size = `已确认 ${count} 人，一般 ${least.value} 至 ${most} 人`;
  const open = openDissolution(group);
  switch (group.state) {
    case 'draft':
    case 'returned': {
      const back = group.steps.findLast(({ to }) => to === 'returned');
      const invited = group.participants.filter(({ state }) => state === 'invited').length;
      const waiting = invited > 0 ? `，${invited} 人还没有确认` : '';
      return `${group.state === 'returned' && back?.reason ? `退回意见：${back.reason}。` : ''}${size}${waiting}。`;
    }
    case 'submitted': {
      const on = group.steps.at(-1)?.on ?? today;
      return `${dayWord(on, today)} 送审，已等 ${daysBetween(on, today)} 天；${size}${count < least.value ? '，批准要写明理由' : ''}。`;
    }
    case 'approved':
    case 'filed':
      return `${group.approval?.number} 批准；一人一备案，聘了组长才运行。${lackingOf(group).leader ? '还没有组长。' : ''}`;
    case 'active':
      // A warning has said it already.
      return inactivity && inactivity.months < inactivity.warnFrom && signs.length === 0 ? inactivityText(inactivity, today) : undefined;
    case 'dissolution-proposed':
      return (
        open &&
        `${dayWord(open.proposedOn, today)} 提议：${dissolutionGroundNames[open.ground]}（组员 ${open.participants} 人，没有活动 ${open.months} 个月）。`
      );
    case 'dissolved':
    case 'rejected':
    case 'withdrawn':
      return group.steps.at(-1)?.reason;
  }
}
