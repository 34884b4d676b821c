import type { Activity, ActivityState } from '../../../src/domain/activity/activity.ts';
import type { Who } from '../../live/who.ts';
import type { PastStep } from '../../parts/past.ts';

/** Newest first. The day on which it took place is a fact of its own: `held` was written down on the day of its step. */
export const activityPast = (activity: Activity, whoOf: Who): readonly PastStep[] =>
  activity.steps
    .map((step, index) => ({
      key: String(index),
      on: step.on,
      what: wordOf(step.to, activity, index),
      figures: step.reason ?? '',
      who: whoOf(step),
      dot:
        step.to === 'confirmed'
          ? ('decision' as const)
          : step.to === 'recorded' || step.to === 'held'
            ? ('act' as const)
            : ('other' as const),
    }))
    .reverse();

function wordOf(to: ActivityState, { heldOn, steps }: Activity, index: number): string {
  const words: Readonly<Record<ActivityState, string>> = {
    planned: steps.slice(0, index).some((step) => step.to === 'planned') ? '改期' : '安排',
    announced: '已通知',
    held: `记出席${heldOn ? `（${heldOn} 开的）` : ''}`,
    recorded: steps[index - 1]?.to === 'confirmed' ? '更正，重新待确认' : '写完记录',
    confirmed: '书记确认',
    postponed: '延期',
    cancelled: '取消',
  };
  return words[to];
}
