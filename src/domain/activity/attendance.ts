import { isMember, type Person } from '../person.ts';
import { type AbsenceReason, type Activity, type ActivityType, type AttendanceLine, dayOf, recordedActivities } from './activity.ts';

export type AttendanceCounts = {
  /** 应到: those who were to come, whether they did or not. */
  readonly expected: number;
  readonly present: number;
  readonly absent: number;
  readonly observers: number;
  /** From the roster and from outside together. */
  readonly guests: number;
};

export function attendanceCounts({ attendance, guestCount }: Pick<Activity, 'attendance' | 'guestCount'>): AttendanceCounts {
  const of = (mark: AttendanceLine['mark']) => attendance.filter((line) => line.mark === mark).length;
  const [present, absent] = [of('present'), of('absent')];
  return { expected: of('expected') + present + absent, present, absent, observers: of('observer'), guests: of('guest') + guestCount };
}

/** What one person was expected at, of some recorded activities: 应到, 实到, and why not, by class. */
export type OwnAttendance = {
  readonly expected: number;
  readonly present: number;
  readonly absent: readonly { readonly reason: AbsenceReason; readonly times: number }[];
};

/** Of the activities of a year, as far as they are recorded; whoever sat in or was a guest was not expected. */
export function attendanceOf(
  personId: string,
  activities: readonly Activity[],
  year: string,
  types: readonly ActivityType[],
): OwnAttendance {
  const own = recordedActivities(activities)
    .filter(({ activityType, heldOn }) => types.includes(activityType) && heldOn.startsWith(year))
    .flatMap(({ attendance }) => attendance.filter(({ who, mark }) => who === personId && (mark === 'present' || mark === 'absent')));
  const reasons = own.flatMap((line) => (line.mark === 'absent' ? [line.absence] : []));
  return {
    expected: own.length,
    present: own.length - reasons.length,
    absent: [...new Set(reasons)].map((reason) => ({ reason, times: reasons.filter((it) => it === reason).length })),
  };
}

/** Everybody who was there. */
export const peopleThere = (activity: Pick<Activity, 'attendance' | 'guestCount'>): number => {
  const { present, observers, guests } = attendanceCounts(activity);
  return present + observers + guests;
};

const OF_ALL_MEMBERS: readonly ActivityType[] = ['general-meeting', 'party-lesson', 'theme-day', 'org-life-meeting'];

/**
 * Who is to come: all members who are here, those of a Party group to its meeting, to a committee meeting whoever was to come to
 * the last one, of an autonomous group its participants (`groupPeople`), those of other enterprises too. Mobile members are not expected and may still be marked present; the rest is chosen by hand.
 */
export function expectedPeople(
  {
    activityType,
    partyGroup,
    groupId,
    groupPeople = [],
  }: Pick<Activity, 'activityType' | 'partyGroup' | 'groupId'> & { readonly groupPeople?: readonly string[] },
  people: readonly Person[],
  activities: readonly Activity[],
): readonly string[] {
  const members = people.filter((it) => isMember(it) && it.presence === 'here');
  if (OF_ALL_MEMBERS.includes(activityType)) return members.map(({ id }) => id);
  if (activityType === 'group-meeting') return members.filter((it) => it.partyGroup === partyGroup && partyGroup).map(({ id }) => id);
  const here = new Set(people.filter((it) => it.presence === 'here').map(({ id }) => id));
  // Whoever is on another enterprise's roster is not on this one, and is to come.
  const away = new Set(people.flatMap(({ id }) => (here.has(id) ? [] : [id])));
  if (groupPeople.length > 0) return groupPeople.filter((id) => !away.has(id));
  const last = activities
    .filter((it) => it.activityType === activityType && it.groupId === groupId && it.attendance.length > 0)
    .toSorted((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1))[0];
  if (activityType !== 'committee-meeting' && !groupId) return [];
  return (last?.attendance ?? []).flatMap(({ who, mark }) => (mark !== 'observer' && mark !== 'guest' && here.has(who) ? [who] : []));
}

/** Statutory Party groups as the roster names them, the first before the second. */
export const partyGroupsOf = (people: readonly Person[]): readonly string[] =>
  [...new Set(people.flatMap((it) => (isMember(it) && it.presence === 'here' && it.partyGroup ? [it.partyGroup] : [])))].toSorted(
    (one, other) => (inOrder(one) < inOrder(other) ? -1 : 1),
  );

/** Characters of numbers do not stand in the order of their numbers. */
const inOrder = (name: string): string =>
  name.replaceAll(/[一二三四五六七八九]/g, (digit) => String('一二三四五六七八九'.indexOf(digit) + 1));
