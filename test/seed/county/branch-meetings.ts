import type { Activity, ActivityType } from '../../../src/domain/activity/activity.ts';
import { addDays, lastDayOf, type Month } from '../../../src/domain/civil-date.ts';
import type { AutonomousGroup } from '../../../src/domain/group/group.ts';
import type { GroupReport } from '../../../src/domain/group/report.ts';
import { isMember, type Person } from '../../../src/domain/person.ts';
import { absent, anActivity, present } from '../../helpers/activities.ts';
import type { Chance } from '../chance.ts';

const lastOfQuarter = (month: Month): boolean => Number(month.slice(5)) % 3 === 0;

/** Of a branch that writes its meetings down here: what the rules ask for, with one left out now and then. */
export function meetingsOf(chance: Chance, people: readonly Person[], months: readonly Month[], today: string): readonly Activity[] {
  const members = people.filter(isMember);
  return months.flatMap((month) => {
    const types: readonly ActivityType[] = [
      'theme-day',
      ...(members.length >= 7 ? (['committee-meeting'] as const) : []),
      ...(lastOfQuarter(month) ? (['general-meeting', 'party-lesson'] as const) : []),
    ];
    return types.flatMap((activityType) => {
      const heldOn = `${month}-${10 + chance.below(18)}`;
      if (chance.below(100) < 12 || heldOn > today) return [];
      const attendance = members.map(({ id }) => (chance.below(8) === 0 ? absent(id) : present(id)));
      return [anActivity({ id: `${activityType}-${month}`, activityType, title: activityType, heldOn, recordedOn: heldOn, attendance })];
    });
  });
}

/** Each group's report of each month, mostly by its day. */
export const groupReportsOf = (chance: Chance, groups: readonly AutonomousGroup[], months: readonly Month[]): readonly GroupReport[] =>
  groups.flatMap(({ id: groupId }) =>
    months.slice(1).map((month): GroupReport => {
      const on = addDays(lastDayOf(month), 1 + chance.below(6));
      const step = { on, by: 'secretary', role: 'secretary' } as const;
      const texts = { difficulties: '', nextMonth: '' };
      return { v: 1, id: `${groupId}-${month}`, groupId, month, ...texts, state: 'handed-in', steps: [{ ...step, to: 'handed-in' }] };
    }),
  );
