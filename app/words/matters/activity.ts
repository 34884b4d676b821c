import type { ActivityMatter } from '../../../src/domain/matters/activity.ts';
import { dayWord } from '../dates.ts';
import { meetingWord } from '../obligations.ts';
import { periodWord } from '../periods.ts';
import type { MatterWords } from './said.ts';

export const activityMatterWords: MatterWords<ActivityMatter> = {
  'hold-activity': ({ title, on, place, isAnnounced }, today) => ({
    what: title,
    why: [`${dayWord(on, today)} 开`, place, isAnnounced ? '已通知' : '还没有通知到人'].filter(Boolean).join('，'),
    verb: '看一下',
  }),
  'write-activity-down': ({ title, on, limitDays }, today) => ({
    what: `“${title}”还没有记录`,
    why: `${dayWord(on, today)} 开的，${limitDays} 天内记下；再晚也能记，注“补记”`,
    verb: '记活动',
  }),
  'confirm-activities': ({ count, title, since }, today) => ({
    what: count === 1 ? `“${title}”的记录待确认` : `${count} 份活动记录待确认`,
    why: `${count === 1 ? '' : '最早的一份 '}${dayWord(since, today)} 记的，由书记确认`,
    verb: '确认',
  }),
  'do-duty': ({ counts, unit, period, done, least, endsOn, source }, today) => ({
    what: `${periodWord(period)}${meetingWord(counts, unit)}`,
    why: [
      endsOn < today ? `${dayWord(endsOn, today)} 已过，还可以补开` : `${dayWord(endsOn, today)} 前`,
      least > 1 && `已开 ${done}/${least} 次`,
      source,
    ]
      .filter(Boolean)
      .join('；'),
    verb: endsOn < today ? '记补开' : '记活动',
  }),
};
