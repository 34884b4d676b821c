import type { CivilDate } from '../civil-date.ts';
import type { Machine, Step } from '../step.ts';
import type { MeetingDecision } from './vote.ts';

/** ACT-01, LIF-01 … LIF-05: 三会一课 are the first four. */
export type ActivityType =
  | 'general-meeting'
  | 'committee-meeting'
  | 'group-meeting'
  | 'party-lesson'
  | 'theme-day'
  | 'org-life-meeting'
  | 'lecture'
  | 'group-activity'
  | 'skill-drill'
  | 'skill-contest'
  | 'other';
/** 三会一课. */
export const MEETINGS: readonly ActivityType[] = ['general-meeting', 'committee-meeting', 'group-meeting', 'party-lesson'];
export type ActivityState = 'planned' | 'announced' | 'held' | 'recorded' | 'confirmed' | 'postponed' | 'cancelled';
/** LIF-05, the four points: 点题, 点将, 点菜, 点评. */
export type LectureMode = 'set-topic' | 'named-speaker' | 'menu-choice' | 'commented';
/** ACT-01: together or apart, on the net or not, practice or theory. */
export type ActivityWay = 'central' | 'dispersed' | 'online' | 'offline' | 'practice' | 'theory';

/** Classes and no stories: `leave` says nothing about health. */
export type AbsenceReason = 'on-duty' | 'business-trip' | 'leave' | 'away' | 'no-reason';
/**
 * One person of the roster. `who` is their id; the key is not `personId`, because a purge takes a document with that key to be about
 * the person and would copy every meeting they ever went to.
 */
export type AttendanceLine =
  | { readonly who: string; readonly mark: 'expected' | 'present' | 'observer' | 'guest' }
  | { readonly who: string; readonly mark: 'absent'; readonly absence: AbsenceReason };

export type Lecture = { readonly mode: LectureMode; readonly speakerId?: string; readonly speaker?: string };

/**
 * Whatever brought people together: a meeting, a lesson, a group's activity open to others (SM-4). `heldOn` and `recordedOn` are kept
 * apart. `groupId` is an autonomous group, `partyGroup` the name of a statutory one. People from outside come as a number, some
 * of them by name where they wish to be named.
 */
export type Activity = {
  readonly v: 1;
  readonly id: string;
  readonly activityType: ActivityType;
  readonly title: string;
  readonly state: ActivityState;
  readonly isOpen: boolean;
  readonly groupId?: string;
  readonly partyGroup?: string;
  /** PST-06: the series that it belongs to, such as 服务市场先锋行. */
  readonly seriesName?: string;
  readonly ways?: readonly ActivityWay[];
  readonly plannedOn?: CivilDate;
  /** `HH:MM` */
  readonly startsAt?: string;
  readonly place?: string;
  readonly hostId?: string;
  readonly heldOn?: CivilDate;
  readonly recordedOn?: CivilDate;
  /** The earlier period that it makes up for (补开), as `periodAt` names it; its own period is not served by it. */
  readonly makesUpFor?: string;
  readonly attendance: readonly AttendanceLine[];
  /** People from outside the roster, those with a name included. */
  readonly guestCount: number;
  readonly guests: readonly string[];
  readonly agenda: readonly string[];
  readonly decisions: readonly MeetingDecision[];
  readonly outcome?: string;
  /** What observers and listeners said (ACC-08, F-43); nobody's name stands with it. */
  readonly comments: readonly string[];
  /** 点菜: topics that were wished for. */
  readonly wishes: readonly string[];
  readonly lecture?: Lecture;
  readonly steps: readonly Step<ActivityState>[];
};

export const ACTIVITY: Machine<ActivityState> = {
  type: 'activity',
  transitions: {
    planned: ['announced', 'held', 'postponed', 'cancelled'],
    announced: ['held', 'postponed', 'cancelled'],
    postponed: ['planned', 'cancelled'],
    held: ['recorded'],
    recorded: ['confirmed'],
    // A confirmed record that is put right waits for the secretary again.
    confirmed: ['recorded'],
    cancelled: [],
  },
};

/** Only what is written down counts: in reports, obligations and the six months of a group. */
export const isRecorded = ({ state }: Pick<Activity, 'state'>): boolean => state === 'recorded' || state === 'confirmed';
/** Recorded, with the day on which it took place. */
export type RecordedActivity = Activity & { readonly heldOn: CivilDate };
export const recordedActivities = (activities: readonly Activity[]): readonly RecordedActivity[] =>
  activities.filter((it): it is RecordedActivity => isRecorded(it) && it.heldOn !== undefined);

/** The day it is listed under: when it was, else when it is to be. */
export const dayOf = ({ heldOn, plannedOn, steps }: Activity): CivilDate => heldOn ?? plannedOn ?? steps[0]?.on ?? '';
