import { LedActivity } from './LedActivity.tsx';
import { LedPlan } from './LedPlan.tsx';
import { LedReassign } from './LedReassign.tsx';
import { LedReports } from './LedReports.tsx';
import { LedTasks } from './LedTasks.tsx';
import type { Led } from './led-groups.ts';
import type { OwnProps } from './own.ts';

export type LedProps = OwnProps & { readonly group: Led };

/** 我带的小组: what a leader does for the group without a key; the secretary sees it as written by them. */
export const OwnLed = (props: OwnProps) =>
  props.packet.led.map((group) => (
    <section key={group.groupId} className="card">
      <h3>我带的小组：{group.name}</h3>
      <LedTasks {...props} group={group} />
      <LedReassign {...props} group={group} />
      <LedReports {...props} group={group} />
      <LedActivity {...props} group={group} />
      <LedPlan {...props} group={group} />
    </section>
  ));
